import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../../core/ports/clock.ts';
import { SLACK_BUDGETS, SLACK_TIMES } from './slack-limits.ts';
import type { SlackLog } from './slack-log.ts';

/** Where Slack posts everything: commands, presses, forms and events. */
export const SLACK_PATH = '/slack/events';

/**
 * Refuses what Bolt's receiver would let through or throw about: other methods and paths, bodies declared too large,
 * and signed requests dated in the future, which Bolt takes.
 */
export function guardRequests(inner: RequestListener, clock: Clock, log: SlackLog): RequestListener {
  return (request, response) => {
    const refused = refusal(request, clock.now());
    if (refused === null) return inner(request, response);
    log.warn({ status: refused.status, why: refused.why }, 'slack request refused');
    refuse(request, response, refused.status);
  };
}

/** Answers what came signed and well but that Bolt knows no kind for; an event so answered is sent again. */
export function answerUnheard(request: IncomingMessage, response: ServerResponse, log: SlackLog): void {
  const isEvent = request.headers['content-type'] === 'application/json';
  log.warn({ event: isEvent }, 'slack request not acknowledged in time');
  if (response.headersSent) return;
  response.writeHead(isEvent ? 503 : 200).end();
}

function refusal(request: IncomingMessage, now: Date): { readonly status: number; readonly why: string } | null {
  const [path] = (request.url ?? '').split('?');
  if (path !== SLACK_PATH) return { status: 404, why: 'path' };
  if (request.method !== 'POST') return { status: 405, why: 'method' };
  if (Number(request.headers['content-length'] ?? 0) > SLACK_BUDGETS.bodyBytes) return { status: 413, why: 'size' };
  const sentAtMs = Number(request.headers['x-slack-request-timestamp'] ?? 0) * 1000;
  const aheadMs = sentAtMs - now.getTime();
  return aheadMs > SLACK_TIMES.clockSkewMs.max ? { status: 401, why: 'future' } : null;
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
  request.resume();
}
