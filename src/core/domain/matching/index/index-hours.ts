import { BoundedMap } from '../../kernel/bounded-map.ts';
import type { WeekInterval } from '../ranking/match-profile.ts';
import { minutesInCommon, tidyIntervals } from '../ranking/working-hours.ts';
import { type Dictionary, dictionary, numberOf } from '../words/dictionary.ts';

/** The different working weeks of an organisation, and what they have in common with those who searched. */
export type HourPatterns = {
  readonly keys: Dictionary;
  readonly weeks: (readonly WeekInterval[])[];
  /** Weeks that begin in the same hour of the day are one class. */
  readonly classOf: number[];
  readonly overlaps: BoundedMap<string, Overlap>;
};

/** Minutes in common with one seeker: by pattern, and the most of each class. */
export type Overlap = { readonly minutes: number[]; readonly mostByClass: number[] };

export const HOUR_CLASSES = 25;
const REMEMBERED_SEEKERS = 256;

/** No working weeks yet. */
export function hourPatterns(): HourPatterns {
  return { keys: dictionary(), weeks: [], classOf: [], overlaps: new BoundedMap(REMEMBERED_SEEKERS) };
}

/** The number of a working week. */
export function patternNumber(patterns: HourPatterns, hours: readonly WeekInterval[]): number {
  const week = tidyIntervals(hours);
  const number = numberOf(patterns.keys, keyOf(week));
  if (number < patterns.weeks.length) return number;
  patterns.weeks.push(week);
  const first = week[0];
  patterns.classOf.push(first === undefined ? HOUR_CLASSES - 1 : Math.floor(first.fromMinute / 60) % 24);
  return number;
}

/** Minutes in common with every known week; remembered, because many people keep the same hours. */
export function overlapWith(patterns: HourPatterns, hours: readonly WeekInterval[]): Overlap {
  const key = keyOf(hours);
  const overlap = patterns.overlaps.get(key) ?? { minutes: [], mostByClass: new Array<number>(HOUR_CLASSES).fill(0) };
  patterns.overlaps.set(key, overlap);
  for (let pattern = overlap.minutes.length; pattern < patterns.weeks.length; pattern += 1) {
    const minutes = minutesInCommon(hours, patterns.weeks[pattern] ?? []);
    const hourClass = patterns.classOf[pattern] ?? 0;
    overlap.minutes.push(minutes);
    overlap.mostByClass[hourClass] = Math.max(overlap.mostByClass[hourClass] ?? 0, minutes);
  }
  return overlap;
}

function keyOf(week: readonly WeekInterval[]): string {
  return week.map(({ fromMinute, untilMinute }) => `${fromMinute}-${untilMinute}`).join(' ');
}
