import { isObject, stringOf } from '../json-value.ts';
import { addMessage, type Conversation, changed, conversationOf, freshTs, type Workspace } from '../workspace.ts';
import { contentOf, contentRefusal, messageObject } from './message-content.ts';
import { answer, type Method, refuse } from './method.ts';

const postMessage: Method = (workspace, given) => {
  const conversation = conversationFor(workspace, given.channel);
  if (conversation === undefined) return refuse('channel_not_found');
  const refused = contentRefusal(workspace, given);
  if (refused !== null) return refused;
  const message = addMessage(workspace, conversation, {
    from: 'app',
    ephemeral: false,
    ...contentOf(workspace, given),
    ...(isObject(given.metadata) ? { metadata: given.metadata } : {}),
    ...(typeof given.thread_ts === 'string' ? { threadTs: given.thread_ts } : {}),
  });
  return answer({ channel: conversation.id, ts: message.ts, message: messageObject(message) });
};

const postEphemeral: Method = (workspace, given) => {
  const conversation = conversationFor(workspace, given.channel);
  if (conversation === undefined) return refuse('channel_not_found');
  if (conversation.userId !== given.user) return refuse('user_not_in_channel');
  const refused = contentRefusal(workspace, given);
  if (refused !== null) return refused;
  const message = addMessage(workspace, conversation, { from: 'app', ephemeral: true, ...contentOf(workspace, given) });
  return answer({ message_ts: message.ts });
};

const update: Method = (workspace, given) => {
  const conversation = workspace.conversations.get(stringOf(given.channel));
  if (conversation === undefined) return refuse('channel_not_found');
  const message = conversation.messages.find((candidate) => candidate.ts === given.ts);
  if (message === undefined || message.ephemeral) return refuse('message_not_found');
  if (message.from !== 'app') return refuse('cant_update_message');
  const refused = contentRefusal(workspace, given);
  if (refused !== null) return refused;
  Object.assign(message, contentOf(workspace, given), { edited: freshTs(workspace) });
  if (isObject(given.metadata)) message.metadata = given.metadata;
  changed(workspace, conversation.userId);
  return answer({ channel: conversation.id, ts: message.ts, text: message.text, message: messageObject(message) });
};

const remove: Method = (workspace, given) => {
  const conversation = workspace.conversations.get(stringOf(given.channel));
  if (conversation === undefined) return refuse('channel_not_found');
  const message = conversation.messages.find((candidate) => candidate.ts === given.ts);
  if (message === undefined || message.ephemeral) return refuse('message_not_found');
  if (message.from !== 'app') return refuse('cant_delete_message');
  conversation.messages = conversation.messages.filter((kept) => kept !== message);
  changed(workspace, conversation.userId);
  return answer({ channel: conversation.id, ts: message.ts });
};

const conversationsOpen: Method = (workspace, given) => {
  const users = stringOf(given.users).split(',').filter(Boolean);
  const [user, ...others] = users;
  if (user === undefined || others.length > 0)
    return refuse(user === undefined ? 'users_list_not_supplied' : 'not_enough_users');
  const person = workspace.people.get(user);
  if (person === undefined) return refuse('user_not_found');
  if (person.deleted) return refuse('user_disabled');
  if (person.bot === true) return refuse('cannot_dm_bot');
  const known = workspace.conversations.has(`D${user.slice(1)}`);
  const conversation = conversationOf(workspace, user);
  return answer({ ...(known ? { no_op: true, already_open: true } : {}), channel: { id: conversation.id } });
};

const conversationsInfo: Method = (workspace, given) => {
  const conversation = workspace.conversations.get(stringOf(given.channel));
  if (conversation === undefined) return refuse('channel_not_found');
  return answer({ channel: { id: conversation.id, is_im: true, user: conversation.userId, is_user_deleted: false } });
};

/** Newest first, as Slack; `metadata` only when asked for. */
const history: Method = (workspace, given) => {
  const conversation = workspace.conversations.get(stringOf(given.channel));
  if (conversation === undefined) return refuse('channel_not_found');
  const limit = Math.min(Number(given.limit ?? 100) || 100, 999);
  const oldest = Number(given.oldest ?? 0);
  const latest = Number(given.cursor ?? given.latest ?? Number.POSITIVE_INFINITY);
  const inclusive = given.inclusive === true || given.inclusive === 'true';
  const found = conversation.messages
    .filter((message) => !message.ephemeral && message.from !== 'command')
    .filter(({ ts }) =>
      inclusive ? Number(ts) >= oldest && Number(ts) <= latest : Number(ts) > oldest && Number(ts) < latest,
    )
    .reverse();
  const page = found.slice(0, limit);
  const withMetadata = given.include_all_metadata === true || given.include_all_metadata === 'true';
  return answer({
    messages: page.map((message) => messageObject(message, conversation, withMetadata)),
    has_more: found.length > limit,
    response_metadata: { next_cursor: found.length > limit ? (page.at(-1)?.ts ?? '') : '' },
  });
};

/** Methods about messages and conversations. */
export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'conversations.open': conversationsOpen,
  'conversations.info': conversationsInfo,
  'conversations.history': history,
};

function conversationFor(workspace: Workspace, channel: unknown): Conversation | undefined {
  const id = stringOf(channel);
  const person = workspace.people.get(id);
  if (person !== undefined && !person.deleted) return conversationOf(workspace, id);
  return workspace.conversations.get(id);
}
