import type { MadeFile } from '../document/file.ts';
import type { MessageId } from '../ids.ts';
import type { Card } from '../view/card.ts';

/** Where an identity can be written to, as its adapter stored it. */
export type Address = {
  readonly workspace: string;
  readonly externalId: string;
  readonly address: Readonly<Record<string, unknown>> | null;
  /** The reader's own, for dates. */
  readonly zone: string;
  readonly locale: string;
};

/** A sent message, as its platform names it; opaque JSON. */
export type MessageRef = Readonly<Record<string, unknown>>;

/** One platform's way out. Every call is tried once: retrying and reconciling belong to the ledger. */
export interface Messenger {
  /** Sends, carrying `deliveryId` where the platform lets us find it again. Throws `DeliveryFailed`. */
  send(
    to: Address,
    card: Card,
    deliveryId: MessageId,
  ): Promise<{ readonly ref: MessageRef; readonly address?: Readonly<Record<string, unknown>> }>;
  /**
   * Hands a file over, with its words beside it, carrying `deliveryId` as `send` does. A platform may ask the reader
   * first and fetch the file again by its order. Throws `DeliveryFailed`.
   */
  hand(
    to: Address,
    file: MadeFile,
    deliveryId: MessageId,
  ): Promise<{ readonly ref: MessageRef; readonly address?: Readonly<Record<string, unknown>> }>;
  /** Replaces a sent message. Throws `DeliveryFailed`. */
  edit(to: Address, ref: MessageRef, card: Card): Promise<void>;
  /** Looks whether `deliveryId` arrived after all: its reference, `absent`, or `unknowable` on this platform. */
  find(to: Address, deliveryId: MessageId, sentAfter: Date): Promise<MessageRef | 'absent' | 'unknowable'>;
  /** Publishes the home page, where the platform has one. Throws `DeliveryFailed`. */
  publishHome(to: Address, home: Card): Promise<void>;
}

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
