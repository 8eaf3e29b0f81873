import { isObject } from './json-value.ts';
import { type AppAnswer, type AppEndpoint, sendEvent, sendForm, sendPayload } from './send-to-app.ts';
import type { Workspace } from './workspace.ts';

/** Sends a recorded request to the app once more, as a network might. Throws when there is no such request. */
export function resend(workspace: Workspace, endpoint: AppEndpoint, callId: number): Promise<AppAnswer> {
  const call = workspace.calls.find((candidate) => candidate.id === callId && candidate.direction === 'to app');
  const request = call?.request;
  if (call === undefined || !isObject(request)) throw new Error(`There is no request ${callId} to send again.`);
  const person = call.person ?? '';
  if (request.type === 'event_callback') return sendEvent(workspace, endpoint, person, request);
  if (typeof request.command === 'string') {
    const fields = Object.fromEntries(Object.entries(request).map(([field, value]) => [field, String(value)]));
    return sendForm(workspace, endpoint, call.name, person, fields);
  }
  return sendPayload(workspace, endpoint, person, request);
}
