import type { CheckedActivity } from './connector/activity-check.ts';
import { type ConnectorAnswer, refuse } from './connector/connector-errors.ts';
import type { TeamsConversation, TeamsMessage } from './tenant.ts';

type Accepted = Extract<CheckedActivity, { ok: true }>;

/** How a new bot message is made. */
export type PostContext = { readonly now: Date; readonly nextId: () => string; readonly targeted: boolean };

/** Puts a bot message (two where text and card came together) at the end of the chat. */
export function postMessage(
  conversation: TeamsConversation,
  activity: Accepted,
  { now, nextId, targeted }: PostContext,
): ConnectorAnswer {
  if (activity.kind === 'typing') return { status: 201, body: { id: nextId() } };
  const { text, textFormat, card, consent, file, summary, warnings, split } = activity;
  const base = { from: 'bot', at: now.toISOString(), warnings, ...(targeted ? { targeted } : {}) } as const;
  const words = text === undefined ? [] : [{ ...base, id: nextId(), text, ...(textFormat ? { textFormat } : {}) }];
  const cards = card === undefined ? [] : [{ ...base, id: nextId(), card, ...(summary ? { summary } : {}) }];
  const files =
    consent === undefined && file === undefined
      ? []
      : [
          {
            ...base,
            id: nextId(),
            ...(consent ? { consent } : {}),
            ...(file ? { file } : {}),
            ...(summary ? { summary } : {}),
          },
        ];
  const made: readonly TeamsMessage[] = [...words, ...cards, ...files];
  conversation.messages = [...conversation.messages, ...made];
  return { status: 201, body: split ? {} : { id: made[0]?.id ?? '' }, warnings };
}

/** Puts new content in the place of a bot message. Text and card together cannot be one update. */
export function replaceMessage(
  conversation: TeamsConversation,
  id: string,
  activity: Accepted,
  now: Date,
): ConnectorAnswer {
  const old = conversation.messages.find((message) => message.id === id);
  if (!old) return refuse('ActivityNotFoundInConversation');
  if (old.from !== 'bot') return refuse('NotEnoughPermissions');
  if (activity.split) return refuse('BadArgument', 'Activity resulted into multiple skype activities');
  if (activity.kind === 'typing') return refuse('BadArgument', 'A typing activity cannot be an update');
  const { text, textFormat, card, consent, file, summary, warnings } = activity;
  const fresh: TeamsMessage = {
    id,
    from: 'bot',
    at: old.at,
    editedAt: now.toISOString(),
    warnings,
    ...(text === undefined ? {} : { text }),
    ...(textFormat === undefined ? {} : { textFormat }),
    ...(card === undefined ? {} : { card }),
    ...(consent === undefined ? {} : { consent }),
    ...(file === undefined ? {} : { file }),
    ...(summary === undefined ? {} : { summary }),
    ...(old.targeted ? { targeted: true } : {}),
  };
  changeMessage(conversation, id, () => fresh);
  return { status: 200, body: { id }, warnings };
}

/** Takes a bot message out of the chat. */
export function removeMessage(conversation: TeamsConversation, id: string): ConnectorAnswer {
  const old = conversation.messages.find((message) => message.id === id);
  if (!old) return refuse('ActivityNotFoundInConversation');
  if (old.from !== 'bot') return refuse('NotEnoughPermissions');
  conversation.messages = conversation.messages.filter((message) => message.id !== id);
  return { status: 200 };
}

/** Changes one message in place. */
export function changeMessage(
  conversation: TeamsConversation,
  id: string,
  change: (message: TeamsMessage) => TeamsMessage,
): void {
  conversation.messages = conversation.messages.map((message) => (message.id === id ? change(message) : message));
}
