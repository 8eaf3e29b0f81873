import { createHmac } from 'node:crypto';
import { SIGNING_SECRET } from './slack-harness.fixture.ts';

type Request = {
  readonly body: string;
  readonly contentType?: string;
  readonly method?: string;
  readonly sentAtMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

const FORM = 'application/x-www-form-urlencoded';

/** Posts to the app as Slack does, signed; `headers` then spoil it. An empty header is left out. */
export async function post(baseUrl: string, request: Request): Promise<{ status: number; body: string }> {
  const timestamp = String(Math.floor((request.sentAtMs ?? Date.now()) / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${request.body}`).digest('hex');
  const headers = {
    'content-type': request.contentType ?? FORM,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
    ...request.headers,
  };
  const method = request.method ?? 'POST';
  const response = await fetch(`${baseUrl}/slack/events`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
    ...(method === 'POST' ? { body: request.body } : {}),
  });
  return { status: response.status, body: await response.text() };
}

/** A signed event. */
export function postEvent(baseUrl: string, eventId: string, event: Readonly<Record<string, unknown>>) {
  const envelope = { type: 'event_callback', team_id: 'T0SANDBOX', event_id: eventId, event };
  return post(baseUrl, { body: JSON.stringify(envelope), contentType: 'application/json' });
}

/** A signed slash command. */
export function commandBody(text: string, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({
    command: '/mentor',
    text,
    user_id: 'U0ADA',
    team_id: 'T0SANDBOX',
    channel_id: 'D0ADA',
    trigger_id: `trigger-${text}`,
    response_url: 'http://127.0.0.1:9/response',
    ...more,
  }).toString();
}

// Well beyond the five minutes: a timestamp is in whole seconds, and the requests before this one take their time.
const SKEW_MS = 330_000;

/** The same good command, spoilt in every way we know, with what came back. */
export async function forge(baseUrl: string): Promise<readonly { readonly wrong: string; readonly status: number }[]> {
  const body = commandBody('help');
  const now = Date.now();
  const spoilt: Readonly<Record<string, Request>> = {
    unsigned: { body, headers: { 'x-slack-signature': '' } },
    'without a time': { body, headers: { 'x-slack-request-timestamp': '' } },
    'badly signed': { body, headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } },
    'signed in another version': { body, headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } },
    'with an odd signature': { body, headers: { 'x-slack-signature': 'nonsense' } },
    stale: { body, sentAtMs: now - SKEW_MS },
    'from the future': { body, sentAtMs: now + SKEW_MS },
    'from no time at all': { body, headers: { 'x-slack-request-timestamp': 'Infinity' } },
    'too large': { body: `${body}&more=${'x'.repeat(1024 * 1024)}` },
    'no form': { body: '{', contentType: 'application/json' },
    'not posted': { body, method: 'GET' },
  };
  const answers: { wrong: string; status: number }[] = [];
  for (const [wrong, request] of Object.entries(spoilt)) {
    answers.push({ wrong, status: (await post(baseUrl, request)).status });
  }
  return answers;
}
