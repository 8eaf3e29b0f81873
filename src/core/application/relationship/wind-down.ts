import { CADENCE_DAYS } from '../../domain/agreement/terms.ts';
import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { refuse } from '../../domain/kernel/result.ts';
import { COLLECTED_AT } from '../../domain/nudge/nudge-clock.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type ChangedRelationship, type LockedRelationship, lockRelationship, moveOn } from './lock-relationship.ts';

/** Fixes the last date, or moves it. About one session before it both are reminded; the morning after, it closes. */
export async function windDown(deed: Deed, id: RelationshipId, by: MemberId, lastDate: LocalDay): ChangedRelationship {
  const held = await lockRelationship(deed, id, by);
  if (!held.ok) return held;
  const { relationship, mentee } = held.value;
  const { state, progress: course } = relationship;
  if (course.ending?.closedAt != null) return refuse({ code: 'already-settled', state });
  const morning = (day: LocalDay): Date => deed.calendar.at(day, COLLECTED_AT, mentee.zone);
  const remindAt = await reminderOf(deed, held.value, lastDate);
  const ending = {
    lastDate,
    remindAt: remindAt > deed.now ? remindAt : null,
    closesAt: morning(deed.calendar.addDays(lastDate, 1)),
    closedAt: null,
  };
  return moveOn(deed, held.value, { event: 'wind-down', by, course: { ...course, ending } });
}

/** The morning of the last but one session that is fixed until the last date, else about one session before that date. */
export async function reminderOf(
  { stores, calendar }: Deed,
  { relationship: { id }, mentee }: LockedRelationship,
  lastDate: LocalDay,
): Promise<Date> {
  const days = (await stores.sessions.openOf(mentee.id)).flatMap(({ relationshipId, state, time }) =>
    relationshipId === id && state === 'scheduled' && time !== null ? [calendar.dayOf(time.startsAt, mentee.zone)] : [],
  );
  const lastButOne = days
    .filter((day) => day <= lastDate)
    .toSorted()
    .at(-2);
  const cadence = (await stores.agreements.inForce(id))?.terms.cadence ?? 'monthly';
  const on = lastButOne ?? calendar.addDays(lastDate, -CADENCE_DAYS[cadence]);
  return calendar.at(on, COLLECTED_AT, mentee.zone);
}
