import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { z } from 'zod';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { failureFacts } from '../../../runtime/failure-facts.ts';
import type { Log } from '../../../runtime/log.ts';
import { SLACK_BUDGETS, SLACK_TIMES } from '../render/slack-limits.ts';

/** Where Slack posts everything: commands, presses, forms and events. */
export const SLACK_PATH = '/slack/events';

type Refusal = { readonly status: 400 | 401 | 404 | 405 | 413; readonly why: string };

/** What Bolt 5.1 can take apart; a signed `null` makes it throw outside of every handler. */
const Heard = z.union([
  z.looseObject({ ssl_check: z.string() }),
  z.looseObject({ type: z.literal('url_verification') }),
  z.looseObject({ type: z.literal('event_callback'), event: z.looseObject({ type: z.string() }) }),
  z.looseObject({ command: z.string() }),
  z.looseObject({ type: z.literal('block_actions'), actions: z.array(z.looseObject({})).min(1) }),
  z.looseObject({ type: z.enum(['view_submission', 'view_closed']), view: z.looseObject({}) }),
  z.looseObject({ type: z.enum(['shortcut', 'message_action', 'block_suggestion']) }),
]);

/**
 * Refuses what Bolt's receiver would let through or trip over: other methods and paths, bodies that are too large or of
 * no known kind, and signed requests dated in the future. The signature itself is Bolt's to check.
 */
export function guardRequests(inner: RequestListener, clock: Clock, log: Log): RequestListener {
  const guard = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = refuseHead(request, clock.now()) ?? (await readBody(request));
    if (Buffer.isBuffer(refused)) {
      // Bolt takes a body that was read before it from here.
      Object.assign(request, { rawBody: refused });
      return inner(request, response);
    }
    log.warn({ status: refused.status, why: refused.why }, 'slack request refused');
    response.writeHead(refused.status, { connection: 'close' }).end();
    request.resume();
  };
  return (request, response) => {
    guard(request, response).catch((error: unknown) => {
      log.warn(failureFacts(error), 'slack request broken off');
      response.destroy();
    });
  };
}

/** Answers what Bolt's own time limit found unacknowledged; an event so answered is sent again. */
export function answerUnheard(request: IncomingMessage, response: ServerResponse, log: Log): void {
  const isEvent = request.headers['content-type'] === 'application/json';
  log.warn({ event: isEvent }, 'slack request not acknowledged in time');
  if (!response.headersSent) response.writeHead(isEvent ? 503 : 200).end();
}

function refuseHead(request: IncomingMessage, now: Date): Refusal | null {
  const [path] = (request.url ?? '').split('?');
  if (path !== SLACK_PATH) return { status: 404, why: 'path' };
  if (request.method !== 'POST') return { status: 405, why: 'method' };
  if (Number(request.headers['content-length'] ?? 0) > SLACK_BUDGETS.bodyBytes) return { status: 413, why: 'size' };
  const aheadMs = Number(request.headers['x-slack-request-timestamp'] ?? 0) * 1000 - now.getTime();
  return aheadMs > SLACK_TIMES.clockSkewMs.max ? { status: 401, why: 'future' } : null;
}

async function readBody(request: IncomingMessage): Promise<Buffer | Refusal> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Left undestroyed, so that the refusal still reaches the sender.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > SLACK_BUDGETS.bodyBytes) return { status: 413, why: 'size' };
    chunks.push(part);
  }
  const body = Buffer.concat(chunks);
  return Heard.safeParse(contentOf(body.toString(), request.headers['content-type'])).success
    ? body
    : { status: 400, why: 'malformed' };
}

/** The request's content as Bolt would read it; undefined when it cannot be read. */
function contentOf(body: string, contentType: string | undefined): unknown {
  try {
    if (contentType !== 'application/x-www-form-urlencoded') return JSON.parse(body);
    const fields = parseForm(body);
    return typeof fields.payload === 'string' ? JSON.parse(fields.payload) : { ...fields };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
