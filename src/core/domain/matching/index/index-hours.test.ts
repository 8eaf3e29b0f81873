import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekInterval } from '../ranking/match-profile.ts';
import { minutesInCommon, tidyIntervals, weekIntervals } from '../ranking/working-hours.ts';
import { HOUR_CLASSES, hourPatterns, overlapWith, patternNumber } from './index-hours.ts';

const span = (fromMinute: number, untilMinute: number): WeekInterval => ({ fromMinute, untilMinute });
const officeIn = (offsetMinutes: number) =>
  weekIntervals({ days: [0, 1, 2, 3, 4], fromMinute: 540, untilMinute: 1_020, offsetMinutes });

describe('patternNumber', () => {
  it('is the same for the same minutes, however they are written', () => {
    const patterns = hourPatterns();
    expect(patternNumber(patterns, [span(0, 60), span(60, 120)])).toBe(0);
    expect(patternNumber(patterns, [span(0, 61)])).toBe(1);
    expect(patternNumber(patterns, [span(30, 120), span(0, 90)])).toBe(0);
    expect(patterns.weeks).toEqual([[span(0, 120)], [span(0, 61)]]);
  });

  it.each([
    ['no hours', [], HOUR_CLASSES - 1],
    ['nothing but nonsense', [span(60, 60)], HOUR_CLASSES - 1],
    ['Monday at midnight', [span(0, 60)], 0],
    ['Monday, the last minute of an hour', [span(119, 200)], 1],
    ['nine in London', officeIn(0), 9],
    ['nine in India, half past three in UTC', officeIn(330), 3],
    ['Tuesday, by the hour of the day', [span(1_440 + 600, 2_400)], 10],
  ])('a week with %s', (_, hours, hourClass) => {
    const patterns = hourPatterns();
    expect(patterns.classOf[patternNumber(patterns, hours)]).toBe(hourClass);
  });
});

describe('overlapWith', () => {
  const anyWeek = fc
    .array(fc.tuple(fc.nat(10_079), fc.integer({ min: 1, max: 900 })), { maxLength: 3 })
    .map((all) => tidyIntervals(all.map(([from, length]) => span(from, from + length))));

  it('has the minutes of every week, and the most of each class, also of weeks that come later', () => {
    fc.assert(
      fc.property(
        anyWeek,
        fc.array(anyWeek, { maxLength: 8 }),
        fc.array(anyWeek, { maxLength: 4 }),
        (own, all, later) => {
          const patterns = hourPatterns();
          for (const week of all) patternNumber(patterns, week);
          overlapWith(patterns, own);
          for (const week of later) patternNumber(patterns, week);
          const { minutes, mostByClass } = overlapWith(patterns, own);
          expect(minutes).toEqual(patterns.weeks.map((week) => minutesInCommon(own, week)));
          const most = new Array<number>(HOUR_CLASSES).fill(0);
          for (const [at, minute] of minutes.entries()) {
            const hourClass = patterns.classOf[at] ?? 0;
            most[hourClass] = Math.max(most[hourClass] ?? 0, minute);
          }
          expect(mostByClass).toEqual(most);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('remembers seekers who keep the same hours, and not too many different ones', () => {
    const patterns = hourPatterns();
    patternNumber(patterns, officeIn(0));
    const first = overlapWith(patterns, [span(540, 600)]);
    expect(overlapWith(patterns, [span(540, 600)])).toBe(first);
    for (let minute = 0; minute < 600; minute += 1) overlapWith(patterns, [span(minute, 600)]);
    expect(patterns.overlaps.size).toBeLessThanOrEqual(256);
    expect(overlapWith(patterns, [span(540, 600)])).toEqual(first);
  });

  it('keeps what it knows of a full memory when somebody known asks again', () => {
    const patterns = hourPatterns();
    for (let minute = 0; minute < 256; minute += 1) overlapWith(patterns, [span(minute, 600)]);
    overlapWith(patterns, [span(0, 600)]);
    expect(patterns.overlaps.size).toBe(256);
  });
});
