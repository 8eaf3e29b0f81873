import type { Reads, Stores } from '../../core/application/unit-of-work/stores.ts';
import type { OutboxMessage } from '../../core/domain/delivery/outbox-message.ts';
import type { FileDraft, FileOrder, MadeFile } from '../../core/domain/document/file.ts';
import type { Inbound, Origin } from '../../core/domain/inbound/inbound.ts';
import type { MemberId, MessageId, RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { PromptKind } from '../../core/domain/nudge/prompt.ts';
import type { Organisation } from '../../core/domain/programme/organisation.ts';
import type { Calendar, LocalDay } from '../../core/domain/time/calendar.ts';
import type { Ids } from '../../core/domain/time/clock.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import type { Card, Item } from '../../core/domain/view/card.ts';
import type { FieldErrors, Form, FormValues } from '../../core/domain/view/form.ts';

/** One conversation: what starts it, what it answers. It sends nothing; it returns replies. */
export type Flow = {
  /** Kebab-case; its actions and forms are named `<id>.<name>`. */
  readonly id: string;
  readonly commands?: readonly Command[];
  readonly actions?: Readonly<Record<string, Handler<string>>>;
  readonly forms?: Readonly<Record<string, FormHandler>>;
  /** Files it hands over, named `<id>.<name>`. */
  readonly files?: Readonly<Record<string, FileMaker>>;
  readonly jobs?: readonly Job[];
  /** What is said of everything that this flow brings up. */
  readonly prompts?: PromptsByKind;
};

export type PromptsByKind = { readonly [K in PromptKind]?: PromptWords };

/** What is said to the actor about a subject that was raised, as it stands by now; null when it has been overtaken. */
export type PromptWords = (subject: string, turn: ReadTurn) => Promise<Brought | null>;

export type Brought = {
  /** When nothing else is said that day: its first button is what matters, its footer why it came. */
  readonly card: Card;
  /** Among others, when it is not simply what the card begins with. */
  readonly row?: Item;
};

/**
 * Describes a file for the one who reads it (`turn.actor`) from what is stored now. `ref` comes from outside and proves
 * nothing; null when there is nothing there that they may read.
 */
export type FileMaker = (ref: string, turn: ReadTurn) => Promise<FileDraft | null>;

/**
 * Who may use it. Nothing but `anyone` works before joining: others get a short welcome and the button to join.
 * `coordinator`: whoever organises, joined or not; to everybody else these words and buttons do not exist.
 */
export type Access = 'anyone' | 'member' | 'coordinator';

/** Whether this exists at all for somebody; to whom it does not, it is answered like what nobody ever made. */
export const isOpenTo = (
  { access }: { readonly access: Access },
  { coordinator }: Pick<Member, 'coordinator'>,
): boolean => access !== 'coordinator' || coordinator;

/**
 * `reads` runs outside a transaction and changes nothing; `writes` is one transaction, once per occurrence.
 * `input` is the typed words of a command, or the `ref` of an action: both come from outside and prove nothing.
 */
export type Handler<Input> = { readonly access: Access } & (
  | { readonly effect: 'reads'; readonly run: (input: Input, turn: ReadTurn) => Promise<readonly Answer[]> }
  | { readonly effect: 'writes'; readonly run: (input: Input, turn: Turn) => Promise<readonly Reply[]> }
);

export type Command = Handler<string> & {
  /** The first word, lower case. */
  readonly verb: string;
  /** Several words count as one verb when the first is a verb too: `find mentees`. */
  readonly aliases?: readonly string[];
  /** What may follow the verb, as help shows it: `[words]`. */
  readonly usage?: string;
  /** One plain sentence for help and both manifests; at most 100 characters. */
  readonly summary: string;
};

export type FormHandler = {
  readonly access: Access;
  /** The form as it stands now, or a card that says why it cannot be opened. */
  readonly open: (ref: string, turn: ReadTurn) => Promise<Form | Card>;
  /** The values are already held to the fields of the form as opened: required, length, options, dates. */
  readonly submit: (values: FormValues, ref: string, turn: Turn) => Promise<readonly Reply[]>;
};

/** Work the clock starts. Each due id runs in a transaction of its own and must be harmless when run twice. */
export type Job = {
  readonly name: string;
  /** In UTC; five fields. */
  readonly cron: string;
  readonly due: (turn: JobReadTurn, limit: number) => Promise<readonly string[]>;
} & (
  | { readonly run: JobRun }
  /** Long work is done first and outside the transaction; what it gives back writes what came of it. */
  | { readonly prepare: (id: string, turn: JobReadTurn) => Promise<JobRun> }
);

export type JobRun = (id: string, turn: JobTurn) => Promise<readonly Owing[]>;

export type ReadTurn = {
  readonly organisation: Organisation;
  readonly actor: Member;
  /** The workspace the actor is in, as handles name it; absent where nobody acts, as when a home page is published. */
  readonly here?: string;
  readonly capabilities: Capabilities;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly stores: Reads;
};

/** Everything a turn may use: the actor is verified, the stores belong to their organisation and to one transaction. */
export type Turn = Omit<ReadTurn, 'stores'> & { readonly stores: Stores; readonly ids: Ids };

/** What a job reads with. */
export type JobReadTurn = Omit<ReadTurn, 'actor' | 'capabilities'>;

/** A turn without an actor. */
export type JobTurn = Omit<Turn, 'actor' | 'capabilities'>;

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

/** What somebody is owed after the commit, whoever they are. */
export type Owing = { readonly do: 'owe'; readonly owed: OutboxMessage };

export type Reply = Answer | Owing;

export const respond = (card: Card): Answer => ({ do: 'respond', card });
export const openForm = (form: Form): Answer => ({ do: 'openForm', form });
export const replaceClicked = (card: Card): Answer => ({ do: 'replaceClicked', card });
export const done = (card: Notice): Answer => ({ do: 'done', card });
export const formErrors = (errors: FieldErrors): Answer => ({ do: 'formErrors', errors });

/** Direct news for a person; see `Owed` for what each part promises. */
export const directMessage = (
  to: MemberId,
  card: Card,
  about: {
    readonly dedupeKey: string;
    readonly about?: string;
    readonly onBehalfOf?: MemberId;
  },
): Owing => ({ do: 'owe', owed: { do: 'send', to, card, urgency: 'news', ...about } });

/** Everything that waits for a person in one message, on a day of theirs; not sent from `goodUntil` on. */
export const nudgeMessage = (
  to: MemberId,
  card: Card,
  nudge: { readonly day: LocalDay; readonly goodUntil: Date },
): Owing => ({
  do: 'owe',
  owed: { do: 'send', to, card, urgency: 'nudge', nudge, dedupeKey: `nudge:${to}:${nudge.day}` },
});

/** Hands a file over, in the chat, after the commit. */
export const handOver = (
  to: MemberId,
  file: FileOrder,
  about: { readonly dedupeKey: string; readonly onBehalfOf?: MemberId },
): Owing => ({ do: 'owe', owed: { do: 'hand', to, file, ...about } });

/** The same for the one who asks for it; asked twice within a minute, it comes once. */
export const handOnRequest = ({ actor, now }: Pick<Turn, 'actor' | 'now'>, file: FileOrder): Owing => {
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  return handOver(actor.id, file, { dedupeKey: `asked:${file.kind}:${file.ref}:${actor.id}:${minute}` });
};

const MINUTE_MS = 60_000;

export const editMessage = (to: MemberId, about: string, card: Card): Owing => ({
  do: 'owe',
  owed: { do: 'edit', to, about, card },
});

export const publishHome = (to: MemberId): Owing => ({ do: 'owe', owed: { do: 'home', to } });

/** Something to bring up, at their hour and with everything else of that day; see `Owed` for what each part promises. */
export const bringUp = (
  to: MemberId,
  kind: PromptKind,
  subject: string,
  about: { readonly key: string; readonly within?: RelationshipId; readonly from?: Date },
): Owing => ({ do: 'owe', owed: { do: 'prompt', to, kind, subject, ...about } });

/** What an adapter carries out after the commit. */
export type TurnOutcome = {
  readonly answers: readonly FinalAnswer[];
  /** The reader's own, for dates. */
  readonly zone: string;
  readonly locale: string;
  readonly repeated: boolean;
};

/** Form errors are settled into the form to draw again; adapters that keep typed values themselves use `errors`. */
export type FinalAnswer =
  | Exclude<Answer, { do: 'formErrors' }>
  | { readonly do: 'formErrors'; readonly form: Form; readonly errors: FieldErrors };

/** The door adapters knock on. It never throws: a bug or an outage becomes an answer with a short reference. */
export type TurnRunner = {
  readonly run: (inbound: Inbound, capabilities: Capabilities) => Promise<TurnOutcome>;
  /** The member's home page as it stands. */
  readonly composeHome: (
    organisation: Organisation,
    memberId: MemberId,
    capabilities: Capabilities,
  ) => Promise<Card | null>;
  /** A file as it stands now, for a member who is owed it; null when it is not theirs to read. Rejects when it cannot be made. */
  readonly composeFile: (
    organisation: Organisation,
    memberId: MemberId,
    order: FileOrder,
    capabilities: Capabilities,
  ) => Promise<MadeFile | null>;
  /** The same for somebody a platform verified, who asks for it themselves. */
  readonly fetchFile: (origin: Origin, order: FileOrder, capabilities: Capabilities) => Promise<MadeFile | null>;
};

/** A message could not be delivered for good; the one on whose behalf it went is told. */
export type Undeliverable = { readonly messageId: MessageId; readonly to: MemberId; readonly onBehalfOf: MemberId };
