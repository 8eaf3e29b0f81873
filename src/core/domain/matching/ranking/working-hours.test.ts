import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekInterval } from './match-profile.ts';
import { MINUTES_PER_WEEK, minutesInCommon, tidyIntervals, weekIntervals } from './working-hours.ts';

const span = (fromMinute: number, untilMinute: number): WeekInterval => ({ fromMinute, untilMinute });
const local = (days: readonly number[], from: number, until: number, offsetMinutes = 0) =>
  weekIntervals({ days, fromMinute: from, untilMinute: until, offsetMinutes });

describe('weekIntervals', () => {
  it.each([
    ['London, Monday', local([0], 540, 1_020), [span(540, 1_020)]],
    ['India, half an hour off', local([0], 540, 1_020, 330), [span(210, 690)]],
    ['Nepal, three quarters off', local([1], 540, 600, 345), [span(1_635, 1_695)]],
    ['Newfoundland, behind UTC', local([0], 540, 600, -210), [span(750, 810)]],
    ['Kiribati, Monday morning is Sunday in UTC', local([0], 480, 600, 840), [span(9_720, 9_840)]],
    [
      'a Monday that begins on Sunday is cut at the week',
      local([0], 60, 600, 120),
      [span(0, 480), span(10_020, 10_080)],
    ],
    ['a Sunday night reaches into Monday', local([6], 1_320, 1_560), [span(0, 120), span(9_960, 10_080)]],
    ['days that touch are one', local([0, 1], 0, 1_440), [span(0, 2_880)]],
    ['days in any order, one twice', local([2, 0, 2], 0, 60), [span(0, 60), span(2_880, 2_940)]],
    ['no days', local([], 540, 1_020), []],
    ['no length', local([0], 540, 540), []],
    ['a negative length', local([0], 600, 540), []],
    ['more than a week', local([0], 0, MINUTES_PER_WEEK + 1), []],
    ['no number', local([0], Number.NaN, 600), []],
  ])('%s', (_, intervals, expected) => {
    expect(intervals).toEqual(expected);
  });
});

const anyWeek = fc.array(
  fc.record({ fromMinute: fc.integer({ min: -50, max: 400 }), untilMinute: fc.integer({ min: -50, max: 400 }) }),
  { maxLength: 5 },
);
const covered = (hours: readonly WeekInterval[]) =>
  Array.from({ length: 401 }, (_, minute) =>
    hours.some(({ fromMinute, untilMinute }) => fromMinute <= minute && minute < untilMinute),
  );

describe('tidyIntervals', () => {
  it.each([
    ['what overlaps or touches becomes one', [span(50, 70), span(0, 60), span(70, 80)], [span(0, 80)]],
    ['what lies inside another adds nothing', [span(0, 100), span(20, 30)], [span(0, 100)]],
    ['a gap of a minute stays', [span(0, 10), span(11, 20)], [span(0, 10), span(11, 20)]],
    ['parts of minutes are rounded', [span(0.4, 9.6)], [span(0, 10)]],
    ['the week is the end', [span(-30, 10), span(10_000, 20_000)], [span(0, 10), span(10_000, MINUTES_PER_WEEK)]],
    ['what is no interval is left out', [span(30, 30), span(40, 20), span(Number.NaN, 10)], []],
  ])('%s', (_, hours, tidy) => {
    expect(tidyIntervals(hours)).toEqual(tidy);
  });

  it('covers the same minutes, sorted and apart, and leaves tidy intervals alone', () => {
    fc.assert(
      fc.property(anyWeek, (hours) => {
        const tidy = tidyIntervals(hours);
        expect(covered(tidy)).toEqual(covered(hours));
        for (const [at, { fromMinute }] of tidy.entries()) {
          if (at > 0) expect(fromMinute).toBeGreaterThan(tidy[at - 1]?.untilMinute ?? 0);
        }
        expect(tidyIntervals(tidy)).toEqual(tidy);
      }),
      { numRuns: 30 },
    );
  });
});

describe('minutesInCommon', () => {
  it('counts every minute that both have, whoever is asked first', () => {
    fc.assert(
      fc.property(anyWeek, anyWeek, (one, other) => {
        const [ours, theirs] = [tidyIntervals(one), tidyIntervals(other)];
        const both = covered(theirs);
        const minutes = covered(ours).filter((ourMinute, minute) => ourMinute && both[minute]).length;
        expect(minutesInCommon(ours, theirs)).toBe(minutes);
        expect(minutesInCommon(theirs, ours)).toBe(minutes);
      }),
      { numRuns: 30 },
    );
  });

  it('is nothing where hours only touch or one side has none', () => {
    expect(minutesInCommon([span(0, 60)], [span(60, 120)])).toBe(0);
    expect(minutesInCommon([span(0, 60)], [])).toBe(0);
  });
});
