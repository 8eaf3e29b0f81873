import type { RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { type End, type Moved, settled } from '../../domain/relationship/decide-move.ts';
import type { Progress } from '../../domain/relationship/progress.ts';
import type { RelationshipRefusal } from '../../domain/relationship/refusals.ts';
import { type Actor, type LockedRelationship, partyOf } from '../../domain/relationship/relationship.ts';
import { inCalendars } from '../../domain/session/calendar-order.ts';
import type { Session } from '../../domain/session/session.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { SessionsToCancel } from './meetings.ts';
import type { RelationshipReads, RelationshipStore } from './relationship-store.ts';

export type ChangedRelationship = Promise<Result<LockedRelationship, RelationshipRefusal>>;

/** A relationship that has just ended. `calledOff` are the sessions still to come that both had fixed, in order. */
export type EndedRelationship = LockedRelationship & { readonly calledOff: readonly Session[] };

/** What locking the two people of a relationship takes. */
export type PairLock = { readonly members: MemberStore; readonly relationships: RelationshipReads };

/** What holding a pair and writing its progress takes. */
export type PairStores = { readonly members: MemberStore; readonly relationships: RelationshipStore };

type Writes = UseCaseContext<{ readonly relationships: RelationshipStore }>;
type EndingWrites = UseCaseContext<{ readonly relationships: RelationshipStore; readonly sessions: SessionsToCancel }>;

/** Locks both members and reads the relationship again. A stranger learns nothing but "not found". */
export async function lockRelationship(
  { stores }: UseCaseContext<PairLock>,
  id: RelationshipId,
  by: Actor,
): ChangedRelationship {
  const seen = await stores.relationships.find(id);
  if (seen === null || partyOf(seen, by) === 'stranger') return refuse({ code: 'not-found' });
  const members = await stores.members.lock([seen.mentorId, seen.menteeId]);
  const relationship = await stores.relationships.find(id);
  const mentor = members.find((one) => one.id === seen.mentorId);
  const mentee = members.find((one) => one.id === seen.menteeId);
  if (relationship === null || mentor === undefined || mentee === undefined) return refuse({ code: 'not-found' });
  return ok({ relationship, mentor, mentee });
}

/** Writes a move of a locked relationship as it was decided. Not for what ends it. */
export async function moveOn({ stores }: Writes, locked: LockedRelationship, to: Moved): ChangedRelationship {
  const { relationship } = locked;
  if (!(await stores.relationships.moveOn(relationship.id, relationship.state, to))) return settled(relationship);
  return ok({ ...locked, relationship: { ...relationship, ...to } });
}

/** Stores a new progress without a change of state. */
export async function setProgress(
  { stores }: Writes,
  locked: LockedRelationship,
  progress: Progress,
): Promise<LockedRelationship> {
  const { relationship } = locked;
  await stores.relationships.moveOn(relationship.id, relationship.state, {
    state: relationship.state,
    progress,
  });
  return { ...locked, relationship: { ...relationship, progress } };
}

/** Writes what was decided, a move or a new progress alone; what another transaction wrote first stays. */
export async function carryOn(context: Writes, locked: LockedRelationship, to: Moved): Promise<LockedRelationship> {
  if (to.state === locked.relationship.state) return setProgress(context, locked, to.progress);
  const moved = await moveOn(context, locked, to);
  return moved.ok ? moved.value : locked;
}

/** Ends a locked relationship: what was arranged in it is called off, and the place of both is free from then on. */
export async function endLocked(
  { stores, now }: EndingWrites,
  locked: LockedRelationship,
  end: End,
): Promise<Result<EndedRelationship, RelationshipRefusal>> {
  const { relationship } = locked;
  if (!(await stores.relationships.end(relationship.id, relationship.state, end))) return settled(relationship);
  const calledOff = inCalendars(await stores.sessions.cancelOpenIn(relationship.id), now);
  return ok({ ...locked, relationship: { ...relationship, state: end.to, endedAt: end.at }, calledOff });
}
