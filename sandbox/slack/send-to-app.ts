import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from '../side.ts';
import { isObject, type JsonObject, parseJson } from './json-value.ts';
import { recordCall, type Workspace } from './workspace.ts';

/** Where the app listens and how patient Slack is. */
export type AppEndpoint = {
  /** The app's address without a path. */
  readonly baseUrl: string;
  readonly path: string;
  /** Slack gives up after this time. Source: docs.slack.dev/interactivity/handling-user-interaction */
  readonly patienceMs: number;
  /** Waits before the retries of an event. Source: docs.slack.dev/apis/events-api, "Errors and retries" */
  readonly retryDelaysMs: readonly number[];
  readonly stopping: AbortSignal;
};

/** The app's answer to one request: parsed JSON, else the text. `status` 0 when none came. */
export type AppAnswer = {
  readonly status: number;
  readonly body: unknown;
  readonly late: boolean;
  readonly noRetry: boolean;
};

type Outgoing = {
  readonly name: string;
  readonly person: string;
  readonly contentType: 'application/json' | 'application/x-www-form-urlencoded';
  readonly body: string;
  /** What the panel shows. */
  readonly shown: Json;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A signed form: a slash command. */
export const sendForm = (
  workspace: Workspace,
  endpoint: AppEndpoint,
  name: string,
  person: string,
  fields: Readonly<Record<string, string>>,
) =>
  send(workspace, endpoint, {
    name,
    person,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
    shown: fields,
  });

/** A signed form with one JSON field: an interaction. */
export const sendPayload = (workspace: Workspace, endpoint: AppEndpoint, person: string, payload: JsonObject) =>
  send(workspace, endpoint, {
    name: String(payload.type),
    person,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    shown: jsonCopy(payload),
  });

/** A signed JSON event, tried again as Slack does. Resolves when it is delivered or given up. */
export async function sendEvent(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: string,
  envelope: JsonObject,
): Promise<AppAnswer> {
  const event = isObject(envelope.event) ? envelope.event : {};
  const outgoing: Outgoing = {
    name: String(event.type),
    person,
    contentType: 'application/json',
    body: JSON.stringify(envelope),
    shown: jsonCopy(envelope),
  };
  let answer = await send(workspace, endpoint, outgoing);
  for (const [index, delayMs] of endpoint.retryDelaysMs.entries()) {
    if ((answer.status >= 200 && answer.status < 300) || answer.noRetry || endpoint.stopping.aborted) return answer;
    await wait(delayMs, undefined, { signal: endpoint.stopping, ref: false }).catch(() => undefined);
    if (endpoint.stopping.aborted) return answer;
    const headers = { 'x-slack-retry-num': String(index + 1), 'x-slack-retry-reason': retryReason(answer) };
    answer = await send(workspace, endpoint, { ...outgoing, headers });
  }
  return answer;
}

async function send(workspace: Workspace, endpoint: AppEndpoint, outgoing: Outgoing): Promise<AppAnswer> {
  const at = workspace.now();
  const started = performance.now();
  const answer = await post(workspace, endpoint, outgoing, at);
  const ms = Math.round(performance.now() - started);
  recordCall(workspace, {
    at: at.toISOString(),
    direction: 'to app',
    name: outgoing.name,
    person: outgoing.person,
    status: answer.status,
    ms,
    ...refusedBy(answer, endpoint),
    request: outgoing.shown,
    ...(answer.body === '' || answer.body === undefined ? {} : { response: jsonCopy(answer.body) }),
  });
  return answer;
}

async function post(workspace: Workspace, endpoint: AppEndpoint, outgoing: Outgoing, at: Date): Promise<AppAnswer> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', workspace.signingSecret)
    .update(`v0:${timestamp}:${outgoing.body}`)
    .digest('hex');
  try {
    const response = await fetch(`${endpoint.baseUrl}${endpoint.path}`, {
      method: 'POST',
      body: outgoing.body,
      headers: {
        'content-type': outgoing.contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...outgoing.headers,
      },
      signal: AbortSignal.any([AbortSignal.timeout(endpoint.patienceMs), endpoint.stopping]),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: parseJson(text) ?? text,
      late: false,
      noRetry: response.headers.get('x-slack-no-retry') === '1',
    };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { status: 0, body: undefined, late, noRetry: false };
  }
}

const refusedBy = (answer: AppAnswer, endpoint: AppEndpoint): { refused?: string } => {
  if (answer.late) return { refused: `operation_timeout: no answer within ${endpoint.patienceMs} ms` };
  if (answer.status === 0) return { refused: 'connection_failed: the app could not be reached' };
  return answer.status >= 200 && answer.status < 300
    ? {}
    : { refused: `http_error: the app answered ${answer.status}` };
};

const retryReason = (answer: AppAnswer): string => {
  if (answer.late) return 'http_timeout';
  return answer.status === 0 ? 'connection_failed' : 'http_error';
};

const jsonCopy = (value: unknown): Json => JSON.parse(JSON.stringify(value));
