import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { Log } from '../../../runtime/log.ts';
import { boltLogger } from './slack-log.ts';

export type SlackSettings = {
  readonly signingSecret: string;
  readonly botToken: string;
  /** Turns Socket Mode on; HTTP requests are then not served. */
  readonly appToken?: string;
  /** Another Slack-compatible Web API, ending in `/`. */
  readonly apiUrl?: string;
};

/**
 * Two ways to the Web API: `interactive` while somebody waits, `background` for what the outbox delivers, so that
 * neither queues behind the other. Neither retries: the SDK's own retries send messages twice.
 */
export type SlackClients = { readonly interactive: WebClient; readonly background: WebClient };

export function createClients(settings: SlackSettings, log: Log): SlackClients {
  const options = {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLogger(log),
    ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
  };
  return {
    interactive: new WebClient(settings.botToken, { ...options, timeout: 2500 }),
    background: new WebClient(settings.botToken, { ...options, timeout: 10_000 }),
  };
}

/** Slack's own code for what went wrong, or what kind of trouble it was; never free text. */
export function slackCode(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error;
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRequestError) return networkCode(error.original);
  return error instanceof Error ? error.name : 'unknown';
}

/** Node's code of a failed connection (`ECONNREFUSED`…), else the error's name (`TimeoutError`). */
function networkCode(error: Error): string {
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}
