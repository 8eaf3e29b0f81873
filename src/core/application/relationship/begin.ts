import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import {
  decideAgreed,
  decideArranged,
  decideFirstSession,
  decideWritten,
} from '../../domain/relationship/decide-begin.ts';
import type { Progress } from '../../domain/relationship/progress.ts';
import { isLive, type LockedRelationship } from '../../domain/relationship/relationship.ts';
import { movedReminder, toBeReminded } from '../../domain/relationship/reminder.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { carryOn, lockRelationship, type PairStores, setProgress } from './lock-relationship.ts';
import { type MeetingReads, reminderOf } from './wind-down.ts';

/** What telling a relationship that its sessions have changed takes. */
export type ArrangedStores = PairStores & MeetingReads;

/**
 * A session was held: the first one makes an introduced relationship active (a paused one, once the break is over), and
 * both are asked how it fits. Every later one only counts as a sign of life. Null when the relationship has ended.
 */
export async function firstSessionHeld(
  context: UseCaseContext<PairStores>,
  id: RelationshipId,
): Promise<LockedRelationship | null> {
  const locked = await lockRelationship(context, id, 'system');
  if (!locked.ok) return null;
  const to = decideFirstSession(locked.value.relationship, context.now);
  return to === null ? null : carryOn(context, locked.value, to);
}

/** One of the two writes to the other. Null when the relationship has ended or is not theirs. */
export async function messageWritten(
  context: UseCaseContext<PairStores>,
  id: RelationshipId,
  by: MemberId,
): Promise<LockedRelationship | null> {
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return null;
  const progress = decideWritten(locked.value.relationship, context.now);
  return progress === null ? null : setProgress(context, locked.value, progress);
}

/** Sessions were fixed, moved or called off: silence counts from the last one that is fixed, or from now. Ended ones stay. */
export async function noteArranged(context: UseCaseContext<ArrangedStores>, id: RelationshipId): Promise<void> {
  const locked = await lockRelationship(context, id, 'system');
  if (!locked.ok || !isLive(locked.value.relationship)) return;
  const { relationship, mentee } = locked.value;
  const progress = decideArranged(relationship, await context.stores.sessions.openOf(mentee.id), context.now);
  await setProgress(context, locked.value, await withReminder(context, locked.value, progress));
}

/** A session more or less before the last date moves the reminder at the last but one. */
async function withReminder(
  context: UseCaseContext<ArrangedStores>,
  locked: LockedRelationship,
  progress: Progress,
): Promise<Progress> {
  const lastDate = toBeReminded(progress);
  return lastDate === null
    ? progress
    : movedReminder(progress, await reminderOf(context, locked, lastDate), context.now);
}

/** The agreement is signed by both: from now on it is active, and its review date drives the clock. */
export function beginByAgreement(
  context: UseCaseContext<PairStores>,
  locked: LockedRelationship,
  reviewAt: Date,
): Promise<LockedRelationship> {
  return carryOn(context, locked, decideAgreed(locked.relationship, reviewAt, context.now));
}
