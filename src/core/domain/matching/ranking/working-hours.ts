import type { WeekInterval } from './match-profile.ts';

const MINUTES_PER_DAY = 1_440;
/** Minutes of a week. */
export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** Working hours of a zone as intervals of the UTC week. `days`: 0 Monday to 6 Sunday, local; `offsetMinutes`: local minus UTC. */
export function weekIntervals(local: {
  readonly days: readonly number[];
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly offsetMinutes: number;
}): readonly WeekInterval[] {
  const length = local.untilMinute - local.fromMinute;
  if (!(length > 0) || length > MINUTES_PER_WEEK) return [];
  return tidyIntervals(
    local.days.flatMap((day) => {
      const start = day * MINUTES_PER_DAY + local.fromMinute - local.offsetMinutes;
      const from = ((start % MINUTES_PER_WEEK) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
      return [
        { fromMinute: from, untilMinute: Math.min(from + length, MINUTES_PER_WEEK) },
        { fromMinute: 0, untilMinute: from + length - MINUTES_PER_WEEK },
      ];
    }),
  );
}

/** Sorted, disjoint, whole minutes inside the week; what is no interval is left out. */
export function tidyIntervals(hours: readonly WeekInterval[]): readonly WeekInterval[] {
  const inside = hours
    .map(({ fromMinute, untilMinute }) => ({
      fromMinute: Math.max(0, Math.round(fromMinute)),
      untilMinute: Math.min(MINUTES_PER_WEEK, Math.round(untilMinute)),
    }))
    .filter(({ fromMinute, untilMinute }) => untilMinute > fromMinute)
    .sort((a, b) => a.fromMinute - b.fromMinute || a.untilMinute - b.untilMinute);
  const tidy: WeekInterval[] = [];
  for (const next of inside) {
    const last = tidy.at(-1);
    if (last === undefined || last.untilMinute < next.fromMinute) tidy.push(next);
    else if (last.untilMinute < next.untilMinute) {
      tidy[tidy.length - 1] = { fromMinute: last.fromMinute, untilMinute: next.untilMinute };
    }
  }
  return tidy;
}

/** Minutes a week that both have; both lists must be tidy. */
export function minutesInCommon(ours: readonly WeekInterval[], theirs: readonly WeekInterval[]): number {
  let total = 0;
  let mine = 0;
  let other = 0;
  while (mine < ours.length && other < theirs.length) {
    const a = ours[mine];
    const b = theirs[other];
    if (a === undefined || b === undefined) break;
    total += Math.max(0, Math.min(a.untilMinute, b.untilMinute) - Math.max(a.fromMinute, b.fromMinute));
    if (a.untilMinute < b.untilMinute) mine += 1;
    else other += 1;
  }
  return total;
}
