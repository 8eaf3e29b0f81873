import { type NudgeRules, nextMomentFrom } from '../nudge/nudge-clock.ts';
import type { LocalDay } from '../time/calendar.ts';

/** Two digests are never nearer to each other, whatever was late and however often it was switched off and on. */
const LEAST_DAYS_BETWEEN = 7;
const DAYS_PER_WEEK = 7;

/** When digests go out: on this weekday (1 Monday … 5 Friday), or the next day on which the member is written to at all. */
export type DigestRules = NudgeRules & { readonly weekday: number };

/** The first time for a digest after `after`, at the member's hour and not within a week of the last one. */
export function nextDigestAt(after: Date, lastSentAt: Date | null, rules: DigestRules): Date {
  const { calendar, zone } = rules;
  const today = calendar.dayOf(after, zone);
  const rested = lastSentAt === null ? today : calendar.addDays(calendar.dayOf(lastSentAt, zone), LEAST_DAYS_BETWEEN);
  const day = nextWeekday(rested > today ? rested : today, rules);
  const at = nextMomentFrom(day, rules);
  return at > after ? at : nextMomentFrom(calendar.addDays(day, DAYS_PER_WEEK), rules);
}

function nextWeekday(from: LocalDay, { weekday, calendar }: DigestRules): LocalDay {
  return calendar.addDays(from, (weekday - calendar.weekday(from) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}
