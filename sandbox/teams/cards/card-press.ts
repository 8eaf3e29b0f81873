import type { JsonObject } from '../json-reading.ts';
import type { ActContext, TeamsOutcome } from '../person-acts.ts';
import type { TeamsConversation } from '../tenant.ts';
import { type CardAction, findAction } from './card-reading.ts';

/** The button to press: its place on the card (reading order, from 0) or its title. */
export type WantedAction = number | string;

/** The action to press on a card, or why it cannot be pressed. */
export function pressable(card: JsonObject, wanted: WantedAction): CardAction | Extract<TeamsOutcome, { ok: false }> {
  const found = findAction(card, wanted);
  if (!found) return { ok: false, code: 'NoAction', text: `the card has no single action ${JSON.stringify(wanted)}` };
  return found.action.isEnabled === false
    ? { ok: false, code: 'Disabled', text: 'This button is switched off' }
    : found;
}

/** Puts an answer that Teams cannot use into the call list, as a refusal of its own. */
export function refuseAnswer(context: ActContext, conversation: TeamsConversation, name: string, why: string): void {
  context.log.record({
    at: context.now().toISOString(),
    direction: 'to app',
    name: `${name} answer`,
    person: conversation.person.key,
    status: 200,
    ms: 0,
    refused: `InvalidInvokeResponse: ${why}`,
  });
}
