import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { type Course, heard } from '../../domain/relationship/progress.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type HeldRelationship, holdRelationship, moveOn, setCourse } from './lock-relationship.ts';
import { isLive } from './own-relationship.ts';
import { reminderOf } from './wind-down.ts';

/**
 * A session was held: the first one makes an introduced relationship active (a paused one, once the break is over), and
 * both are asked how it fits. Every later one only counts as a sign of life. Null when the relationship has ended.
 */
export async function firstSessionHeld(deed: Deed, id: RelationshipId): Promise<HeldRelationship | null> {
  const held = await holdRelationship(deed, id, 'system');
  if (!held.ok || !isLive(held.value.relationship)) return null;
  const course = heard(held.value.relationship.course, deed.now);
  if (!isIntroduced(held.value)) return setCourse(deed, held.value, course);
  return begin(deed, held.value, { ...course, fitAskAt: deed.now });
}

/** One of the two writes to the other. Null when the relationship has ended or is not theirs. */
export async function messageWritten(deed: Deed, id: RelationshipId, by: MemberId): Promise<HeldRelationship | null> {
  const held = await holdRelationship(deed, id, by);
  if (!held.ok || !isLive(held.value.relationship)) return null;
  return setCourse(deed, held.value, heard(held.value.relationship.course, deed.now));
}

/** Sessions were fixed, moved or called off: silence counts from the last one that is fixed, or from now. Ended ones stay. */
export async function noteArranged(deed: Deed, id: RelationshipId): Promise<void> {
  const held = await holdRelationship(deed, id, 'system');
  if (!held.ok || !isLive(held.value.relationship)) return;
  const open = await deed.stores.sessions.openOf(held.value.mentee.id);
  const starts = open.flatMap(({ relationshipId, time }) =>
    relationshipId === id && time !== null && time.startsAt > deed.now ? [time.startsAt] : [],
  );
  // What was fixed for later and no longer is must not hide a silence.
  const course = { ...heard(held.value.relationship.course, deed.now), lastActivityAt: starts.at(-1) ?? deed.now };
  await setCourse(deed, held.value, await withReminder(deed, held.value, course));
}

/** A session more or less before the last date moves the reminder at the last but one. */
async function withReminder(deed: Deed, held: HeldRelationship, course: Course): Promise<Course> {
  const { ending } = course;
  if (ending === null || ending.remindAt === null) return course;
  const remindAt = await reminderOf(deed, held, ending.lastDate);
  return { ...course, ending: { ...ending, remindAt: remindAt > deed.now ? remindAt : ending.remindAt } };
}

/** The agreement is signed by both: from now on it is active, and its review date drives the clock. */
export async function beginByAgreement(deed: Deed, held: HeldRelationship, reviewAt: Date): Promise<HeldRelationship> {
  const course = { ...heard(held.relationship.course, deed.now), reviewAt };
  return isIntroduced(held) ? begin(deed, held, course) : setCourse(deed, held, course);
}

async function begin(deed: Deed, held: HeldRelationship, course: Course): Promise<HeldRelationship> {
  if (course.break !== null) {
    return setCourse(deed, held, { ...course, break: { ...course.break, from: 'active' } });
  }
  const begun = await moveOn(deed, held, { event: 'begin', by: 'system', course });
  return begun.ok ? begun.value : held;
}

function isIntroduced({ relationship: { state, course } }: HeldRelationship): boolean {
  return state === 'introduced' || course.break?.from === 'introduced';
}
