import { type JsonObject, objectOf, objectsOf } from '../json-value.ts';
import { messageObject } from '../web-api/message-content.ts';
import { type Conversation, conversationOf, type Message, type StoredView, type Workspace } from '../workspace.ts';
import { interactive, stateValues, type Values } from './state-values.ts';
import { openResponseUrl } from './triggers.ts';
import { viewObject } from './view-stack.ts';

/** Where something was pressed: a message, an open modal or the Home tab. */
export type Place =
  | { readonly at: 'message'; readonly conversation: Conversation; readonly message: Message }
  | { readonly at: 'view'; readonly stored: StoredView };

/** Finds a place by message `ts`, view id, or the word `home`. */
export function findPlace(workspace: Workspace, userId: string, where: string): Place | null {
  if (where === 'home') {
    const home = workspace.homes.get(userId);
    return home === undefined ? null : { at: 'view', stored: home };
  }
  const view = workspace.views.get(where) ?? [...workspace.homes.values()].find((home) => home.id === where);
  if (view !== undefined) return view.userId === userId ? { at: 'view', stored: view } : null;
  const conversation = conversationOf(workspace, userId);
  const message = conversation.messages.find((candidate) => candidate.ts === where);
  return message === undefined ? null : { at: 'message', conversation, message };
}

export const blocksOf = (place: Place): readonly JsonObject[] =>
  place.at === 'message' ? place.message.blocks : objectsOf(place.stored.view.blocks);

/** A key under which suggested options are remembered. */
export const placeKey = (place: Place, actionId: string): string =>
  `${place.at === 'message' ? place.message.ts : place.stored.id}/${actionId}`;

/** The element meant by its action id, `block/action`, block id, or the words on the button. */
export function findElement(blocks: readonly JsonObject[], name: string) {
  const shown = interactive(blocks);
  const matches: readonly ((block: JsonObject, element: JsonObject) => boolean)[] = [
    (block, element) => `${String(block.block_id)}/${String(element.action_id)}` === name,
    (_block, element) => element.action_id === name,
    (block) => block.block_id === name,
    (_block, element) => objectOf(element.text).text === name,
  ];
  return matches.flatMap((matches) => shown.find(({ block, element }) => matches(block, element)) ?? [])[0];
}

/** Options the app has suggested for any external select of this place. */
export const suggestedAt = (workspace: Workspace, place: Place): readonly JsonObject[] =>
  [...workspace.suggested].flatMap(([key, options]) => (key.startsWith(placeKey(place, '')) ? options : []));

/** The part of an interaction payload that says where it happened. */
export function placeFields(
  workspace: Workspace,
  userId: string,
  place: Place,
  values: Values,
  withUrl: boolean,
): JsonObject {
  const state = stateValues(blocksOf(place), values, suggestedAt(workspace, place));
  if (place.at === 'view') {
    return { container: { type: 'view', view_id: place.stored.id }, view: viewObject(place.stored, state) };
  }
  const { conversation, message } = place;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: message.ephemeral,
    },
    channel: { id: conversation.id, name: 'directmessage' },
    ...(message.ephemeral ? {} : { message: messageObject(message, conversation) }),
    state: { values: state },
    ...(withUrl ? { response_url: openResponseUrl(workspace, userId, conversation.id, message.ts) } : {}),
  };
}
