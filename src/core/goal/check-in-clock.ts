import type { Calendar, LocalDay } from '../ports/calendar.ts';
import { isWorkingDay } from '../time/working-days.ts';

/** How often somebody is asked: every so many weeks, on this weekday (1 Monday … 5 Friday) at this wall time, `HH:MM`. */
export type Rhythm = { readonly everyWeeks: number; readonly weekday: number; readonly time: string };

export type ClockRules = { readonly rhythm: Rhythm; readonly zone: string; readonly calendar: Calendar };

/** Wall times between which a check-in that comes late may still go out on the same day. */
const EARLIEST = '08:00';
const LATEST = '18:00';
const DAYS_PER_WEEK = 7;

/**
 * When to ask next after `after`, in the member's zone: the weekday of the rhythm, its number of weeks on.
 * Always a working day, and later than `after` whatever the clocks do.
 */
export function nextDueAt(after: Date, { rhythm, zone, calendar }: ClockRules): Date {
  const from = calendar.dayOf(after, zone);
  const ahead = (rhythm.weekday - calendar.weekday(from) + DAYS_PER_WEEK) % DAYS_PER_WEEK || DAYS_PER_WEEK;
  return calendar.at(calendar.addDays(from, ahead + (rhythm.everyWeeks - 1) * DAYS_PER_WEEK), rhythm.time, zone);
}

/** When to ask after a silence that lasts up to (not including) a day: that day, or the next working one. */
export function dueFrom(on: LocalDay, { rhythm, zone, calendar }: ClockRules): Date {
  let day = on;
  while (!isWorkingDay(day, calendar)) day = calendar.addDays(day, 1);
  return calendar.at(day, rhythm.time, zone);
}

/** Null when it may go out now; else when it may: a tick that comes late wakes nobody at night or at the weekend. */
export function postponedTo(now: Date, rules: ClockRules): Date | null {
  const { zone, calendar } = rules;
  const today = calendar.dayOf(now, zone);
  const isDay = isWorkingDay(today, calendar);
  if (isDay && now < calendar.at(today, EARLIEST, zone)) return dueFrom(today, rules);
  if (isDay && now <= calendar.at(today, LATEST, zone)) return null;
  return dueFrom(calendar.addDays(today, 1), rules);
}
