import type { Json } from '../side.ts';
import { invokeFields } from './activities.ts';
import type { Delivery } from './app-client.ts';
import { gatherInputs, type InputValues } from './cards/card-inputs.ts';
import { pressable, refuseAnswer, type WantedAction } from './cards/card-press.ts';
import { readCard } from './cards/card-reading.ts';
import { readTaskResponse, type TaskResponse } from './cards/task-response.ts';
import { objectAt, textAt } from './json-reading.ts';
import { type ActContext, barrier, outcomeOf, type TeamsOutcome } from './person-acts.ts';
import type { TeamsConversation, TeamsDialog } from './tenant.ts';

const CONTEXT = { theme: 'default' } as const;

/** A button with `msteams.type: task/fetch` was pressed: asks the app what to open. */
export async function fetchDialog(
  context: ActContext,
  conversation: TeamsConversation,
  data: Json,
  openedFrom: string,
): Promise<TeamsOutcome> {
  const fields = invokeFields(context.nextInvokeId(), 'task/fetch', { data, context: CONTEXT }, openedFrom);
  const delivery = await context.client.deliver(conversation, fields);
  const fresh = { key: `dialog-${context.nextInvokeId()}`, version: 0, openedFrom };
  return settle(context, conversation, 'task/fetch', delivery, fresh);
}

/** Presses a button inside the open dialog; without one, its first Submit. */
export async function pressDialog(
  context: ActContext,
  conversation: TeamsConversation,
  inputs: InputValues,
  wanted?: WantedAction,
): Promise<TeamsOutcome> {
  const { dialog } = conversation;
  const barred = barrier(conversation);
  if (barred) return barred;
  if (!dialog?.card) return { ok: false, code: 'NoDialog', text: 'no dialog with a card is open' };
  const first = readCard(dialog.card).actions.find((action) => action.type === 'Action.Submit');
  const found = pressable(dialog.card, wanted ?? first?.index ?? 0);
  if ('ok' in found) return found;
  if (found.type !== 'Action.Submit') return { ok: true, status: 0, ms: 0 };
  const gathered = gatherInputs(found.action, found.inputs, inputs);
  if (!gathered.ok) {
    return {
      ok: false,
      code: 'InvalidInputs',
      text: Object.values(gathered.fields).join(' '),
      fields: gathered.fields,
    };
  }
  if (textAt(objectAt(gathered.data, 'msteams'), 'type')) {
    return { ok: false, code: 'NotInDialog', text: 'This button does not work inside a dialog' };
  }
  const value = { data: gathered.data, context: CONTEXT };
  const delivery = await context.client.deliver(
    conversation,
    invokeFields(context.nextInvokeId(), 'task/submit', value),
  );
  return settle(context, conversation, 'task/submit', delivery, dialog);
}

/** Closes the dialog. The bot hears nothing of it. */
export function closeDialog(context: ActContext, conversation: TeamsConversation): TeamsOutcome {
  conversation.dialog = null;
  context.log.changed(conversation.person.key);
  return { ok: true, status: 0, ms: 0 };
}

function settle(
  context: ActContext,
  conversation: TeamsConversation,
  name: 'task/fetch' | 'task/submit',
  delivery: Delivery,
  dialog: Pick<TeamsDialog, 'key' | 'version' | 'openedFrom'>,
): TeamsOutcome {
  const outcome = outcomeOf(delivery);
  if (!outcome.ok) return outcome;
  const answer = readTaskResponse(name, delivery.body);
  if (answer.kind === 'refused') {
    refuseAnswer(context, conversation, name, answer.why);
    return {
      ok: false,
      code: 'InvalidInvokeResponse',
      text: 'Something went wrong. Please try again.',
      status: delivery.status,
    };
  }
  const stillOpen = name === 'task/fetch' || conversation.dialog?.key === dialog.key;
  if (stillOpen) conversation.dialog = nextDialog(answer, dialog);
  context.log.changed(conversation.person.key);
  return outcome;
}

function nextDialog(
  answer: Exclude<TaskResponse, { kind: 'refused' }>,
  { key, version, openedFrom }: Pick<TeamsDialog, 'key' | 'version' | 'openedFrom'>,
): TeamsDialog | null {
  if (answer.kind === 'close') return null;
  const base = { key, version: version + 1, openedFrom };
  if (answer.kind === 'message') return { ...base, title: '', text: answer.text };
  return { ...base, ...answer.content };
}
