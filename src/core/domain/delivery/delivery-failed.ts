/**
 * A platform did not take a message.
 * `retry`: refused for now (429, 5xx); `uncertain`: nobody knows whether it arrived; `unreachable`: this person cannot
 * be written to; `rejected`: it will never be taken as it is (our bug); `revoked`: the workspace's credentials are dead.
 */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  readonly kind: 'retry' | 'uncertain' | 'unreachable' | 'rejected' | 'revoked';
  /** The platform's own error code, never free text. */
  readonly platformCode: string;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: DeliveryFailed['kind'],
    platformCode: string,
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(`delivery failed: ${kind} (${platformCode})`, { cause: options.cause });
    this.kind = kind;
    this.platformCode = platformCode;
    this.retryAfterMs = options.retryAfterMs;
  }
}
