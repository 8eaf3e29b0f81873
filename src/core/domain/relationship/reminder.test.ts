import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { RelationshipId } from '../kernel/ids.ts';
import { movedReminder, type OpenSession, reminderAt, toBeReminded } from './reminder.ts';
import { NOW, relationshipIn } from './testing/relationship.fixture.ts';

const OURS = 'relationship-1' as RelationshipId;
const session = (startsAt: string | null, change: Partial<OpenSession> = {}): OpenSession => ({
  relationshipId: OURS,
  state: 'scheduled',
  time: startsAt === null ? null : { startsAt: new Date(startsAt) },
  ...change,
});
const on = (...days: readonly string[]) => days.map((day) => session(`${day}T15:00:00Z`));

describe('when both are reminded of the last date, 20 December', () => {
  it.each<[string, readonly OpenSession[], number, string]>([
    ['a month before, without sessions', [], 28, '2026-11-22'],
    ['a week before, for those who meet weekly', [], 7, '2026-12-13'],
    ['about one session before, with one only', on('2026-12-10'), 28, '2026-11-22'],
    ['at the last but one', on('2026-12-03', '2026-12-17'), 28, '2026-12-03'],
    ['at the last but one of several', on('2026-12-01', '2026-12-08', '2026-12-15'), 28, '2026-12-08'],
    [
      'at the last but one until the last date, itself counted',
      on('2026-12-13', '2026-12-20', '2026-12-27'),
      28,
      '2026-12-13',
    ],
    ['not counting what is fixed for later', on('2026-12-10', '2026-12-21', '2027-01-04'), 28, '2026-11-22'],
    ['at the day of both, with two in one day', on('2026-12-03', '2026-12-03'), 28, '2026-12-03'],
    [
      'not counting sessions with others',
      [...on('2026-12-03'), session('2026-12-10T15:00:00Z', { relationshipId: 'other' as RelationshipId })],
      28,
      '2026-11-22',
    ],
    [
      'not counting what is only proposed',
      [...on('2026-12-03'), session(null, { state: 'proposed' })],
      28,
      '2026-11-22',
    ],
    [
      'not counting what is fixed and no longer stands',
      [...on('2026-12-03'), session('2026-12-10T15:00:00Z', { state: 'proposed' })],
      28,
      '2026-11-22',
    ],
  ])('%s', (_when, open, daysApart, day) => {
    const at = reminderAt(
      OURS,
      '2026-12-20',
      { open, daysApart },
      { calendar, morning: '06:00', zone: 'Europe/London' },
    );
    expect(at).toEqual(new Date(`${day}T06:00:00Z`));
  });

  it('is a morning, and a day of a session, in the zone it is asked for', () => {
    const open = [session('2026-12-02T23:30:00Z'), session('2026-12-10T15:00:00Z')];
    const zoned = { calendar, morning: '06:00', zone: 'Pacific/Auckland' };
    expect(reminderAt(OURS, '2026-12-20', { open, daysApart: 28 }, zoned)).toEqual(new Date('2026-12-02T17:00:00Z'));
  });
});

const later = new Date('2026-12-06T06:00:00Z');
const ending = { lastDate: '2026-12-20', remindAt: later, closesAt: new Date('2026-12-21T06:00:00Z'), closedAt: null };
const { progress } = relationshipIn('winding-down');

it.each([
  ['no end is planned', null, null],
  ['they were reminded', { ...ending, remindAt: null }, null],
  ['a reminder is to come', ending, '2026-12-20'],
])('of the last date both are still to hear: %s', (_what, planned, lastDate) => {
  expect(toBeReminded({ ...progress, ending: planned })).toBe(lastDate);
});

describe('a session more or less', () => {
  const moved = new Date('2026-12-13T06:00:00Z');

  it.each([
    ['moves the reminder', ending, moved, moved],
    ['leaves it where it is rather than move it into the past', ending, new Date(NOW.getTime() - 1), later],
    ['leaves it where it is rather than send it at once', ending, NOW, later],
  ])('%s', (_what, planned, to, remindAt) => {
    expect(movedReminder({ ...progress, ending: planned }, to, NOW)).toEqual({
      ...progress,
      ending: { ...planned, remindAt },
    });
  });

  it('moves nothing when no end is planned', () => {
    expect(movedReminder(progress, moved, NOW)).toEqual(progress);
  });
});
