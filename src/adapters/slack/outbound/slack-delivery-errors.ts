import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import { slackCode } from './slack-clients.ts';

type Kind = DeliveryFailed['kind'];

/** Whether doing it again is harmless: an edit is, a new message is not. */
export type Repeatable = 'once' | 'repeatable';

/** Slack's error codes by what they mean for a delivery. Source: the error tables of the methods' pages. */
const KINDS: Readonly<Record<Exclude<Kind, 'rejected'>, ReadonlySet<string>>> = {
  retry: new Set(['ratelimited', 'rate_limited', 'service_unavailable', 'request_timeout', 'message_limit_exceeded']),
  /** "It's possible some aspect of the operation succeeded before the error was raised." */
  uncertain: new Set(['internal_error', 'fatal_error']),
  unreachable: new Set([
    'user_not_found',
    'users_not_found',
    'user_not_visible',
    'user_disabled',
    'cannot_dm_bot',
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'messages_tab_disabled',
    'restricted_action',
    'ekm_access_denied',
  ]),
  revoked: new Set([
    'invalid_auth',
    'not_authed',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'no_permission',
    'missing_scope',
    'org_login_required',
    'team_access_not_granted',
    'access_denied',
  ]),
};
/** The connection was never made, so nothing can have arrived. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** What a failed call of the Web API means for the message in the outbox. Anything else that was thrown is our bug: `rejected`. */
export function deliveryFailed(error: unknown, call: Repeatable): DeliveryFailed {
  const code = slackCode(error);
  if (error instanceof WebAPIRateLimitedError)
    return new DeliveryFailed('retry', code, { retryAfterMs: error.retryAfter * 1000, cause: error });
  return new DeliveryFailed(settled(kindOf(error, code), call), code, { cause: error });
}

function kindOf(error: unknown, code: string): Kind {
  if (error instanceof WebAPIRequestError) return NEVER_SENT.has(code) ? 'retry' : 'uncertain';
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500 ? 'uncertain' : 'rejected';
  if (!(error instanceof WebAPIPlatformError)) return 'rejected';
  if (KINDS.retry.has(code)) return 'retry';
  if (KINDS.uncertain.has(code)) return 'uncertain';
  if (KINDS.unreachable.has(code)) return 'unreachable';
  return KINDS.revoked.has(code) ? 'revoked' : 'rejected';
}

const settled = (kind: Kind, call: Repeatable): Kind =>
  kind === 'uncertain' && call === 'repeatable' ? 'retry' : kind;
