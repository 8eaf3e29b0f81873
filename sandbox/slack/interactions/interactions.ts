import type { ActOutcome } from '../../side.ts';
import { isObject, type JsonObject, objectsOf, stringOf } from '../json-value.ts';
import { type AppEndpoint, sendPayload } from '../send-to-app.ts';
import { freshTs, type SlackPerson, type Workspace } from '../workspace.ts';
import { clientComplaints } from './client-checks.ts';
import { answered, common } from './interaction-fields.ts';
import { blocksOf, findElement, findPlace, placeFields, suggestedAt } from './place.ts';
import { type Chosen, stateOf, stateValues, type Values } from './state-values.ts';
import { openTrigger } from './triggers.ts';
import { applyViewAnswer } from './view-answer.ts';
import { dropViews, viewObject } from './view-stack.ts';

const ok: ActOutcome = { ok: true };
const failed = (text: string): ActOutcome => ({ ok: false, text });
/** What Slack shows when an interaction is not acknowledged in time. */
const trouble = 'We had some trouble connecting. Try again?';

export type Press = {
  readonly where: string;
  readonly element: string;
  readonly chosen?: Chosen;
  readonly values?: Values;
};

/** A button pressed, or a choice made, outside a submit: `block_actions`. */
export async function press(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  given: Press,
): Promise<ActOutcome> {
  const place = findPlace(workspace, person.id, given.where);
  const found = place === null ? undefined : findElement(blocksOf(place), given.element);
  if (place === null || found === undefined) return failed(`There is no “${given.element}” to press there any more.`);
  const { block, element } = found;
  const actionId = String(element.action_id);
  const values =
    given.chosen === undefined
      ? (given.values ?? {})
      : { ...given.values, [`${String(block.block_id)}/${actionId}`]: given.chosen };
  const viewId = place.at === 'view' ? place.stored.id : null;
  const channelId = place.at === 'message' ? place.conversation.id : null;
  const answer = await sendPayload(workspace, endpoint, person.key, {
    type: 'block_actions',
    ...common(person),
    trigger_id: openTrigger(workspace, person.id, { channelId, viewId }),
    ...placeFields(workspace, person.id, place, values, true),
    actions: [
      {
        action_id: actionId,
        block_id: block.block_id,
        type: element.type,
        ...buttonFields(element),
        ...(element.type === 'button' ? {} : stateOf(element, given.chosen ?? null, suggestedAt(workspace, place))),
        action_ts: freshTs(workspace),
      },
    ],
  });
  return answered(answer.status) ? ok : failed('That did not work: the app did not answer in time.');
}

/** The primary button of a modal: `view_submission`, after the checks of Slack's own client. */
export async function submit(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  viewId: string,
  values: Values,
  unchecked = false,
): Promise<ActOutcome> {
  const stored = workspace.views.get(viewId);
  if (stored === undefined || stored.userId !== person.id) return failed('That form is no longer open.');
  const blocks = objectsOf(stored.view.blocks);
  const complaints = unchecked ? {} : clientComplaints(blocks, values);
  if (Object.keys(complaints).length > 0) return { ok: false, text: 'Please check the form.', fields: complaints };
  const state = stateValues(blocks, values, suggestedAt(workspace, { at: 'view', stored }));
  const answer = await sendPayload(workspace, endpoint, person.key, {
    type: 'view_submission',
    ...common(person),
    trigger_id: openTrigger(workspace, person.id, { channelId: stored.channelId, viewId }),
    view: viewObject(stored, state),
    response_urls: [],
  });
  if (!answered(answer.status)) return failed(trouble);
  return applyViewAnswer(workspace, stored, answer.body);
}

/** Cancel, × or Esc: the view goes, and `view_closed` is sent where the view asked for it. */
export async function closeView(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  viewId: string,
): Promise<ActOutcome> {
  const stack = workspace.stacks.get(person.id) ?? [];
  const top = workspace.views.get(stack.at(-1) ?? '');
  if (top === undefined || top.id !== viewId) return failed('That form is no longer open.');
  const clears = top.view.clear_on_close === true;
  const gone = dropViews(workspace, person.id, clears ? 'all' : 'top');
  const told = gone.filter((stored) => stored.view.notify_on_close === true);
  for (const stored of told) {
    await sendPayload(workspace, endpoint, person.key, {
      type: 'view_closed',
      ...common(person),
      view: viewObject(stored),
      is_cleared: clears,
    });
  }
  return ok;
}

function buttonFields(element: JsonObject): JsonObject {
  if (element.type !== 'button') return {};
  const value = stringOf(element.value);
  return {
    ...(isObject(element.text) ? { text: element.text } : {}),
    ...(value === '' ? {} : { value }),
    ...(element.style === undefined ? {} : { style: element.style }),
    ...(element.url === undefined ? {} : { url: element.url }),
  };
}
