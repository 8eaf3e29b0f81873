import type { Calendar, LocalDay } from '../time/calendar.ts';

/** The present moment, and the wall time `HH:MM` at which what belongs to a day is raised. */
export type Mornings = { readonly now: Date; readonly calendar: Calendar; readonly morning: string };

/** The morning after a day, in a zone. */
export const morningAfter = (day: LocalDay, zone: string, { calendar, morning }: Omit<Mornings, 'now'>): Date =>
  calendar.at(calendar.addDays(day, 1), morning, zone);
