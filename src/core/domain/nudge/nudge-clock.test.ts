import { describe, expect, it, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { NudgeHours } from '../programme/policy.ts';
import { HOUR_MS } from '../time/durations.ts';
import { wallTimeOf } from '../time/wall-time.ts';
import { closesAt, mayNudge, type NudgeRules, nextMoment, nextMomentFrom, type QuietTimes } from './nudge-clock.ts';

const USUAL: NudgeHours = { at: '10:00', from: '08:00', to: '18:00', days: [1, 2, 3, 4, 5] };
const rules = (zone: string, quiet: readonly QuietTimes[] = [], hours = USUAL): NudgeRules => ({
  hours,
  quiet,
  zone,
  calendar,
});
const NIGHT: QuietTimes = { from: '18:00', to: '08:00' };
const MORNING: QuietTimes = { from: '08:00', to: '13:30' };

describe('somebody in London', () => {
  test.each([
    ['in the morning', '2026-11-24T08:30:00Z', '2026-11-24T10:00:00.000Z'],
    ['at their hour', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00.000Z'],
    ['in the afternoon', '2026-11-24T15:07:00Z', '2026-11-24T15:07:00.000Z'],
    ['when their hours end', '2026-11-24T18:00:00Z', '2026-11-25T10:00:00.000Z'],
    ['at night', '2026-11-24T23:59:00Z', '2026-11-25T10:00:00.000Z'],
    ['on Friday evening', '2026-11-27T18:30:00Z', '2026-11-30T10:00:00.000Z'],
    ['on a Sunday', '2026-11-29T12:00:00Z', '2026-11-30T10:00:00.000Z'],
  ])('is nudged, for what comes %s (%s), at %s', (_when, after, expected) => {
    expect(nextMoment(new Date(after), rules('Europe/London')).toISOString()).toBe(expected);
  });

  test.each([
    ['the night', [NIGHT], '2026-11-24T10:00:00.000Z'],
    ['the night and the morning', [NIGHT, MORNING], '2026-11-24T13:30:00.000Z'],
    ['nothing, said in two equal times', [{ from: '09:00', to: '09:00' }], '2026-11-24T10:00:00.000Z'],
    ['everything after their hour', [{ from: '09:00', to: '07:00' }], '2026-11-25T08:00:00.000Z'],
    ['all of their hours', [{ from: '07:00', to: '20:00' }], '2026-11-24T10:00:00.000Z'],
  ])('who agreed to keep quiet %s', (_what, quiet, expected) => {
    expect(nextMoment(new Date('2026-11-24T09:30:00Z'), rules('Europe/London', quiet)).toISOString()).toBe(expected);
  });

  test('keeps to days of their own, however few', () => {
    const saturdays = { ...USUAL, days: [6] };
    expect(nextMomentFrom('2026-11-29', rules('Europe/London', [], saturdays)).toISOString()).toBe(
      '2026-12-05T10:00:00.000Z',
    );
  });

  test('who chose no day at all cannot be asked for', () => {
    expect(() =>
      nextMoment(new Date('2026-11-24T10:00:00Z'), rules('Europe/London', [], { ...USUAL, days: [] })),
    ).toThrow(RangeError);
  });
});

test.each([
  ['their hours end', '2026-11-24T15:00:00Z', [], '2026-11-24T18:00:00.000Z'],
  ['agreed quiet begins', '2026-11-24T11:00:00Z', [{ from: '12:00', to: '14:30' }], '2026-11-24T12:00:00.000Z'],
  ['agreed quiet is over already', '2026-11-24T15:00:00Z', [MORNING], '2026-11-24T18:00:00.000Z'],
  [
    'quiet leaves no room, so that the hours alone decide',
    '2026-11-24T15:00:00Z',
    [{ from: '07:00', to: '20:00' }],
    '2026-11-24T18:00:00.000Z',
  ],
])('somebody may be nudged until %s', (_what, from, quiet, expected) => {
  expect(closesAt(new Date(from), rules('Europe/London', quiet)).toISOString()).toBe(expected);
});

// Hours that lie around a change of the clocks: the night's end does not exist, or comes twice.
test.each([
  ['Europe/London', '2026-03-29T00:40:00Z', '01:30', '2026-03-29T01:00:00.000Z'],
  ['Europe/London', '2026-10-25T00:10:00Z', '01:30', '2026-10-25T00:30:00.000Z'],
  ['Europe/London', '2026-10-25T01:10:00Z', '01:30', '2026-10-25T01:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:10:00Z', '02:15', '2026-10-03T15:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:05:00Z', '01:45', '2026-04-04T15:15:00.000Z'],
  ['America/Santiago', '2026-09-06T02:30:00Z', '23:59', '2026-09-06T03:59:00.000Z'],
])('in %s at %s until %s on the wall, which is %s', (zone, from, to, expected) => {
  const nights = { at: '00:00', from: '00:00', to, days: [1, 2, 3, 4, 5, 6, 7] };
  expect(closesAt(new Date(from), rules(zone, [], nights)).toISOString()).toBe(expected);
});

describe('where the clocks change', () => {
  /** Zone, the day of the change, and hours that lie around it. */
  test.each([
    ['Europe/London, forward', 'Europe/London', '2026-03-29', '01:30', '2026-03-29T01:00:00.000Z'],
    ['Europe/London, back', 'Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York, forward', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z'],
    ['America/New_York, back', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Lord Howe, half an hour back', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    ['Lord Howe, half an hour forward', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00.000Z'],
    ['Chatham, forward', 'Pacific/Chatham', '2026-09-27', '03:00', '2026-09-26T14:00:00.000Z'],
    ['Kathmandu, never', 'Asia/Kathmandu', '2026-03-29', '02:30', '2026-03-28T20:45:00.000Z'],
  ])('an hour of %s is the first instant of it', (_what, zone, day, at, expected) => {
    const always = { at, from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] };
    expect(nextMomentFrom(day, rules(zone, [], always)).toISOString()).toBe(expected);
  });

  const ZONES = [
    'Europe/London',
    'America/New_York',
    'America/St_Johns',
    'America/Santiago',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
  ];
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
  const CELLS = ZONES.flatMap((zone) => CHANGES.map((change) => [zone, change] as const));

  it.each(CELLS)(
    'in %s around %s nobody is nudged in quiet hours, and everybody at the first chance',
    (zone, change) => {
      const given = rules(zone, [NIGHT, { from: '12:00', to: '14:30' }]);
      const start = calendar.at(calendar.addDays(change, -2), '00:20', zone).getTime();
      for (let tick = 0; tick < 16; tick += 1) {
        const after = new Date(start + tick * 7 * HOUR_MS);
        const moment = nextMoment(after, given);
        const { on, time } = wallTimeOf(moment, zone, calendar);
        expect(moment >= after).toBe(true);
        expect(calendar.weekday(on)).toBeLessThan(6);
        expect((time >= '10:00' && time < '12:00') || (time >= '14:30' && time < '18:00')).toBe(true);
        expect(moment > after ? ['10:00', '14:30'] : [time]).toContain(time);
        expect(mayNudge(after, given)).toBe(moment.getTime() === after.getTime());
      }
    },
  );
});

test.each([
  {
    what: 'into a quiet time that was over',
    hours: { at: '00:04', from: '00:04', to: '03:00', days: [7] },
    quiet: [{ from: '00:00', to: '02:01' }],
    from: '2022-10-30T00:01:00Z',
  },
  {
    what: 'before the hours',
    hours: { at: '02:30', from: '02:30', to: '04:00', days: [7] },
    quiet: [],
    from: '2022-10-30T00:30:00Z',
  },
])('closes when the clocks go back $what', ({ hours, quiet, from }) => {
  const clock = rules('Europe/Zurich', quiet, hours);
  expect(mayNudge(new Date(from), clock)).toBe(true);
  expect(closesAt(new Date(from), clock).toISOString()).toBe('2022-10-30T01:00:00.000Z');
});
