import type { MemberId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { decideMove, type Moved, settled } from './decide-move.ts';
import { morningAfter } from './mornings.ts';
import { heard } from './progress.ts';
import type { RelationshipRefusal } from './refusals.ts';
import type { Actor, LockedRelationship, Relationship } from './relationship.ts';
import { isWorking } from './transitions.ts';

/** The morning after a break, in the mentee's zone: nobody is greeted at midnight. */
const BACK_AT = '08:00';

/** A break until the end of a day; it remembers where it began. */
export function decidePause(
  { relationship, mentee }: Omit<LockedRelationship, 'mentor'>,
  by: MemberId,
  until: LocalDay,
  calendar: Calendar,
): Result<Moved, RelationshipRefusal> {
  const { state, progress } = relationship;
  if (!isWorking(state)) return settled(relationship);
  const endsAt = morningAfter(until, mentee.zone, { calendar, morning: BACK_AT });
  return decideMove(relationship, {
    event: 'pause',
    by,
    progress: { ...progress, break: { until, endsAt, from: state } },
  });
}

/** Ends a break and goes back to where it began; the silence during it counts against nobody. */
export function decideResume(relationship: Relationship, by: Actor, now: Date): Result<Moved, RelationshipRefusal> {
  const { progress } = relationship;
  if (progress.break === null) return settled(relationship);
  const resumed = { ...heard(progress, now), break: null };
  return decideMove(relationship, { event: `resume-${progress.break.from}`, by, progress: resumed });
}
