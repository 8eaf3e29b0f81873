import { describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { dueFrom, nextDueAt } from './check-in-clock.ts';

const rhythm = { everyWeeks: 2, weekday: 2 };
const HOUR_MS = 60 * 60 * 1000;
const ZONES = [
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Auckland',
  'America/Santiago',
  'Pacific/Kiritimati',
  'UTC',
];
/** Days around changes of the clocks on both hemispheres in 2026. */
const CHANGES = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-06',
  '2026-09-27',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
];

const timeIn = (at: Date, zone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);

describe('the next check-in', () => {
  test.each([
    ['Europe/London', '2026-03-17T10:00:00Z', '2026-03-31T05:00:00.000Z'],
    ['Europe/London', '2026-10-20T09:00:00Z', '2026-11-03T06:00:00.000Z'],
    ['America/New_York', '2026-02-24T15:00:00Z', '2026-03-10T10:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-21T22:00:00Z', '2026-10-05T17:00:00.000Z'],
    ['Pacific/Auckland', '2026-03-23T21:00:00Z', '2026-04-06T18:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-09-21T23:30:00Z', '2026-10-05T19:00:00.000Z'],
    ['Asia/Kathmandu', '2026-05-05T04:15:00Z', '2026-05-19T00:15:00.000Z'],
    ['America/St_Johns', '2026-02-24T13:30:00Z', '2026-03-10T08:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-05-04T20:00:00Z', '2026-05-18T16:00:00.000Z'],
  ])('in %s after %s is at %s', (zone, after, expected) => {
    expect(nextDueAt(new Date(after), { rhythm, zone, calendar }).toISOString()).toBe(expected);
  });

  const cells = ZONES.flatMap((zone) => CHANGES.map((change) => [zone, change] as const));
  test.each(cells)('in %s around %s is always a Tuesday at six, eight to fourteen days ahead', (zone, change) => {
    const start = calendar.at(calendar.addDays(change, -16), '00:00', zone).getTime();
    for (let hour = 0; hour < 20 * 24; hour += 1) {
      const after = new Date(start + hour * HOUR_MS);
      const next = nextDueAt(after, { rhythm, zone, calendar });
      const day = calendar.dayOf(next, zone);
      const from = calendar.dayOf(after, zone);
      expect([calendar.weekday(day), timeIn(next, zone)]).toEqual([2, '06:00']);
      expect(day > calendar.addDays(from, 7) && day <= calendar.addDays(from, 14)).toBe(true);
    }
  });
});

test('after a snooze to a Saturday one is asked on Monday', () => {
  const rules = { rhythm, zone: 'Europe/London', calendar };
  expect(dueFrom('2026-11-28', rules).toISOString()).toBe('2026-11-30T06:00:00.000Z');
});
