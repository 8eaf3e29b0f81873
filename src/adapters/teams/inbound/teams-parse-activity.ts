import type { Act } from '../../../core/domain/inbound/inbound.ts';
import { ExecuteValue, MentionEntity, TaskValue, type TeamsActivity } from '../connection/teams-parse.ts';
import { FILE_INVOKE, FileAnswer } from '../outbound/teams-files.ts';
import { PressData, type TeamsPress } from '../render/teams-actions.ts';
import { readValues } from '../render/teams-form.ts';

/** How what somebody did is answered; `cardId` is the activity that held the button. */
export type ReplyChannel = {
  readonly by: 'message' | 'execute' | 'fetch' | 'submit';
  readonly cardId: string | undefined;
  /** That card holds other things too: the answer does not take its place. */
  readonly beside?: true;
};

/** What an activity asks of us. */
export type TeamsRequest =
  | { readonly do: 'turn'; readonly act: Act; readonly way: ReplyChannel }
  /** The reader of a file said yes or no to it. */
  | { readonly do: 'file'; readonly answer: FileAnswer; readonly cardId: string | undefined }
  | { readonly do: 'closeDialog' }
  /** A press whose data are not ours, or no longer. */
  | { readonly do: 'unknownButton'; readonly way: ReplyChannel }
  /** Said in a channel or a group chat, where we do not talk. */
  | { readonly do: 'elsewhere'; readonly invoke: boolean }
  | { readonly do: 'ignore' }
  /** An invoke of a kind we never cause. */
  | { readonly do: 'unknownInvoke' };

const INVOKES = { 'adaptiveCard/action': 'execute', 'task/fetch': 'fetch', 'task/submit': 'submit' } as const;
const IGNORED: TeamsRequest = { do: 'ignore' };
const ROOT_WORD = /^mentor(?=\s|$)/i;

/** Reads a checked activity. It looks at pressed buttons before it looks at text. */
export function parseActivity(activity: TeamsActivity): TeamsRequest {
  const invoke = activity.type === 'invoke';
  if (activity.conversation.conversationType !== 'personal') {
    return invoke || (activity.type === 'message' && isMentioned(activity)) ? { do: 'elsewhere', invoke } : IGNORED;
  }
  // Our own message can come back to us; we do not talk to ourselves.
  if (activity.from.id === activity.recipient.id) return IGNORED;
  if (invoke) return readInvoke(activity);
  if (activity.type === 'message') return readMessage(activity);
  if (activity.type === 'conversationUpdate') return arrived((activity.membersAdded ?? []).length > 0);
  if (activity.type !== 'installationUpdate') return IGNORED;
  if (activity.action === 'remove') return { do: 'turn', act: { kind: 'app-removed' }, way: byMessage(undefined) };
  return arrived(activity.action === 'add');
}

/** The typed words, without the mention of us, a leading slash and the root word. */
export function readWords(activity: TeamsActivity): string {
  let words = activity.text ?? '';
  for (const { text } of ownMentions(activity)) words = words.replace(text, ' ');
  words = words.replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').trim();
  return words.replace(/^\//, '').trimStart().replace(ROOT_WORD, '').trim();
}

function readMessage(activity: TeamsActivity): TeamsRequest {
  const cardId = activity.replyToId ?? undefined;
  if (typeof activity.value !== 'object' || activity.value === null)
    return { do: 'turn', act: { kind: 'command', words: readWords(activity) }, way: byMessage(undefined) };
  return readPress(activity.value, byMessage(cardId));
}

function readInvoke(activity: TeamsActivity): TeamsRequest {
  if (activity.name === FILE_INVOKE) return readFileAnswer(activity);
  const by = Object.entries(INVOKES).find(([name]) => name === activity.name)?.[1];
  if (by === undefined) return { do: 'unknownInvoke' };
  const cardId = activity.replyToId ?? undefined;
  const data =
    by === 'execute'
      ? ExecuteValue.safeParse(activity.value).data?.action.data
      : TaskValue.safeParse(activity.value).data?.data;
  return readPress(data ?? {}, { by, cardId });
}

function readFileAnswer(activity: TeamsActivity): TeamsRequest {
  const answer = FileAnswer.safeParse(activity.value);
  if (!answer.success) return { do: 'unknownInvoke' };
  return { do: 'file', answer: answer.data, cardId: activity.replyToId ?? undefined };
}

function readPress(data: unknown, way: ReplyChannel): TeamsRequest {
  const parsed = PressData.safeParse(data);
  if (!parsed.success) return { do: 'unknownButton', way };
  const press: TeamsPress = parsed.data.rapport;
  switch (press.do) {
    case 'run':
      return { do: 'turn', act: { kind: 'action', id: press.id, ref: press.ref }, way: besideIf(press, way) };
    case 'open':
      return { do: 'turn', act: { kind: 'open', formId: press.id, ref: press.ref }, way: besideIf(press, way) };
    case 'submit': {
      const act = { kind: 'submit', formId: press.id, ref: press.ref, values: readValues(parsed.data) } as const;
      return { do: 'turn', act, way: besideIf(press, { ...way, cardId: press.cardId ?? way.cardId }) };
    }
    case 'cancel':
      return way.by === 'submit' ? { do: 'closeDialog' } : IGNORED;
  }
}

function besideIf({ beside }: { readonly beside?: true | undefined }, way: ReplyChannel): ReplyChannel {
  return beside === undefined ? way : { by: way.by, cardId: undefined, beside };
}

function arrived(here: boolean): TeamsRequest {
  return here ? { do: 'turn', act: { kind: 'app-installed' }, way: byMessage(undefined) } : IGNORED;
}

function byMessage(cardId: string | undefined): ReplyChannel {
  return { by: 'message', cardId };
}

function isMentioned(activity: TeamsActivity): boolean {
  return ownMentions(activity).length > 0;
}

function ownMentions(activity: TeamsActivity) {
  return (activity.entities ?? [])
    .flatMap((entity) => MentionEntity.safeParse(entity).data ?? [])
    .filter(({ mentioned }) => mentioned.id === activity.recipient.id);
}
