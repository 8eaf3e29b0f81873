import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { DAY_MS } from '../time/durations.ts';
import { afterReminder, dueNow, expiresAt, NEW_CLOCK, startClock, stopClock } from './request-clock.ts';

const rulesIn = (zone: string) => ({ policy: DEFAULT_POLICY, zone, calendar });
const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/Sao_Paulo',
];
/** Fridays before the clocks change, north and south, in spring and in autumn; and an ordinary day. */
const STARTS = [
  '2026-03-06T15:00:00Z',
  '2026-03-27T15:00:00Z',
  '2026-04-03T02:00:00Z',
  '2026-10-02T10:00:00Z',
  '2026-10-30T12:00:00Z',
  '2026-12-24T23:30:00Z',
];

const local = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

test.each(ZONES.flatMap((zone) => STARTS.map((start) => [zone, start] as const)))(
  'in %s from %s: two reminders at nine, the end at five, all on working days',
  (zone, start) => {
    const rules = rulesIn(zone);
    let clock = startClock(NEW_CLOCK, new Date(start), rules);
    const moments: string[] = [];
    for (let now = clock.nextDueAt; now !== null; now = clock.nextDueAt) {
      const due = dueNow(clock, now, rules);
      expect(dueNow(clock, new Date(now.getTime() - 1), rules)).toBeNull();
      expect(calendar.weekday(calendar.dayOf(now, zone))).toBeLessThan(6);
      moments.push(`${due} ${local(now, zone)}`);
      if (due !== 'remind') break;
      clock = afterReminder(clock, now, rules);
    }
    expect(moments).toEqual(['remind 06:00', 'remind 06:00', 'expire 17:00']);
  },
);

test('days are the receiver’s: over a date line the same moment is another day', () => {
  const at = new Date('2026-11-24T11:30:00Z');
  const east = startClock(NEW_CLOCK, at, rulesIn('Pacific/Auckland'));
  const west = startClock(NEW_CLOCK, at, rulesIn('America/Los_Angeles'));
  expect(calendar.dayOf(east.nextDueAt ?? at, 'Pacific/Auckland')).toBe('2026-11-30');
  expect(calendar.dayOf(west.nextDueAt ?? at, 'America/Los_Angeles')).toBe('2026-11-27');
});

test('while it stands still nothing is due, and afterwards the days before count', () => {
  const rules = rulesIn('Europe/London');
  const started = startClock(NEW_CLOCK, new Date('2026-11-02T10:00:00Z'), rules);
  const stopped = stopClock(started, new Date('2026-11-09T10:00:00Z'), rules);
  expect(stopped).toMatchObject({ daysUsed: 5, runningSince: null, nextDueAt: null });
  expect(dueNow(stopped, new Date('2030-01-01T00:00:00Z'), rules)).toBeNull();
  const again = startClock(stopped, new Date('2026-12-01T10:00:00Z'), rules);
  expect(expiresAt(again, rules)).toEqual(new Date('2026-12-14T17:00:00Z'));
});

test('after a stop there is always a working day left to answer', () => {
  const rules = rulesIn('Asia/Kathmandu');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 }), (daysUsed, laterDays) => {
      const now = new Date(Date.parse('2026-01-01T06:00:00Z') + laterDays * DAY_MS);
      const clock = startClock({ ...NEW_CLOCK, daysUsed }, now, rules);
      expect(expiresAt(clock, rules).getTime()).toBeGreaterThan(now.getTime());
    }),
  );
});

test('starting twice and stopping twice change nothing', () => {
  const rules = rulesIn('UTC');
  const once = startClock(NEW_CLOCK, new Date('2026-11-02T10:00:00Z'), rules);
  expect(startClock(once, new Date('2026-11-05T10:00:00Z'), rules)).toBe(once);
  const stopped = stopClock(once, new Date('2026-11-05T10:00:00Z'), rules);
  expect(stopClock(stopped, new Date('2026-11-06T10:00:00Z'), rules)).toBe(stopped);
});

test('after an outage one reminder stands for those that were missed, and none when it has expired', () => {
  const rules = rulesIn('UTC');
  const clock = startClock(NEW_CLOCK, new Date('2026-11-02T10:00:00Z'), rules);
  const late = new Date('2026-11-13T10:00:00Z');
  expect(dueNow(clock, late, rules)).toBe('remind');
  expect(afterReminder(clock, late, rules)).toMatchObject({ remindersSent: 2, nextDueAt: expiresAt(clock, rules) });
  expect(dueNow(clock, new Date('2026-12-24T10:00:00Z'), rules)).toBe('expire');
});

test('a clock set back sends nothing twice', () => {
  const rules = rulesIn('UTC');
  const clock = startClock(NEW_CLOCK, new Date('2026-11-02T10:00:00Z'), rules);
  const after = afterReminder(clock, new Date('2026-11-05T09:00:00Z'), rules);
  expect(dueNow(after, new Date('2026-11-05T08:00:00Z'), rules)).toBeNull();
});

test('a clock that stands still is not moved by a reminder, and has no end', () => {
  const rules = rulesIn('UTC');
  expect(afterReminder(NEW_CLOCK, new Date('2026-11-02T10:00:00Z'), rules)).toBe(NEW_CLOCK);
  expect(() => expiresAt(NEW_CLOCK, rules)).toThrow(RangeError);
});

test('the end is next when every reminder went out, or when it comes before the next one', () => {
  const noReminders = { ...rulesIn('UTC'), policy: { reminderAfterDays: [], requestExpiresAfterDays: 2 } };
  const lateReminder = { ...noReminders, policy: { reminderAfterDays: [9], requestExpiresAfterDays: 2 } };
  for (const rules of [noReminders, lateReminder]) {
    expect(startClock(NEW_CLOCK, new Date('2026-11-02T10:00:00Z'), rules).nextDueAt).toEqual(
      new Date('2026-11-04T17:00:00Z'),
    );
  }
});
