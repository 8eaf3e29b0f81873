import { COLLECTED_AT } from '../nudge/nudge-clock.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { isWorkingDay } from '../time/working-days.ts';

/** How often somebody is asked: every so many weeks, on this weekday (1 Monday … 5 Friday), in that day's nudge. */
export type Rhythm = { readonly everyWeeks: number; readonly weekday: number };

export type CheckInClockRules = { readonly rhythm: Rhythm; readonly zone: string; readonly calendar: Calendar };

const DAYS_PER_WEEK = 7;

/**
 * When to raise the next check-in after `after`, in the member's zone: the weekday of the rhythm, its number of weeks on.
 * Always a working day, and later than `after` whatever the clocks do.
 */
export function nextDueAt(after: Date, { rhythm, zone, calendar }: CheckInClockRules): Date {
  const from = calendar.dayOf(after, zone);
  const ahead = (rhythm.weekday - calendar.weekday(from) + DAYS_PER_WEEK) % DAYS_PER_WEEK || DAYS_PER_WEEK;
  return calendar.at(calendar.addDays(from, ahead + (rhythm.everyWeeks - 1) * DAYS_PER_WEEK), COLLECTED_AT, zone);
}

/** When to ask after a silence that lasts up to (not including) a day: that day, or the next working one. */
export function dueFrom(on: LocalDay, { zone, calendar }: CheckInClockRules): Date {
  let day = on;
  while (!isWorkingDay(day, calendar)) day = calendar.addDays(day, 1);
  return calendar.at(day, COLLECTED_AT, zone);
}
