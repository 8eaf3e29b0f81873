import type { Calendar, LocalDay } from '../ports/calendar.ts';
import { isWorkingDay } from '../time/working-days.ts';

/** The weekday (1 Monday … 5 Friday) and the wall time, `HH:MM`, at which digests go out; whose zone; the calendar. */
export type DigestClock = {
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
  readonly calendar: Calendar;
};

/** Wall times between which a digest that comes late may still go out on the same day. */
const EARLIEST = '09:00';
const LATEST = '17:00';
/** Two digests are never nearer to each other, whatever was late and however often it was switched off and on. */
const LEAST_DAYS_BETWEEN = 7;
const DAYS_PER_WEEK = 7;

/** The first time for a digest after `after`, and not within a week of the last one. */
export function nextDigestAt(after: Date, lastSentAt: Date | null, clock: DigestClock): Date {
  const { calendar, zone } = clock;
  const today = calendar.dayOf(after, zone);
  const rested = lastSentAt === null ? today : calendar.addDays(calendar.dayOf(lastSentAt, zone), LEAST_DAYS_BETWEEN);
  const day = nextWeekday(rested > today ? rested : today, clock);
  const at = calendar.at(day, clock.time, zone);
  return at > after ? at : calendar.at(calendar.addDays(day, DAYS_PER_WEEK), clock.time, zone);
}

/** Null when a digest may go out now; else when it may: one that comes late wakes nobody at night or at the weekend. */
export function digestPostponedTo(now: Date, { time, zone, calendar }: DigestClock): Date | null {
  const today = calendar.dayOf(now, zone);
  const isDay = isWorkingDay(today, calendar);
  if (isDay && now >= calendar.at(today, EARLIEST, zone) && now <= calendar.at(today, LATEST, zone)) return null;
  if (isDay && now < calendar.at(today, time, zone)) return calendar.at(today, time, zone);
  let on = calendar.addDays(today, 1);
  while (!isWorkingDay(on, calendar)) on = calendar.addDays(on, 1);
  return calendar.at(on, time, zone);
}

function nextWeekday(from: LocalDay, { weekday, calendar }: DigestClock): LocalDay {
  return calendar.addDays(from, (weekday - calendar.weekday(from) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}
