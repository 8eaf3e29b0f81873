import { CADENCE_DAYS, type Cadence } from '../agreement/terms.ts';
import type { CheckInId, MemberId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import type { NudgeSchedule } from '../nudge/nudge-schedule.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import type { Ids } from '../time/clock.ts';
import { COLLECTED_AT } from '../time/collected-at.ts';
import { isWorkingDay } from '../time/working-days.ts';
import type { CheckIn, CheckInSchedule } from './check-in.ts';
import type { Goal } from './goal.ts';

// When does a check-in go out, in whose zone, and why not twice? Everything that decides it stands here, in the order of
// one tick; `check-in-plan.ts` locks the member, reads, and stores what comes of it.
// - When: `rhythmOf` says how often and on which weekday, `nextDueAt` turns that into a moment, `afterPause` and
//   `decideCheckIns` hold it back. What is raised is said in the nudge of that day, at an hour of the member's own.
// - Zone: the mentee's, as it is when the moment is computed.
// - Not twice: the next moment is stored before anything is asked and is always a later day (`nextDueAt`), and whoever was
//   asked anything on a day is asked nothing more on it (`decideCheckIns`), whatever the server's clock does.

/** How often somebody is asked: every so many weeks, on this weekday (1 Monday … 5 Friday), in that day's nudge. */
export type Rhythm = { readonly everyWeeks: number; readonly weekday: number };

export type CheckInClockRules = { readonly rhythm: Rhythm; readonly zone: string; readonly calendar: Calendar };

const DAYS_PER_WEEK = 7;
/** Goals in one nudge; more are counted, never left out in silence. */
export const MAX_GOALS_PER_CHECK_IN = 4;

/** As often as the two agreed to meet; with several agreements the closest rhythm, without one the organisation's. */
export function rhythmOf(agreed: readonly Cadence[], organisations: Rhythm): Rhythm {
  if (agreed.length === 0) return organisations;
  return { ...organisations, everyWeeks: Math.min(...agreed.map((one) => CADENCE_DAYS[one] / DAYS_PER_WEEK)) };
}

/**
 * When to raise the next check-in after `after`, in the member's zone: the weekday of the rhythm, its number of weeks on.
 * Always a working day, and later than `after` whatever the clocks do.
 */
export function nextDueAt(after: Date, { rhythm, zone, calendar }: CheckInClockRules): Date {
  const from = calendar.dayOf(after, zone);
  const ahead = (rhythm.weekday - calendar.weekday(from) + DAYS_PER_WEEK) % DAYS_PER_WEEK || DAYS_PER_WEEK;
  return calendar.at(calendar.addDays(from, ahead + (rhythm.everyWeeks - 1) * DAYS_PER_WEEK), COLLECTED_AT, zone);
}

/** Whether the moment has come at which somebody is asked; never for somebody who is not asked at all. */
export const isDue = (plan: CheckInSchedule | null, now: Date): boolean =>
  plan !== null && plan.nextDueAt !== null && plan.nextDueAt <= now;

/** When to ask somebody who is away today: once their pause is over. Null for whoever is here. */
export function afterPause(
  { pausedUntil }: Pick<Member, 'pausedUntil'>,
  now: Date,
  rules: CheckInClockRules,
): Date | null {
  const { zone, calendar } = rules;
  if (pausedUntil === null || pausedUntil < calendar.dayOf(now, zone)) return null;
  return dueFrom(calendar.addDays(pausedUntil, 1), rules);
}

/** When to ask after a silence that lasts up to (not including) a day: that day, or the next working one. */
export function dueFrom(on: LocalDay, { zone, calendar }: CheckInClockRules): Date {
  let day = on;
  while (!isWorkingDay(day, calendar)) day = calendar.addDays(day, 1);
  return calendar.at(day, COLLECTED_AT, zone);
}

/** Whoever stopped it, or fell silent, is asked nothing; a silence ends by itself, and then the next day of asking counts. */
export const mayAsk = ({ standing, muted }: Pick<NudgeSchedule, 'standing' | 'muted'>): boolean =>
  standing === 'open' && !muted.includes('check-in');

/**
 * What somebody is asked today: of their goals under way those that are awake, as many as one nudge holds; nothing when
 * they were asked today `already`.
 */
export function decideCheckIns(
  goals: readonly Goal[],
  already: readonly CheckIn[],
  { memberId, today, ids }: { memberId: MemberId; today: LocalDay; ids: Pick<Ids, 'next'> },
): readonly CheckIn[] {
  if (already.length > 0) return [];
  const awake = goals.filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= today);
  return awake.slice(0, MAX_GOALS_PER_CHECK_IN).map(({ id: goalId }) => {
    const id = ids.next() as CheckInId;
    return { id, goalId, memberId, askedOn: today, answer: null, note: '', answeredAt: null };
  });
}
