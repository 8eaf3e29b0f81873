import type { OutboxMessage } from '../../core/domain/delivery/outbox-message.ts';
import type { FileOrder } from '../../core/domain/document/file.ts';
import type { MemberId, RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FieldErrors, Form } from '../../core/domain/view/form.ts';
import type { PromptRoute } from './prompts.ts';
import type { Turn } from './turn.ts';

/** What the actor gets at once, where they acted. */
export type Answer =
  /** A card only the actor sees. */
  | { readonly do: 'respond'; readonly card: Card }
  | { readonly do: 'openForm'; readonly form: Form }
  /** The card that held the pressed button (or opened the submitted form) becomes this one. */
  | { readonly do: 'replaceClicked'; readonly card: Card }
  /** The end of a form: its outcome, shown where the form was. It carries no buttons. */
  | { readonly do: 'done'; readonly card: Notice }
  /** The form stays, with what was typed, each error beside its field; `form` is about the whole. */
  | { readonly do: 'formErrors'; readonly errors: FieldErrors };

export type Notice = Omit<Card, 'actions'>;

/** A message for somebody, whoever they are: enqueued in the outbox in the same transaction, delivered after the commit. */
export type Outgoing = { readonly do: 'enqueue'; readonly message: OutboxMessage };

export type Reply = Answer | Outgoing;

export const respond = (card: Card): Answer => ({ do: 'respond', card });
export const openForm = (form: Form): Answer => ({ do: 'openForm', form });
export const replaceClicked = (card: Card): Answer => ({ do: 'replaceClicked', card });
export const done = (card: Notice): Answer => ({ do: 'done', card });
export const formErrors = (errors: FieldErrors): Answer => ({ do: 'formErrors', errors });

/** Direct news for a person; see `OutboxMessage` for what each part promises. */
export const directMessage = (
  to: MemberId,
  card: Card,
  about: {
    readonly dedupeKey: string;
    readonly about?: string;
    readonly onBehalfOf?: MemberId;
  },
): Outgoing => ({ do: 'enqueue', message: { do: 'send', to, card, urgency: 'news', ...about } });

/** Everything that waits for a person in one message, on a day of theirs; not sent from `goodUntil` on. */
export const nudgeMessage = (
  to: MemberId,
  card: Card,
  nudge: { readonly day: LocalDay; readonly goodUntil: Date },
): Outgoing => ({
  do: 'enqueue',
  message: { do: 'send', to, card, urgency: 'nudge', nudge, dedupeKey: `nudge:${to}:${nudge.day}` },
});

/** Hands a file over, in the chat, after the commit. */
export const handOver = (
  to: MemberId,
  file: FileOrder,
  about: { readonly dedupeKey: string; readonly onBehalfOf?: MemberId },
): Outgoing => ({ do: 'enqueue', message: { do: 'hand', to, file, ...about } });

/** The same for the one who asks for it; asked twice within a minute, it comes once. */
export const handOnRequest = ({ actor, now }: Pick<Turn, 'actor' | 'now'>, file: FileOrder): Outgoing => {
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  return handOver(actor.id, file, { dedupeKey: `asked:${file.kind}:${file.ref}:${actor.id}:${minute}` });
};

export const editMessage = (to: MemberId, about: string, card: Card): Outgoing => ({
  do: 'enqueue',
  message: { do: 'edit', to, about, card },
});

export const publishHome = (to: MemberId): Outgoing => ({ do: 'enqueue', message: { do: 'home', to } });

/** Something to bring up, at their hour and with everything else of that day; see `OutboxMessage` for what each part promises. */
export const bringUp = <Subject>(
  to: MemberId,
  { promptKind: kind, reference }: PromptRoute<Subject>,
  subject: NoInfer<Subject>,
  about: { readonly key: string; readonly within?: RelationshipId; readonly from?: Date },
): Outgoing => ({ do: 'enqueue', message: { do: 'prompt', to, kind, subject: reference.encode(subject), ...about } });
