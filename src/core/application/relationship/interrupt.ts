import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { refuse } from '../../domain/kernel/result.ts';
import { heard } from '../../domain/relationship/progress.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import {
  type Actor,
  type ChangedRelationship,
  type LockedRelationship,
  lockRelationship,
  moveOn,
} from './lock-relationship.ts';

/** The morning after a break, in the mentee's zone: nobody is greeted at midnight. */
const BACK_AT = '08:00';

/** A break for both until the end of a day; the place of both stays taken. */
export async function pauseRelationship(
  deed: Deed,
  id: RelationshipId,
  by: MemberId,
  until: LocalDay,
): ChangedRelationship {
  const held = await lockRelationship(deed, id, by);
  if (!held.ok) return held;
  const { state, progress: course } = held.value.relationship;
  if (state !== 'introduced' && state !== 'active' && state !== 'winding-down') {
    return refuse({ code: 'already-settled', state });
  }
  const endsAt = deed.calendar.at(deed.calendar.addDays(until, 1), BACK_AT, held.value.mentee.zone);
  return moveOn(deed, held.value, { event: 'pause', by, course: { ...course, break: { until, endsAt, from: state } } });
}

/** Ends a break, early or by the clock; the silence during it counts against nobody. */
export async function resumeRelationship(deed: Deed, id: RelationshipId, by: MemberId): ChangedRelationship {
  const held = await lockRelationship(deed, id, by);
  return held.ok ? resumeLocked(deed, held.value, by) : held;
}

export async function resumeLocked(deed: Deed, held: LockedRelationship, by: Actor): ChangedRelationship {
  const { state, progress: course } = held.relationship;
  if (course.break === null) return refuse({ code: 'already-settled', state });
  const resumed = { ...heard(course, deed.now), break: null };
  return moveOn(deed, held, { event: `resume-${course.break.from}`, by, course: resumed });
}
