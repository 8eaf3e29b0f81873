import type { NudgeHours } from '../programme/policy.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { MINUTE_MS } from '../time/durations.ts';
import { wallTimeOf } from '../time/wall-time.ts';

/** Wall times between which nobody is written to; the night may lie between. Two equal times mean no quiet at all. */
export type QuietTimes = { readonly from: string; readonly to: string };

export type NudgeRules = {
  readonly hours: NudgeHours;
  readonly quiet: readonly QuietTimes[];
  readonly zone: string;
  readonly calendar: Calendar;
};

/** A weekday that the change of clocks swallows once comes again. */
const MOST_DAYS_AHEAD = 2 * 7;

/** Whether somebody may be nudged at this moment. */
export const mayNudge = (now: Date, rules: NudgeRules): boolean => nextMoment(now, rules) <= now;

/**
 * The first moment from `after` on at which somebody may be nudged: a day and an hour of theirs, outside quiet times.
 * Quiet times that leave no room in the member's own hours cannot be kept: then those hours alone decide.
 */
export function nextMoment(after: Date, rules: NudgeRules): Date {
  const { zone, calendar } = rules;
  const open = openingOf(rules);
  let day = calendar.dayOf(after, zone);
  for (let tried = 0; tried <= MOST_DAYS_AHEAD; tried += 1) {
    const moment = open.hours.days.includes(calendar.weekday(day)) ? momentOn(day, after, open) : null;
    if (moment !== null) return moment;
    day = calendar.addDays(day, 1);
  }
  throw new RangeError('nobody can be nudged on no day of the week');
}

/** Until when somebody may be nudged who may be at `from`: the end of their hours, or the next quiet time. */
export function closesAt(from: Date, rules: NudgeRules): Date {
  const { zone, calendar } = rules;
  const open = openingOf(rules);
  const day = calendar.dayOf(from, zone);
  const midnight = calendar.at(calendar.addDays(day, 1), '00:00', zone);
  // Where the clocks go back, a wall time comes twice, and the later one may be what lies ahead.
  const [begins, ends] = [calendar.at(day, '00:00', zone), midnight].map((at) => calendar.offsetMinutes(at, zone));
  const turnedBackMs = Math.max(0, (begins ?? 0) - (ends ?? 0)) * MINUTE_MS;
  const closing = [open.hours.to, ...open.quiet.map((one) => one.from)].map((time) => calendar.at(day, time, zone));
  const later = closing.map((end) => new Date(end.getTime() + turnedBackMs));
  // The turn itself may lead back before the hours, or into a quiet time that was over.
  const turn = turnedBackMs === 0 ? [] : [turnOf(calendar.at(day, '00:00', zone), midnight, rules)];
  const [first] = [...closing, ...later, ...turn]
    .filter((end) => end > from && end < midnight && !isOn(end, day, open))
    .toSorted((one, other) => one.getTime() - other.getTime());
  return first ?? midnight;
}

/** The minute at which the clocks change between two moments, found by halves. */
function turnOf(before: Date, after: Date, { zone, calendar }: NudgeRules): Date {
  const offset = calendar.offsetMinutes(before, zone);
  let [low, high] = [before.getTime() / MINUTE_MS, after.getTime() / MINUTE_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (calendar.offsetMinutes(new Date(middle * MINUTE_MS), zone) === offset) low = middle;
    else high = middle;
  }
  return new Date(high * MINUTE_MS);
}

/** The first moment of a day or after it. */
export const nextMomentFrom = (day: LocalDay, rules: NudgeRules): Date =>
  nextMoment(rules.calendar.at(day, '00:00', rules.zone), rules);

/** The strictest of these rules that leave room on a day. */
function openingOf(rules: NudgeRules): NudgeRules {
  const { hours } = rules;
  const early = { ...rules, hours: { ...hours, at: hours.from } };
  const alone = { ...rules, quiet: [] };
  return [rules, early].find((one) => startsOf(one).some((time) => isOpen(time, one))) ?? alone;
}

/** Wall times at which a day may open: the hour, or the end of a quiet time after it. */
function startsOf({ hours, quiet }: NudgeRules): readonly string[] {
  return [hours.at, ...quiet.map(({ to }) => to)].filter((time) => time >= hours.at);
}

function momentOn(day: LocalDay, after: Date, rules: NudgeRules): Date | null {
  const { hours, zone, calendar } = rules;
  const opens = calendar.at(day, hours.at, zone);
  const starts = startsOf(rules).map((time) => calendar.at(day, time, zone));
  const [first] = [...starts, ...(after > opens ? [after] : [])]
    .filter((moment) => moment >= after && isOn(moment, day, rules))
    .toSorted((one, other) => one.getTime() - other.getTime());
  return first ?? null;
}

function isOn(moment: Date, day: LocalDay, rules: NudgeRules): boolean {
  const { on, time } = wallTimeOf(moment, rules.zone, rules.calendar);
  return on === day && isOpen(time, rules);
}

const isOpen = (time: string, { hours, quiet }: NudgeRules): boolean =>
  time >= hours.from && time < hours.to && !quiet.some((one) => isQuiet(time, one));

function isQuiet(time: string, { from, to }: QuietTimes): boolean {
  if (from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}
