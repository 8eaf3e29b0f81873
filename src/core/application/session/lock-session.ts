import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { move } from '../../domain/kernel/transition.ts';
import type { Member } from '../../domain/member/member.ts';
import { LIVE_STATES } from '../../domain/relationship/transitions.ts';
import { nextPromptAt, type PromptFacts, passedPrompts, type SessionPromptKind } from '../../domain/session/prompts.ts';
import type { SessionRefusal } from '../../domain/session/refusals.ts';
import type { Period, Session } from '../../domain/session/session.ts';
import {
  SESSION_TRANSITIONS,
  type SessionEvent,
  type SessionParty,
  type SessionState,
} from '../../domain/session/transitions.ts';
import { lockRelationship } from '../relationship/lock-relationship.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** The two people of a session; locked until the turn ends. */
export type Pair = { readonly mentor: Member; readonly mentee: Member };

export type LockedPair = Pair & { readonly startedAt: Date };

/** A session that goes on to `to`, with its two people locked. */
export type LockedSession = Pair & { readonly session: Session; readonly to: SessionState };

/** A session as it is after a change, and whom it concerns. */
export type ChangedSession = Pair & { readonly session: Session };

/** Locks the two people of a relationship that goes on. A stranger learns nothing but "not found". */
export async function lockPair(
  deed: Deed,
  id: RelationshipId,
  by: MemberId,
): Promise<Result<LockedPair, { readonly code: 'not-found' } | { readonly code: 'over' }>> {
  const held = await lockRelationship(deed, id, by);
  if (!held.ok) return refuse({ code: 'not-found' });
  const { relationship, mentor, mentee } = held.value;
  if (!LIVE_STATES.some((live) => live === relationship.state)) return refuse({ code: 'over' });
  return ok({ mentor, mentee, startedAt: relationship.startedAt });
}

/** Locks both people of a session and reads it, whatever state it is in. */
export async function lockAsItIs(
  deed: Deed,
  id: SessionId,
  by: MemberId,
): Promise<Result<LockedPair & ChangedSession, { readonly code: 'not-found' } | { readonly code: 'over' }>> {
  const seen = await deed.stores.sessions.find(id);
  if (seen === null) return refuse({ code: 'not-found' });
  const pair = await lockPair(deed, seen.relationshipId, by);
  if (!pair.ok) return pair;
  const session = await deed.stores.sessions.find(id);
  if (session === null) return refuse({ code: 'not-found' });
  return ok({ ...pair.value, session });
}

/** The same, and asks its lifecycle whether `event` is allowed now. */
export async function lockSession(
  deed: Deed,
  id: SessionId,
  event: SessionEvent,
  by: MemberId,
): Promise<Result<LockedSession, SessionRefusal>> {
  const found = await lockAsItIs(deed, id, by);
  if (!found.ok) return found;
  const { session } = found.value;
  const moved = move<SessionState, SessionEvent, SessionParty>(
    SESSION_TRANSITIONS,
    event,
    partyOf(session, by),
    session.state,
  );
  if (moved.ok) return ok({ ...found.value, to: moved.to });
  return moved.code === 'not-yours'
    ? refuse({ code: 'not-yours' })
    : refuse({ code: 'already-settled', state: session.state });
}

export function partyOf(session: Pick<Session, 'mentorId' | 'menteeId' | 'proposedBy'>, by: MemberId): SessionParty {
  if (by !== session.mentorId && by !== session.menteeId) return 'stranger';
  return by === session.proposedBy ? 'proposer' : 'partner';
}

/** The session with this time, and with the prompts that such a time still has ahead. */
export function withTime(session: Session, time: Period, pair: Pair, { now, calendar }: Deed): Session {
  const facts = factsOf(session, time, pair);
  return withPrompts({ ...session, time }, passedPrompts(facts, now, calendar), pair, { calendar });
}

/** The session with these prompts done, and the moment of the next one. */
export function withPrompts(
  session: Session,
  promptsDone: readonly SessionPromptKind[],
  pair: Pair,
  { calendar }: Pick<Deed, 'calendar'>,
): Session {
  const { time } = session;
  const nextDueAt = time === null ? null : nextPromptAt(factsOf(session, time, pair), promptsDone, calendar);
  return { ...session, promptsDone, nextDueAt };
}

export function factsOf({ agenda }: Pick<Session, 'agenda'>, time: Period, { mentor, mentee }: Pair): PromptFacts {
  return { time, agenda, mentorZone: mentor.zone, menteeZone: mentee.zone };
}

/** Writes what becomes of a held session; refused when somebody was faster. */
export async function saveLocked(
  deed: Deed,
  { mentor, mentee, session }: LockedSession,
  changed: Session,
): Promise<Result<ChangedSession, SessionRefusal>> {
  const saved = await deed.stores.sessions.save(changed, session.state);
  return saved ? ok({ mentor, mentee, session: changed }) : refuse({ code: 'already-settled', state: session.state });
}

/** A session that is over or called off has no prompts left. */
export const settled = (session: Session, state: SessionState): Session => ({ ...session, state, nextDueAt: null });
