import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { move } from '../../domain/kernel/transition.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Progress } from '../../domain/relationship/progress.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import {
  RELATIONSHIP_TRANSITIONS,
  type RelationshipEvent,
  type RelationshipParty,
  type RelationshipState,
} from '../../domain/relationship/transitions.ts';
import { inCalendars } from '../../domain/session/calendar-order.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** `already-settled`: the state it is in does not allow this (any more). */
export type RelationshipRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'already-settled'; readonly state: RelationshipState };

/** A relationship whose two members are locked until the turn ends. */
export type LockedRelationship = {
  readonly relationship: Relationship;
  readonly mentor: Member;
  readonly mentee: Member;
};

export type ChangedRelationship = Promise<Result<LockedRelationship, RelationshipRefusal>>;

export type Actor = MemberId | 'clock' | 'system';

/** Locks both members and reads the relationship again. A stranger learns nothing but "not found". */
export async function lockRelationship(deed: Deed, id: RelationshipId, by: Actor): ChangedRelationship {
  const seen = await deed.stores.relationships.find(id);
  if (seen === null || partyOf(seen, by) === 'stranger') return refuse({ code: 'not-found' });
  const members = await deed.stores.members.lock([seen.mentorId, seen.menteeId]);
  const relationship = await deed.stores.relationships.find(id);
  const mentor = members.find((one) => one.id === seen.mentorId);
  const mentee = members.find((one) => one.id === seen.menteeId);
  if (relationship === null || mentor === undefined || mentee === undefined) return refuse({ code: 'not-found' });
  return ok({ relationship, mentor, mentee });
}

/** Brings `event` about on a held relationship, with its course from then on. Not for the events that end it. */
export async function moveOn(
  deed: Deed,
  held: LockedRelationship,
  change: { readonly event: RelationshipEvent; readonly by: Actor; readonly course: Progress },
): ChangedRelationship {
  const { relationship } = held;
  const { state } = relationship;
  const moved = moveOf(relationship, change.event, change.by);
  if (!moved.ok) return refuse({ code: 'already-settled', state });
  const to = { state: moved.to, progress: change.course };
  if (!(await deed.stores.relationships.moveOn(relationship.id, state, to))) {
    return refuse({ code: 'already-settled', state });
  }
  return ok({ ...held, relationship: { ...relationship, ...to } });
}

/** Stores a new course without a change of state. */
export async function setProgress(deed: Deed, held: LockedRelationship, course: Progress): Promise<LockedRelationship> {
  const { relationship } = held;
  await deed.stores.relationships.moveOn(relationship.id, relationship.state, {
    state: relationship.state,
    progress: course,
  });
  return { ...held, relationship: { ...relationship, progress: course } };
}

/** A relationship that has just ended. `calledOff` are the sessions still to come that both had fixed, in order. */
export type EndedRelationship = LockedRelationship & { readonly calledOff: readonly Session[] };

/** Ends a held relationship: what was arranged in it is called off, and the place of both is free from then on. */
export async function endLocked(
  deed: Deed,
  held: LockedRelationship,
  change: { readonly event: 'complete' | 'lapse' | 'withdraw'; readonly by: Actor; readonly reason?: string },
): Promise<Result<EndedRelationship, RelationshipRefusal>> {
  const { relationship } = held;
  const { state } = relationship;
  const moved = moveOf(relationship, change.event, change.by);
  if (!moved.ok) return refuse({ code: 'already-settled', state });
  const by = change.by === 'clock' || change.by === 'system' ? null : change.by;
  const end = { to: moved.to, at: deed.now, by, reason: change.reason ?? null };
  if (!(await deed.stores.relationships.end(relationship.id, state, end))) {
    return refuse({ code: 'already-settled', state });
  }
  const calledOff = inCalendars(await deed.stores.sessions.cancelOpenIn(relationship.id), deed.now);
  return ok({ ...held, relationship: { ...relationship, state: moved.to, endedAt: deed.now }, calledOff });
}

export function partyOf(relationship: Pick<Relationship, 'mentorId' | 'menteeId'>, by: Actor): RelationshipParty {
  if (by === 'clock') return 'clock';
  if (by === 'system') return 'system';
  if (relationship.mentorId === by) return 'mentor';
  return relationship.menteeId === by ? 'mentee' : 'stranger';
}

const moveOf = (relationship: Relationship, event: RelationshipEvent, by: Actor) =>
  move<RelationshipState, RelationshipEvent, RelationshipParty>(
    RELATIONSHIP_TRANSITIONS,
    event,
    partyOf(relationship, by),
    relationship.state,
  );
