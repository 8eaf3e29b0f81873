import type { RelationshipId } from '../kernel/ids.ts';
import type { LocalDay } from '../time/calendar.ts';
import type { Mornings } from './mornings.ts';
import type { Progress } from './progress.ts';

/** An open session of one of the two, as far as the progress of a relationship asks for it. */
export type OpenSession = {
  readonly relationshipId: RelationshipId;
  readonly state: string;
  readonly time: { readonly startsAt: Date } | null;
};

/** The mentee's open sessions, in the order of their times, and how many days lie between two sessions of these two. */
export type Meetings = { readonly open: readonly OpenSession[]; readonly daysApart: number };

/** The morning of the last but one session that is fixed until the last date, else about one session before that date. */
export function reminderAt(
  id: RelationshipId,
  lastDate: LocalDay,
  { open, daysApart }: Meetings,
  { calendar, morning, zone }: Omit<Mornings, 'now'> & { readonly zone: string },
): Date {
  const lastButOne = open
    .flatMap(({ relationshipId, state, time }) =>
      relationshipId === id && state === 'scheduled' && time !== null ? [calendar.dayOf(time.startsAt, zone)] : [],
    )
    .filter((day) => day <= lastDate)
    .toSorted()
    .at(-2);
  return calendar.at(lastButOne ?? calendar.addDays(lastDate, -daysApart), morning, zone);
}

/** The last date of which both are still to be reminded; null when there is none, or they were. */
export const toBeReminded = ({ ending }: Progress): LocalDay | null =>
  ending === null || ending.remindAt === null ? null : ending.lastDate;

/** A session more or less before the last date moves the reminder, though never into the past. */
export function movedReminder(progress: Progress, remindAt: Date, now: Date): Progress {
  if (progress.ending === null || remindAt <= now) return progress;
  return { ...progress, ending: { ...progress.ending, remindAt } };
}
