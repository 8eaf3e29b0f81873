import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { runs } from '../../testing/property-runs.fixture.ts';
import type { NudgeHours } from '../programme/policy.ts';
import { MINUTE_MS } from '../time/durations.ts';
import { closesAt, mayNudge, nextMoment, nextMomentFrom, type QuietTimes } from './nudge-clock.ts';

const DAY_MINUTES = 24 * 60;
const ZONES = Intl.supportedValuesOf('timeZone');

/** Five years in which the clocks change many times somewhere. */
const instant = fc
  .integer({ min: Date.UTC(2022, 0, 1) / MINUTE_MS, max: Date.UTC(2026, 5, 1) / MINUTE_MS })
  .map((minutes) => new Date(minutes * MINUTE_MS));
const words = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const time = fc.integer({ min: 0, max: DAY_MINUTES - 1 }).map(words);
const hours = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: DAY_MINUTES - 1 }), { minLength: 2, maxLength: 3 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  )
  .map(([minutes, days]): NudgeHours => {
    const [from = 0, at = 0, to = at] = minutes.toSorted((one, other) => one - other);
    return { from: words(from), at: words(minutes.length === 2 ? from : at), to: words(to), days };
  });
const rules = fc.record({
  hours,
  quiet: fc.array(fc.record({ from: time, to: time }), { maxLength: 2 }),
  zone: fc.constantFrom(...ZONES),
});

const formats = new Map<string, Intl.DateTimeFormat>();
/** What the wall shows, by the platform's own tables and not by the calendar under test. */
function wallOf(at: Date, zone: string) {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      ...{ weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
  formats.set(zone, made);
  const parts = Object.fromEntries(made.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    on: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1,
  };
}

type Given = { readonly hours: NudgeHours; readonly quiet: readonly QuietTimes[]; readonly zone: string };

function isQuiet(shown: string, { from, to }: QuietTimes): boolean {
  if (from === to) return false;
  return from < to ? shown >= from && shown < to : shown >= from || shown < to;
}

const isOpen = (shown: string, { hours: { from, to }, quiet }: Pick<Given, 'hours' | 'quiet'>): boolean =>
  shown >= from && shown < to && !quiet.some((one) => isQuiet(shown, one));

const MINUTES_OF_DAY = Array.from({ length: DAY_MINUTES }, (_, minute) => words(minute));

/** Quiet times that leave no minute of these hours cannot be kept. */
const kept = (given: Given): Given => ({
  ...given,
  quiet: MINUTES_OF_DAY.some((shown) => isOpen(shown, given)) ? given.quiet : [],
});

/** Of rules that are kept. */
function isGood(at: Date, given: Given): boolean {
  const shown = wallOf(at, given.zone);
  return given.hours.days.includes(shown.weekday) && isOpen(shown.time, given);
}

const MINUTES_LOOKED_AT = 12;

test('in every zone, in all hours and quiet times, nobody is nudged too early, outside them, or later than need be', () => {
  fc.assert(
    fc.property(instant, rules, (after, given) => {
      const clock = { ...given, calendar };
      const moment = nextMoment(after, clock);
      expect(moment >= after).toBe(true);
      expect(isGood(moment, kept(given))).toBe(true);
      expect([mayNudge(moment, clock), nextMoment(moment, clock)]).toEqual([true, moment]);
      const tomorrow = calendar.addDays(calendar.dayOf(moment, given.zone), 1);
      expect(wallOf(nextMomentFrom(tomorrow, clock), given.zone).on >= tomorrow).toBe(true);
    }),
    runs(200),
  );
});

test('in every zone the good time lasts until it closes, and not a minute longer', () => {
  fc.assert(
    fc.property(instant, rules, fc.integer({ min: 0, max: 999 }), (after, given, chance) => {
      const clock = { ...given, calendar };
      const opens = nextMoment(after, clock);
      const closes = closesAt(opens, clock);
      const minutes = (closes.getTime() - opens.getTime()) / MINUTE_MS;
      expect(minutes).toBeGreaterThan(0);
      const keeping = kept(given);
      for (let look = 0; look < MINUTES_LOOKED_AT; look += 1) {
        const within = Math.floor(((chance / 1_000 + look / MINUTES_LOOKED_AT) % 1) * minutes);
        expect(isGood(new Date(opens.getTime() + within * MINUTE_MS), keeping)).toBe(true);
      }
      const shown = wallOf(closes, given.zone);
      expect(isGood(closes, keeping) && shown.time !== '00:00').toBe(false);
    }),
    runs(200),
  );
});
