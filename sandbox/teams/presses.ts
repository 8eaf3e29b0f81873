import { invokeFields } from './activities.ts';
import { gatherInputs, type InputValues } from './cards/card-inputs.ts';
import { pressable, refuseAnswer, type WantedAction } from './cards/card-press.ts';
import type { CardAction } from './cards/card-reading.ts';
import { readExecuteResponse } from './cards/execute-response.ts';
import { fetchDialog } from './dialogs.ts';
import { isObject, type JsonObject, objectAt, textAt } from './json-reading.ts';
import { changeMessage } from './messages.ts';
import { type ActContext, barrier, outcomeOf, say, sendValue, type TeamsOutcome } from './person-acts.ts';
import type { TeamsConversation, TeamsMessage } from './tenant.ts';

/** Presses a button, row or link of a card in the chat. */
export async function press(
  context: ActContext,
  conversation: TeamsConversation,
  activityId: string,
  wanted: WantedAction,
  inputs: InputValues,
): Promise<TeamsOutcome> {
  const barred = barrier(conversation);
  if (barred) return barred;
  const message = conversation.messages.find((one) => one.id === activityId);
  const card = message?.cardForClicker ?? message?.card;
  if (!message || !card) return { ok: false, code: 'NoCard', text: `there is no card in message ${activityId}` };
  const found = pressable(card, wanted);
  if ('ok' in found) return found;
  const outcome = await carryOut(context, conversation, message, found, inputs);
  const note = outcome.ok || outcome.fields ? undefined : { text: outcome.text, failed: true };
  if (note) noteOn(context, conversation, message.id, note);
  return outcome;
}

async function carryOut(
  context: ActContext,
  conversation: TeamsConversation,
  message: TeamsMessage,
  { type, action, inputs }: CardAction,
  typed: InputValues,
): Promise<TeamsOutcome> {
  if (type !== 'Action.Submit' && type !== 'Action.Execute') return { ok: true, status: 0, ms: 0 };
  const gathered = gatherInputs(action, inputs, typed);
  if (!gathered.ok) {
    return {
      ok: false,
      code: 'InvalidInputs',
      text: Object.values(gathered.fields).join(' '),
      fields: gathered.fields,
    };
  }
  clearNote(conversation, message.id);
  if (type === 'Action.Execute') return execute(context, conversation, message, { ...action, data: gathered.data });
  const msteams = objectAt(gathered.data, 'msteams');
  const sub = textAt(msteams, 'type');
  const text = textAt(msteams, 'text') ?? textAt(msteams, 'value') ?? '';
  if (sub === 'task/fetch') return fetchDialog(context, conversation, gathered.data, message.id);
  if (sub === 'imBack') return say(context, conversation, text);
  if (sub === 'messageBack') {
    const shown = textAt(msteams, 'displayText');
    const value = isObject(msteams.value) ? msteams.value : gathered.data;
    return sendValue(context, conversation, { value, replyToId: message.id, text, ...(shown ? { shown } : {}) });
  }
  return sendValue(context, conversation, { value: gathered.data, replyToId: message.id });
}

async function execute(
  context: ActContext,
  conversation: TeamsConversation,
  message: TeamsMessage,
  action: JsonObject,
): Promise<TeamsOutcome> {
  const { id, verb, title, data } = action;
  const value = {
    action: {
      type: 'Action.Execute',
      ...(id === undefined ? {} : { id }),
      ...(verb === undefined ? {} : { verb }),
      ...(title === undefined ? {} : { title }),
      data: data ?? {},
    },
    trigger: 'manual',
  };
  const fields = invokeFields(context.nextInvokeId(), 'adaptiveCard/action', value, message.id);
  const delivery = await context.client.deliver(conversation, fields);
  const outcome = outcomeOf(delivery);
  if (!outcome.ok) return outcome;
  const answer = readExecuteResponse(delivery.body);
  if (answer.kind === 'card') {
    changeMessage(conversation, message.id, (one) => ({
      ...one,
      cardForClicker: answer.card,
      warnings: answer.warnings,
    }));
    context.log.changed(conversation.person.key);
  } else if (answer.kind === 'message') {
    noteOn(context, conversation, message.id, { text: answer.text, failed: false });
  } else {
    const code = answer.kind === 'error' ? answer.code : 'InvalidInvokeResponse';
    if (answer.kind === 'refused') refuseAnswer(context, conversation, 'adaptiveCard/action', answer.why);
    return { ok: false, code, text: 'Something went wrong. Please try again.', status: delivery.status };
  }
  return outcome;
}

function noteOn(
  context: ActContext,
  conversation: TeamsConversation,
  id: string,
  note: NonNullable<TeamsMessage['note']>,
): void {
  changeMessage(conversation, id, (message) => ({ ...message, note }));
  context.log.changed(conversation.person.key);
}

function clearNote(conversation: TeamsConversation, id: string): void {
  changeMessage(conversation, id, ({ note: _gone, ...message }) => message);
}
