import type { Calendar, LocalDay } from './calendar.ts';

const SATURDAY = 6;

export const isWorkingDay = (on: LocalDay, calendar: Calendar): boolean => calendar.weekday(on) < SATURDAY;

/** The local day that is `count` working days after `from`; `from` itself does not count. `count` is 1 or more. */
export function addWorkingDays(from: LocalDay, count: number, calendar: Calendar): LocalDay {
  let on = from;
  for (let left = count; left > 0; ) {
    on = calendar.addDays(on, 1);
    if (isWorkingDay(on, calendar)) left -= 1;
  }
  return on;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDay, to: LocalDay, calendar: Calendar): number {
  let count = 0;
  for (let on = from; on < to; ) {
    on = calendar.addDays(on, 1);
    if (isWorkingDay(on, calendar)) count += 1;
  }
  return count;
}
