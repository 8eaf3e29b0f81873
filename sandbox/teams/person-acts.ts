import type { Json } from '../side.ts';
import { type ActivityFields, installationFields, membersAddedFields, submitFields, textFields } from './activities.ts';
import type { AppClient, Delivery } from './app-client.ts';
import type { CallLog } from './call-log.ts';
import { isObject } from './json-reading.ts';
import type { TeamsConversation, TeamsMessage, Tenant } from './tenant.ts';

/** How something a person did ended. `text` is what the Teams client would say. */
export type TeamsOutcome =
  | { readonly ok: true; readonly status: number; readonly body?: Json; readonly ms: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly text: string;
      readonly status?: number;
      /** Sentences beside inputs, by input id. */
      readonly fields?: Readonly<Record<string, string>>;
    };

/** What every act of a person works with. */
export type ActContext = {
  readonly tenant: Tenant;
  readonly log: CallLog;
  readonly client: AppClient;
  readonly now: () => Date;
  /** What messages carry. */
  readonly shownNow: () => Date;
  readonly serviceUrl: () => string;
  readonly nextMessageId: () => string;
  readonly nextInvokeId: () => string;
};

/** Adds the app for the person: both install events go out, as Teams sends them. */
export async function install(context: ActContext, conversation: TeamsConversation): Promise<TeamsOutcome> {
  conversation.installed = true;
  context.log.changed(conversation.person.key);
  const origin = { ...context, conversation, serviceUrl: context.serviceUrl(), now: context.now() };
  const members = await context.client.deliver(conversation, membersAddedFields(context.nextInvokeId(), origin));
  const added = await context.client.deliver(conversation, installationFields(context.nextInvokeId(), 'add', origin));
  return outcomeOf(members.status >= 300 || members.status === 0 ? members : added);
}

/** Removes the app; the bot can no longer write into the chat. */
export async function uninstall(context: ActContext, conversation: TeamsConversation): Promise<TeamsOutcome> {
  conversation.installed = false;
  conversation.dialog = null;
  context.log.changed(conversation.person.key);
  const origin = { ...context, conversation, serviceUrl: context.serviceUrl(), now: context.now() };
  return outcomeOf(
    await context.client.deliver(conversation, installationFields(context.nextInvokeId(), 'remove', origin)),
  );
}

/** Types a line. */
export async function say(context: ActContext, conversation: TeamsConversation, text: string): Promise<TeamsOutcome> {
  const barred = barrier(conversation);
  if (barred) return barred;
  if (!text.trim()) return { ok: false, code: 'EmptyMessage', text: 'Type a message first' };
  const id = context.nextMessageId();
  addOwn(context, conversation, { id, text });
  return outcomeOf(await context.client.deliver(conversation, textFields(id, text)));
}

/** Sends the value of a Submit on a chat card; `shown` is put in the chat as if the person had typed it. */
export async function sendValue(
  context: ActContext,
  conversation: TeamsConversation,
  sent: { readonly value: Json; readonly replyToId: string; readonly shown?: string; readonly text?: string },
): Promise<TeamsOutcome> {
  const id = context.nextMessageId();
  if (sent.shown) addOwn(context, conversation, { id, text: sent.shown });
  const fields: ActivityFields = submitFields(id, sent.value, sent.replyToId);
  return outcomeOf(await context.client.deliver(conversation, sent.text ? { ...fields, text: sent.text } : fields));
}

/** Sends the activity of an earlier call once more, word for word. */
export async function resend({ log, client }: ActContext, callId: number): Promise<TeamsOutcome> {
  const call = log.calls().find(({ id, direction }) => id === callId && direction === 'to app');
  if (!isObject(call?.request)) return { ok: false, code: 'NoCall', text: 'There is nothing to send again' };
  return outcomeOf(await client.again(call.request, call.person ?? ''));
}

/** Why nothing can be sent from this chat, or undefined. */
export function barrier(conversation: TeamsConversation): TeamsOutcome | undefined {
  if (!conversation.installed) return { ok: false, code: 'NotInstalled', text: 'Add the app first' };
  if (conversation.blocked) return { ok: false, code: 'Blocked', text: 'You have blocked this app' };
  return undefined;
}

/** An outcome from what came back over the wire. */
export function outcomeOf({ status, body, ms, late }: Delivery): TeamsOutcome {
  if (late) return { ok: false, code: 'Timeout', text: 'Unable to reach app. Please try again.' };
  if (status === 0) return { ok: false, code: 'Unreachable', text: 'Unable to reach app. Please try again.' };
  if (status >= 300) return { ok: false, code: 'HttpStatus', text: 'Something went wrong. Please try again.', status };
  return { ok: true, status, ms, ...(body === undefined ? {} : { body }) };
}

function addOwn(context: ActContext, conversation: TeamsConversation, own: { id: string; text: string }): void {
  const message: TeamsMessage = { ...own, from: 'person', at: context.shownNow().toISOString(), warnings: [] };
  conversation.messages = [...conversation.messages, message];
  context.log.changed(conversation.person.key);
}
