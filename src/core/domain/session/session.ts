import type { MemberId, RelationshipId, SessionActionId, SessionId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { move } from '../kernel/transition.ts';
import type { MeetingFormat } from '../matching/ranking/match-profile.ts';
import type { Member } from '../member/member.ts';
import type { LocalDay } from '../time/calendar.ts';
import type { Ids } from '../time/clock.ts';
import type { Period } from './period.ts';
import type { SessionPromptKind } from './prompt-kind.ts';
import type { SessionRefusal } from './refusals.ts';
import { SESSION_TRANSITIONS, type SessionEvent, type SessionParty, type SessionState } from './transitions.ts';

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

/** As much of the two people of a session as its rules look at. */
export type SessionPeople = {
  readonly mentor: Pick<Member, 'id' | 'zone'>;
  readonly mentee: Pick<Member, 'id' | 'zone'>;
};

/** Who a member is in a session. */
export function partyOf(session: Pick<Session, 'mentorId' | 'menteeId' | 'proposedBy'>, by: MemberId): SessionParty {
  if (by !== session.mentorId && by !== session.menteeId) return 'stranger';
  return by === session.proposedBy ? 'proposer' : 'partner';
}

/** The state that `event` brings a session to, if this member may bring it about now. */
export function stateAfter(
  session: Pick<Session, 'mentorId' | 'menteeId' | 'proposedBy' | 'state'>,
  event: SessionEvent,
  by: MemberId,
): Result<SessionState, Extract<SessionRefusal, { readonly code: 'not-yours' | 'already-settled' }>> {
  const { state } = session;
  const moved = move<SessionState, SessionEvent, SessionParty>(SESSION_TRANSITIONS, event, partyOf(session, by), state);
  if (moved.ok) return ok(moved.to);
  return moved.code === 'not-yours' ? refuse({ code: 'not-yours' }) : refuse({ code: 'already-settled', state });
}

/** A session that is over or called off has no prompts left. */
export const settled = (session: Session, state: SessionState): Session => ({ ...session, state, nextDueAt: null });

/** A session in which nothing is fixed yet. */
export function newSession(
  { now, ids }: { readonly now: Date; readonly ids: Pick<Ids, 'next'> },
  id: RelationshipId,
  { mentor, mentee }: SessionPeople,
  by: MemberId,
): Session {
  return {
    id: ids.next() as SessionId,
    relationshipId: id,
    mentorId: mentor.id,
    menteeId: mentee.id,
    proposedBy: by,
    state: 'proposed',
    slots: [],
    lengthMinutes: 0,
    format: 'online',
    venue: '',
    topic: '',
    agenda: '',
    time: null,
    moves: 0,
    promptsDone: [],
    nextDueAt: null,
    sheet: { preparation: '', summary: '', version: 0 },
    seriesId: null,
    createdAt: now,
  };
}
