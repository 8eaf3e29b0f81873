import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { heard, type Progress } from '../../domain/relationship/progress.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type LockedRelationship, lockRelationship, moveOn, setProgress } from './lock-relationship.ts';
import { isLive } from './own-relationship.ts';
import { reminderOf } from './wind-down.ts';

/**
 * A session was held: the first one makes an introduced relationship active (a paused one, once the break is over), and
 * both are asked how it fits. Every later one only counts as a sign of life. Null when the relationship has ended.
 */
export async function firstSessionHeld(deed: Deed, id: RelationshipId): Promise<LockedRelationship | null> {
  const held = await lockRelationship(deed, id, 'system');
  if (!held.ok || !isLive(held.value.relationship)) return null;
  const course = heard(held.value.relationship.progress, deed.now);
  if (!isIntroduced(held.value)) return setProgress(deed, held.value, course);
  return begin(deed, held.value, { ...course, fitAskAt: deed.now });
}

/** One of the two writes to the other. Null when the relationship has ended or is not theirs. */
export async function messageWritten(deed: Deed, id: RelationshipId, by: MemberId): Promise<LockedRelationship | null> {
  const held = await lockRelationship(deed, id, by);
  if (!held.ok || !isLive(held.value.relationship)) return null;
  return setProgress(deed, held.value, heard(held.value.relationship.progress, deed.now));
}

/** Sessions were fixed, moved or called off: silence counts from the last one that is fixed, or from now. Ended ones stay. */
export async function noteArranged(deed: Deed, id: RelationshipId): Promise<void> {
  const held = await lockRelationship(deed, id, 'system');
  if (!held.ok || !isLive(held.value.relationship)) return;
  const open = await deed.stores.sessions.openOf(held.value.mentee.id);
  const starts = open.flatMap(({ relationshipId, time }) =>
    relationshipId === id && time !== null && time.startsAt > deed.now ? [time.startsAt] : [],
  );
  // What was fixed for later and no longer is must not hide a silence.
  const course = { ...heard(held.value.relationship.progress, deed.now), lastActivityAt: starts.at(-1) ?? deed.now };
  await setProgress(deed, held.value, await withReminder(deed, held.value, course));
}

/** A session more or less before the last date moves the reminder at the last but one. */
async function withReminder(deed: Deed, held: LockedRelationship, course: Progress): Promise<Progress> {
  const { ending } = course;
  if (ending === null || ending.remindAt === null) return course;
  const remindAt = await reminderOf(deed, held, ending.lastDate);
  return { ...course, ending: { ...ending, remindAt: remindAt > deed.now ? remindAt : ending.remindAt } };
}

/** The agreement is signed by both: from now on it is active, and its review date drives the clock. */
export async function beginByAgreement(
  deed: Deed,
  held: LockedRelationship,
  reviewAt: Date,
): Promise<LockedRelationship> {
  const course = { ...heard(held.relationship.progress, deed.now), reviewAt };
  return isIntroduced(held) ? begin(deed, held, course) : setProgress(deed, held, course);
}

async function begin(deed: Deed, held: LockedRelationship, course: Progress): Promise<LockedRelationship> {
  if (course.break !== null) {
    return setProgress(deed, held, { ...course, break: { ...course.break, from: 'active' } });
  }
  const begun = await moveOn(deed, held, { event: 'begin', by: 'system', course });
  return begun.ok ? begun.value : held;
}

function isIntroduced({ relationship: { state, progress: course } }: LockedRelationship): boolean {
  return state === 'introduced' || course.break?.from === 'introduced';
}
