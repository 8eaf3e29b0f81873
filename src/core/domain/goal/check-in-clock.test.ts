import { describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { countedIds } from '../../testing/counted-ids.fixture.ts';
import type { CheckInId, GoalId } from '../kernel/ids.ts';
import { HOUR_MS } from '../time/durations.ts';
import { CLOCK_CHANGES } from '../time/testing/clock-changes.fixture.ts';
import type { CheckIn } from './check-in.ts';
import {
  afterPause,
  decideCheckIns,
  dueFrom,
  isDue,
  MAX_GOALS_PER_CHECK_IN,
  mayAsk,
  nextDueAt,
  rhythmOf,
} from './check-in-clock.ts';
import { aGoal, GOAL, MENTEE, NOW } from './testing/decide.fixture.ts';

const rhythm = { everyWeeks: 2, weekday: 2 };
/** The day changes at midnight, check-ins are raised at six: nothing else in a day makes a difference. */
const TIMES = ['00:00', '05:59', '06:00', '23:59'];
/** Zones with a day on which their clocks change, and some that never do. */
const CHANGES = [
  ...CLOCK_CHANGES.map(({ zone, sunday }) => [zone, sunday] as const),
  ['Pacific/Auckland', '2026-04-05'],
  ['Pacific/Auckland', '2026-09-27'],
  ['Pacific/Kiritimati', '2026-03-29'],
  ['UTC', '2026-03-29'],
] as const;

const clockIn = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

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

  test.each(CHANGES)('in %s around %s is always a Tuesday at six, eight to fourteen days ahead', (zone, change) => {
    const clock = clockIn(zone);
    for (let ahead = -16; ahead < 4; ahead += 1) {
      const from = calendar.addDays(change, ahead);
      for (const time of TIMES) {
        const next = nextDueAt(calendar.at(from, time, zone), { rhythm, zone, calendar });
        const day = calendar.dayOf(next, zone);
        expect([calendar.weekday(day), clock.format(next)]).toEqual([2, '06:00']);
        expect(day > calendar.addDays(from, 7) && day <= calendar.addDays(from, 14)).toBe(true);
      }
    }
  });
});

test.each([
  ['a Friday', '2026-11-27', '2026-11-27T06:00:00.000Z'],
  ['a Saturday', '2026-11-28', '2026-11-30T06:00:00.000Z'],
  ['a Sunday', '2026-11-29', '2026-11-30T06:00:00.000Z'],
  ['the weekend of the change of clocks', '2026-03-28', '2026-03-30T05:00:00.000Z'],
])('after a silence up to %s one is asked on a working day', (_what, on, expected) => {
  expect(dueFrom(on, { rhythm, zone: 'Europe/London', calendar }).toISOString()).toBe(expected);
});

describe('how often', () => {
  test.each([
    ['as the organisation says, without an agreement', [], 3],
    ['as two agreed to meet', ['monthly'], 4],
    ['every other month', ['every-two-months'], 8],
    ['as the closest of several agreements says', ['monthly', 'weekly', 'fortnightly'], 1],
  ] as const)('%s', (_what, agreed, everyWeeks) => {
    expect(rhythmOf(agreed, { everyWeeks: 3, weekday: 4 })).toEqual({ everyWeeks, weekday: 4 });
  });
});

describe('the moment of asking', () => {
  test.each([
    ['has come', NOW, true],
    ['was missed', new Date(NOW.getTime() - 1), true],
    ['is still to come', new Date(NOW.getTime() + 1), false],
    ['is none while there is nothing to ask about', null, false],
  ])('%s', (_what, at, due) => {
    expect(isDue({ memberId: MENTEE, nextDueAt: at }, NOW)).toBe(due);
  });

  test('is none for somebody who was never asked', () => {
    expect(isDue(null, NOW)).toBe(false);
  });
});

describe('somebody who pauses', () => {
  test.each([
    ['not at all', 'Europe/London', null, null],
    ['until yesterday', 'Europe/London', '2026-11-23', null],
    ['until today, and is asked tomorrow', 'Europe/London', '2026-11-24', '2026-11-25T06:00:00.000Z'],
    ['until a Friday, and is asked on Monday', 'Europe/London', '2026-11-27', '2026-11-30T06:00:00.000Z'],
    ['until yesterday, where it is tomorrow', 'Pacific/Kiritimati', '2026-11-24', null],
    ['until today, where it is tomorrow', 'Pacific/Kiritimati', '2026-11-25', '2026-11-25T16:00:00.000Z'],
  ])('%s', (_what, zone, pausedUntil, expected) => {
    const back = afterPause({ pausedUntil }, NOW, { rhythm, zone, calendar });
    expect(back?.toISOString() ?? null).toBe(expected);
  });
});

test.each([
  ['open, and has muted nothing', 'open', [], true],
  ['open, and has muted something else', 'open', ['yearly'], true],
  ['open, and has muted check-ins', 'open', ['yearly', 'check-in'], false],
  ['silent', 'silent', [], false],
  ['stopped', 'stopped', [], false],
] as const)('may be asked who is %s', (_what, standing, muted, may) => {
  expect(mayAsk({ standing, muted })).toBe(may);
});

describe('what somebody is asked today', () => {
  const today = '2026-11-24';
  const asking = () => ({ memberId: MENTEE, today, ids: countedIds() });
  const goal = (id: string, snoozedUntil: string | null = null) => aGoal({ id: id as GoalId, snoozedUntil });
  const asked = (goals: readonly ReturnType<typeof goal>[], already: readonly CheckIn[] = []) =>
    decideCheckIns(goals, already, asking()).map(({ goalId }) => goalId);

  test('is one question for a goal, that nobody has answered', () => {
    expect(decideCheckIns([aGoal()], [], asking())).toEqual([
      {
        ...{ id: 'id-1', goalId: GOAL, memberId: MENTEE, askedOn: today },
        ...{ answer: null, note: '', answeredAt: null },
      },
    ]);
  });

  test.each([
    ['nothing without a goal', [], []],
    ['every goal that is awake', [goal('a'), goal('b')], ['a', 'b']],
    ['no goal that is snoozed until tomorrow', [goal('a', '2026-11-25'), goal('b')], ['b']],
    ['a goal whose snooze ends today', [goal('a', '2026-11-24')], ['a']],
    ['the first four', ['a', 'b', 'c', 'd', 'e'].map((id) => goal(id)), ['a', 'b', 'c', 'd']],
    [
      'four that are awake',
      ['a', 'b', 'c', 'd', 'e'].map((id) => goal(id, id === 'a' ? '2027-01-01' : null)),
      ['b', 'c', 'd', 'e'],
    ],
  ])('is %s', (_what, goals, expected) => {
    expect(asked(goals)).toEqual(expected);
    expect(expected.length).toBeLessThanOrEqual(MAX_GOALS_PER_CHECK_IN);
  });

  test('is nothing when they were asked today already, were it about another goal', () => {
    const [before] = decideCheckIns([goal('a')], [], asking());
    expect(before?.id).toBe('id-1' as CheckInId);
    expect(asked([goal('b')], before === undefined ? [] : [before])).toEqual([]);
  });
});

test('a clock that is set back raises nothing again: the next moment is later than any of that day', () => {
  const zone = 'Europe/London';
  const due = new Date('2026-11-24T06:00:00Z');
  const next = nextDueAt(due, { rhythm, zone, calendar });
  for (let hour = -24 * 7; hour < 24 * 14; hour += 1) {
    const now = new Date(due.getTime() + hour * HOUR_MS);
    expect(isDue({ memberId: MENTEE, nextDueAt: next }, now)).toBe(false);
  }
});
