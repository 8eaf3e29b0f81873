import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../read-body.ts';
import { spendResponseUrl } from './interactions/triggers.ts';
import { isObject, type JsonObject, parseJson } from './json-value.ts';
import { contentOf, contentRefusal } from './web-api/message-content.ts';
import {
  addMessage,
  changed,
  conversationOf,
  freshTs,
  type ResponseUrl,
  recordCall,
  type Workspace,
} from './workspace.ts';

/** Answers a POST to a response_url. Source: docs.slack.dev/interactivity/handling-user-interaction */
export async function serveResponseUrl(
  workspace: Workspace,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const parsed = parseJson((await readBody(request)).toString('utf8'));
  const given = isObject(parsed) ? parsed : {};
  const spent = spendResponseUrl(workspace, token);
  const code = typeof spent === 'string' ? spent : carryOut(workspace, spent, given);
  const status = code === null ? 200 : code === 'used_url' || code === 'expired_url' ? 404 : 400;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(code === null ? { ok: true } : { ok: false, error: code.split(':')[0] }));
  const person = typeof spent === 'string' ? undefined : workspace.people.get(spent.userId);
  recordCall(workspace, {
    at: workspace.now().toISOString(),
    direction: 'from app',
    name: 'response_url',
    ...(person === undefined ? {} : { person: person.key }),
    status,
    ms: Math.round(performance.now() - started),
    ...(code === null ? {} : { refused: code }),
    request: JSON.parse(JSON.stringify(given)),
  });
}

/** Shows, replaces or deletes; a string is why not. */
function carryOut(workspace: Workspace, url: ResponseUrl, given: JsonObject): string | null {
  const conversation = conversationOf(workspace, url.userId);
  const original = conversation.messages.find((message) => message.ts === url.messageTs);
  if (given.delete_original === true) {
    conversation.messages = conversation.messages.filter((message) => message !== original);
    changed(workspace, url.userId);
    return null;
  }
  const refused = contentRefusal(workspace, given);
  if (refused !== null && !refused.ok) return [refused.code, ...refused.messages].join(': ');
  if (given.replace_original === true && original !== undefined) {
    Object.assign(original, contentOf(workspace, given), { edited: freshTs(workspace) });
    changed(workspace, url.userId);
    return null;
  }
  const ephemeral = given.response_type !== 'in_channel';
  addMessage(workspace, conversation, { from: 'app', ephemeral, ...contentOf(workspace, given) });
  return null;
}
