import { describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { MemberId } from '../kernel/ids.ts';
import {
  awaitedRound,
  closingOf,
  lastDayOf,
  newYearlySchedule,
  ROUND_STATES,
  yearAfter,
  yearBefore,
} from './yearly-schedule.ts';

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

describe('a round that waits for its member', () => {
  const closesAt = new Date('2026-12-02T00:00:00Z');
  const last = new Date(closesAt.getTime() - 1);
  const round = { openedOn: '2026-11-01', closesAt, role: 'mentor' } as const;
  const plan = newYearlySchedule('m-1' as MemberId);

  test.each(ROUND_STATES)('and is %s does so to the end of its last day', (state) => {
    const waits = awaitedRound({ ...plan, round: { ...round, state } }, { now: last, calendar });
    expect(waits).toBe(state === 'open' ? '2026-12-01' : null);
  });

  test('is gone when it is over, and before the first one', () => {
    expect(awaitedRound({ ...plan, round: { ...round, state: 'open' } }, { now: closesAt, calendar })).toBeNull();
    expect(awaitedRound(plan, { now: last, calendar })).toBeNull();
  });
});
