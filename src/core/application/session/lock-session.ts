import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import { isLive } from '../../domain/relationship/relationship.ts';
import type { SessionRefusal } from '../../domain/session/refusals.ts';
import type { Session } from '../../domain/session/session.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { lockRelationship, type PairLock } from '../relationship/lock-relationship.ts';
import type { SessionReads, SessionStore } from './session-store.ts';

/** The two people of a session; locked until the turn ends. */
export type Pair = { readonly mentor: Member; readonly mentee: Member };

export type LockedPair = Pair & { readonly startedAt: Date };

/** A session as it is after a change, and whom it concerns. */
export type ChangedSession = Pair & { readonly session: Session };

/** What locking them and reading one of their sessions takes. */
export type SessionLock = PairLock & { readonly sessions: SessionReads };

type NotOpen = { readonly code: 'not-found' } | { readonly code: 'over' };

/** Locks the two people of a relationship that goes on. A stranger learns nothing but "not found". */
export async function lockPair(
  context: UseCaseContext<PairLock>,
  id: RelationshipId,
  by: MemberId,
): Promise<Result<LockedPair, NotOpen>> {
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return refuse({ code: 'not-found' });
  const { relationship, mentor, mentee } = locked.value;
  if (!isLive(relationship)) return refuse({ code: 'over' });
  return ok({ mentor, mentee, startedAt: relationship.startedAt });
}

/** Locks both people of a session and reads it, whatever state it is in. */
export async function lockAsItIs(
  context: UseCaseContext<SessionLock>,
  id: SessionId,
  by: MemberId,
): Promise<Result<LockedPair & ChangedSession, NotOpen>> {
  const seen = await context.stores.sessions.find(id);
  if (seen === null) return refuse({ code: 'not-found' });
  const pair = await lockPair(context, seen.relationshipId, by);
  if (!pair.ok) return pair;
  const session = await context.stores.sessions.find(id);
  if (session === null) return refuse({ code: 'not-found' });
  return ok({ ...pair.value, session });
}

/** Writes what becomes of a locked session; refused when another transaction wrote first. */
export async function saveLocked(
  { stores }: UseCaseContext<{ readonly sessions: SessionStore }>,
  { mentor, mentee, session }: ChangedSession,
  changed: Session,
): Promise<Result<ChangedSession, SessionRefusal>> {
  const saved = await stores.sessions.save(changed, session.state);
  return saved ? ok({ mentor, mentee, session: changed }) : refuse({ code: 'already-settled', state: session.state });
}
