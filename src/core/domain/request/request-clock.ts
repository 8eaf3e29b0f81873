import type { Policy } from '../programme/policy.ts';
import type { Calendar } from '../time/calendar.ts';
import { COLLECTED_AT } from '../time/collected-at.ts';
import { addWorkingDays, workingDaysBetween } from '../time/working-days.ts';
import type { RequestClock } from './request.ts';

/** What the days of a request are counted in: the receiver's working days. */
export type RequestClockRules = {
  readonly policy: Pick<Policy, 'reminderAfterDays' | 'requestExpiresAfterDays'>;
  readonly zone: string;
  readonly calendar: Calendar;
};

/** Local time: a request lapses when the working day is over. */
const EXPIRY_TIME = '17:00';

export const NEW_CLOCK: RequestClock = { daysUsed: 0, runningSince: null, remindersSent: 0, nextDueAt: null };

/** Starts the clock, or starts it again after a stop: at least one whole working day is left then. */
export function startClock(clock: RequestClock, now: Date, rules: RequestClockRules): RequestClock {
  if (clock.runningSince !== null) return clock;
  return withNextDue({ ...clock, runningSince: now }, rules);
}

/** Stops the clock: days used so far are kept, nothing is due. */
export function stopClock(clock: RequestClock, now: Date, rules: RequestClockRules): RequestClock {
  if (clock.runningSince === null) return clock;
  return {
    ...clock,
    daysUsed: clock.daysUsed + daysSince(clock.runningSince, now, rules),
    runningSince: null,
    nextDueAt: null,
  };
}

/** What is due now: after an outage, one reminder for all that were missed, or none when it has expired meanwhile. */
export function dueNow(clock: RequestClock, now: Date, rules: RequestClockRules): 'remind' | 'expire' | null {
  if (clock.runningSince === null || clock.nextDueAt === null || clock.nextDueAt > now) return null;
  return expiresAt(clock, rules) <= now ? 'expire' : 'remind';
}

/** The clock after a reminder went out now; reminders that were missed are counted as sent. */
export function afterReminder(clock: RequestClock, now: Date, rules: RequestClockRules): RequestClock {
  if (clock.runningSince === null) return clock;
  const used = clock.daysUsed + daysSince(clock.runningSince, now, rules);
  const passed = rules.policy.reminderAfterDays.filter((days) => days <= used).length;
  return withNextDue({ ...clock, remindersSent: Math.max(clock.remindersSent + 1, passed) }, rules);
}

/** When the request lapses if nobody answers; only a running clock has such a moment. */
export function expiresAt(clock: RequestClock, rules: RequestClockRules): Date {
  return dueAfter(clock, rules.policy.requestExpiresAfterDays, EXPIRY_TIME, rules);
}

function withNextDue(clock: RequestClock, rules: RequestClockRules): RequestClock {
  const days = rules.policy.reminderAfterDays[clock.remindersSent];
  const expiry = expiresAt(clock, rules);
  if (days === undefined) return { ...clock, nextDueAt: expiry };
  const reminder = dueAfter(clock, days, COLLECTED_AT, rules);
  return { ...clock, nextDueAt: reminder < expiry ? reminder : expiry };
}

function dueAfter(clock: RequestClock, days: number, time: string, { zone, calendar }: RequestClockRules): Date {
  if (clock.runningSince === null) throw new RangeError('a clock that stands still has nothing due');
  const from = calendar.dayOf(clock.runningSince, zone);
  return calendar.at(addWorkingDays(from, Math.max(1, days - clock.daysUsed), calendar), time, zone);
}

function daysSince(since: Date, now: Date, { zone, calendar }: RequestClockRules): number {
  return workingDaysBetween(calendar.dayOf(since, zone), calendar.dayOf(now, zone), calendar);
}
