import { fileRefusal } from '../interactions/files-in-blocks.ts';
import { isObject, type JsonObject, objectsOf, stringOf } from '../json-value.ts';
import { checkMessageBlocks } from '../rules/check-surface.ts';
import { app, type Conversation, freshId, type Message, type Workspace } from '../workspace.ts';
import { type Answer, type Arguments, refuse } from './method.ts';

/** Why Slack would not take this text and these blocks; also used for command answers and response URLs. */
export function contentRefusal(workspace: Workspace, given: Arguments): Answer | null {
  if (typeof given.blocks === 'string') return refuse('invalid_blocks_format');
  const blocks = given.blocks ?? [];
  const refused = checkMessageBlocks(blocks) ?? fileRefusal(workspace, blocks);
  if (refused !== null) return { ok: false, ...refused };
  if (metadataWrong(given.metadata)) return refuse('invalid_metadata_format');
  const empty = stringOf(given.text) === '' && stringOf(given.markdown_text) === '';
  return empty && objectsOf(blocks).length === 0 && objectsOf(given.attachments).length === 0
    ? refuse('no_text')
    : null;
}

/** Text and blocks of a message; every block gets an id, as Slack gives it. Text is cut at 40,000 as Slack cuts it. */
export function contentOf(workspace: Workspace, given: Arguments): { text: string; blocks: readonly JsonObject[] } {
  const text = stringOf(given.text) || stringOf(given.markdown_text);
  return { text: text.slice(0, 40_000), blocks: withBlockIds(workspace, objectsOf(given.blocks)) };
}

/** Gives blocks and interactive elements the ids they were sent without. */
export function withBlockIds(workspace: Workspace, blocks: readonly JsonObject[]): readonly JsonObject[] {
  return blocks.map((block) => ({
    ...withActionIds(workspace, block),
    block_id: block.block_id ?? freshId(workspace, 'b'),
  }));
}

function withActionIds(workspace: Workspace, block: JsonObject): JsonObject {
  const give = (element: unknown) =>
    isObject(element) && element.type !== 'image'
      ? { ...element, action_id: element.action_id ?? freshId(workspace, 'b') }
      : element;
  if (block.type === 'actions') return { ...block, elements: objectsOf(block.elements).map(give) };
  if (block.type === 'input') return { ...block, element: give(block.element) };
  return block.accessory === undefined ? block : { ...block, accessory: give(block.accessory) };
}

const metadataWrong = (metadata: unknown): boolean =>
  metadata !== undefined &&
  !(isObject(metadata) && typeof metadata.event_type === 'string' && isObject(metadata.event_payload));

/** A message as history, events and interactions carry it. */
export function messageObject(message: Message, conversation?: Conversation, withMetadata = true) {
  const author =
    message.from === 'app'
      ? { user: app.botUserId, bot_id: app.botId, app_id: app.appId }
      : { user: conversation?.userId };
  return {
    type: 'message',
    ...author,
    team: app.teamId,
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.edited === undefined ? {} : { edited: { user: app.botUserId, ts: message.edited } }),
    ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
    ...(message.files === undefined
      ? {}
      : { files: message.files.map(({ id, name, title }) => ({ id, name, title })) }),
  };
}
