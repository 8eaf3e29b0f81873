import { describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { closingOf, lastDayOf, yearAfter, yearBefore } from './yearly-schedule.ts';

describe('a year', () => {
  test.each([
    ['2026-11-24', '2027-11-24', '2025-11-24'],
    ['2028-02-29', '2029-03-01', '2027-03-01'],
    ['2027-02-28', '2028-02-28', '2026-02-28'],
    ['2026-12-31', '2027-12-31', '2025-12-31'],
  ])('from %s on is over on %s, and began on %s', (on, after, before) => {
    expect(yearAfter(on, calendar)).toBe(after);
    expect(yearBefore(on, calendar)).toBe(before);
  });
});

describe('a round', () => {
  test.each([
    ['Europe/London', '2026-03-01', '2026-03-31T23:00:00.000Z'],
    ['Europe/London', '2026-10-01', '2026-11-01T00:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-01', '2026-10-01T11:00:00.000Z'],
    ['Asia/Kathmandu', '2026-03-01', '2026-03-31T18:15:00.000Z'],
    ['America/Santiago', '2026-08-06', '2026-09-06T04:00:00.000Z'],
  ])('in %s that opens on %s is over at %s, whatever the clocks do meanwhile', (zone, openedOn, closes) => {
    expect(closingOf(openedOn, zone, calendar).toISOString()).toBe(closes);
    const last = lastDayOf({ openedOn }, calendar);
    expect(calendar.dayOf(new Date(closingOf(openedOn, zone, calendar).getTime() - 1), zone)).toBe(last);
  });
});
