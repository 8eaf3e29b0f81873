import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../read-body.ts';
import type { Json } from '../../side.ts';
import { type Fault, takeFault } from '../faults.ts';
import { isObject, parseJson, stringOf } from '../json-value.ts';
import { recordCall, type Workspace } from '../workspace.ts';
import { chatMethods } from './chat.methods.ts';
import { fileMethods } from './file.methods.ts';
import { type Answer, type Arguments, answer, type Method, refuse } from './method.ts';
import { peopleMethods } from './people.methods.ts';
import { viewMethods } from './view.methods.ts';

const methods: Readonly<Record<string, Method>> = {
  'api.test': () => answer(),
  ...peopleMethods,
  ...chatMethods,
  ...viewMethods,
  ...fileMethods,
};

/** Fields that arrive as JSON inside a form. Source: docs.slack.dev/apis/web-api, "POST bodies". */
const jsonFields = ['blocks', 'view', 'metadata', 'attachments', 'files'];

/** Answers one Web API call, unless a fault says otherwise. */
export async function serveWebApi(
  workspace: Workspace,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const at = workspace.now().toISOString();
  const given = argumentsOf(await readBody(request), stringOf(request.headers['content-type']));
  const fault = takeFault(workspace.faults, method);
  const result = carryOut(workspace, method, request, given, fault);
  const sent = send(response, result, fault);
  recordCall(workspace, {
    at,
    direction: 'from app',
    name: method,
    ...personOf(workspace, given, result),
    status: sent.status,
    ms: Math.round(performance.now() - started),
    ...(sent.refused === undefined ? {} : { refused: sent.refused }),
    request: withoutToken(given),
    response: JSON.parse(JSON.stringify(sent.body)),
  });
}

function carryOut(
  workspace: Workspace,
  method: string,
  request: IncomingMessage,
  given: Arguments,
  fault: Fault | null,
): Answer {
  const token = stringOf(request.headers.authorization).replace(/^Bearer /, '') || stringOf(given.token);
  if (method === 'api.test') return answer();
  if (token === '') return refuse('not_authed');
  if (token !== workspace.botToken) return refuse('invalid_auth');
  const known = methods[method];
  if (known === undefined) return refuse('unknown_method');
  if (fault?.go === 'code') return refuse(fault.code);
  if (fault !== null && fault.go !== 'drop the reply' && fault.go !== 'delay') return refuse(`fault: ${fault.go}`);
  return known(workspace, given);
}

type Sent = { readonly status: number; readonly refused?: string; readonly body: unknown };

function send(response: ServerResponse, result: Answer, fault: Fault | null): Sent {
  switch (fault?.go) {
    case 'status':
      response.writeHead(fault.status).end();
      return { status: fault.status, refused: `fault: HTTP ${fault.status}`, body: null };
    case 'rate limit':
      response.writeHead(429, { 'retry-after': String(fault.retryAfterSeconds), 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
      return { status: 429, refused: `ratelimited: retry after ${fault.retryAfterSeconds} s`, body: null };
    case 'hang':
      return { status: 0, refused: 'fault: no answer', body: null };
    case 'drop the reply':
    case 'drop the request':
      response.destroy();
      return { status: 0, refused: `fault: ${fault.go}`, body: null };
    case 'delay':
      setTimeout(() => sendJson(response, result), fault.ms).unref();
      return describe(result);
    case 'code':
    case undefined:
      sendJson(response, result);
      return describe(result);
  }
}

const sendJson = (response: ServerResponse, result: Answer): void => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(bodyOf(result)));
};

/** Slack's body: chat methods repeat the messages as `errors` without their level. */
function bodyOf(result: Answer) {
  if (result.ok) return { ok: true, ...result.body };
  const { code, messages } = result;
  if (messages.length === 0) return { ok: false, error: code };
  const errors = messages.map((message) => message.replace(/^\[ERROR\] /, ''));
  return { ok: false, error: code, ...(code === 'invalid_blocks' ? { errors } : {}), response_metadata: { messages } };
}

const describe = (result: Answer): Sent => ({
  status: 200,
  ...(result.ok ? {} : { refused: [result.code, ...result.messages.slice(0, 3)].join(': ') }),
  body: bodyOf(result),
});

function argumentsOf(body: Buffer, contentType: string): Arguments {
  const text = body.toString('utf8');
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(text);
    return isObject(parsed) ? parsed : {};
  }
  const fields = Object.fromEntries(new URLSearchParams(text));
  const parsed = jsonFields.flatMap((field) => {
    const raw = fields[field];
    const value = raw === undefined ? undefined : parseJson(raw);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...fields, ...Object.fromEntries(parsed) };
}

/** What the panel may show: everything but the token. */
const withoutToken = (given: Arguments): Json => {
  const { token: _token, ...rest } = given;
  return JSON.parse(JSON.stringify(rest));
};

function personOf(workspace: Workspace, given: Arguments, result: Answer): { person?: string } {
  const channel = stringOf(given.channel);
  const trigger = workspace.triggers.get(stringOf(given.trigger_id));
  const view = workspace.views.get(stringOf(given.view_id));
  const id =
    stringOf(given.user_id) ||
    stringOf(given.user) ||
    trigger?.userId ||
    view?.userId ||
    workspace.conversations.get(channel)?.userId ||
    stringOf(given.users) ||
    channel;
  const person = workspace.people.get(id);
  return person === undefined || (!result.ok && result.code === 'not_authed') ? {} : { person: person.key };
}
