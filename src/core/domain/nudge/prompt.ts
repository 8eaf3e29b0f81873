import type { MemberId, PromptId, RelationshipId } from '../kernel/ids.ts';
import type { LocalDay } from '../time/calendar.ts';

/** What may be brought up, the most pressing first: a nudge keeps this order. The database keeps these words. */
export const PROMPT_KINDS = [
  'quiet',
  'agenda',
  'request',
  'signature',
  'pick-time',
  'fit',
  'closing',
  'last-date',
  'review',
  'record',
  'check-in',
  'first-session',
  'next-session',
  'resumed',
  'welcome-back',
  'yearly',
] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** `waiting` to be said; `said`: it stood in a nudge; `dropped`: overtaken, or nobody wants to hear of it. */
export const PROMPT_STATES = ['waiting', 'said', 'dropped'] as const;
export type PromptState = (typeof PROMPT_STATES)[number];

/** Something to bring up with one member: never sent by itself, only with everything else of a day. */
export type Prompt = {
  readonly id: PromptId;
  readonly memberId: MemberId;
  readonly kind: PromptKind;
  /** The id of what it is about; the flow that raised it reads it. */
  readonly subject: string;
  /** Whose agreed quiet times hold for it; null when it is about no relationship. */
  readonly relationshipId: RelationshipId | null;
  /** From when on it waits; may lie ahead. */
  readonly raisedAt: Date;
  /** When it is looked at next; null while it is held back, and once it is settled. */
  readonly dueAt: Date | null;
  readonly state: PromptState;
  /** The newest day of the member on which it was said. */
  readonly saidOn: LocalDay | null;
};

/** Said even to somebody who asked for silence or never answers: a relationship closes when it goes unheard. */
export const SAID_IN_SILENCE: ReadonlySet<PromptKind> = new Set(['quiet']);

/** What a member may wish never to hear of. */
export const MUTABLE_KINDS: readonly PromptKind[] = PROMPT_KINDS.filter((kind) => !SAID_IN_SILENCE.has(kind));
