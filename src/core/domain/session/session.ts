import type { MemberId, RelationshipId, SessionActionId, SessionId } from '../kernel/ids.ts';
import type { MeetingFormat } from '../matching/ranking/match-profile.ts';
import type { LocalDay } from '../time/calendar.ts';
import type { SessionPromptKind } from './prompts.ts';
import type { SessionState } from './transitions.ts';

/** One meeting of the two people of a relationship. */
export type Session = {
  readonly id: SessionId;
  readonly relationshipId: RelationshipId;
  readonly mentorId: MemberId;
  readonly menteeId: MemberId;
  readonly proposedBy: MemberId;
  readonly state: SessionState;
  /** Starts on offer while proposed; the earliest first. */
  readonly slots: readonly Date[];
  readonly lengthMinutes: number;
  readonly format: MeetingFormat;
  /** Where, or the link; empty when nobody said. */
  readonly venue: string;
  readonly topic: string;
  /** The mentee's; empty until written. */
  readonly agenda: string;
  /** Null until a slot was picked. */
  readonly time: Period | null;
  /** Grows with every new time. */
  readonly moves: number;
  /** Prompts that went out for the present time, or whose moment had passed when it was fixed. */
  readonly promptsDone: readonly SessionPromptKind[];
  readonly nextDueAt: Date | null;
  readonly sheet: Sheet;
  /** The session that was first repeated, for it and for all that came of it; null when none was. */
  readonly seriesId: SessionId | null;
  readonly createdAt: Date;
};

export type Period = { readonly startsAt: Date; readonly endsAt: Date };

/** What the two keep of a session; visible to them alone. */
export type Sheet = {
  readonly preparation: string;
  readonly summary: string;
  /** 0 while nobody has saved it; grows whenever somebody does. */
  readonly version: number;
};

export type SessionAction = {
  readonly id: SessionActionId;
  readonly sessionId: SessionId;
  readonly ownerId: MemberId;
  readonly text: string;
  readonly dueOn: LocalDay | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
};

export const MAX_SLOTS = 5;

export const overlaps = (one: Period, other: Period): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
