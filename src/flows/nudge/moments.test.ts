import { beforeAll, describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../adapters/time/temporal-calendar.ts';
import { nextMoment, nextMomentFrom } from '../../core/domain/nudge/nudge-clock.ts';
import type { PromptKind } from '../../core/domain/nudge/prompt.ts';
import { DEFAULT_POLICY } from '../../core/domain/programme/policy.ts';
import { CLOCK_CHANGES, type ClockChange, wall } from '../../core/domain/time/testing/clock-changes.fixture.ts';
import { useJourney } from '../testing/journey.fixture.ts';
import { newsOf, ofClocks, ofTurns } from './testing/moments.fixture.ts';

/** Days from the Sunday of the change, and a time on the wall; `later` is what it shows five weeks after eleven. */
type Wall = string;
type Moment = { readonly due: readonly Wall[]; readonly nudged: readonly Wall[] };

/**
 * Facts happen on Thursday at eleven, the clocks change in the night to Sunday. A session ended at ten, one begins on Sunday at nine (for
 * its reminders) or ten, and one on Tuesday at ten. The hours are the usual ones: from ten, on working days.
 */
const NUDGES: Readonly<Record<PromptKind, Moment>> = {
  quiet: { due: ['1 later'], nudged: ['1 later'] },
  agenda: { due: ['-2 06:00', '1 06:00'], nudged: ['-2 10:00', '1 10:00'] },
  request: { due: ['2 06:00'], nudged: ['2 10:00'] },
  signature: { due: ['2 06:00', '8 06:00'], nudged: ['2 10:00', '8 10:00'] },
  'pick-time': { due: ['1 06:00'], nudged: ['1 10:00'] },
  fit: { due: ['-3 11:00'], nudged: ['-3 11:00'] },
  closing: { due: ['1 06:00'], nudged: ['1 10:00'] },
  'last-date': { due: ['0 06:00'], nudged: ['1 10:00'] },
  review: { due: ['0 06:00'], nudged: ['1 10:00'] },
  record: { due: ['0 11:00', '1 06:00'], nudged: ['1 10:00', '1 10:00'] },
  'check-in': { due: ['9 06:00'], nudged: ['9 10:00'] },
  'first-session': { due: ['4 06:00', '15 06:00'], nudged: ['4 10:00', '15 10:00'] },
  'next-session': { due: ['18 06:00'], nudged: ['18 10:00'] },
  resumed: { due: ['0 08:00'], nudged: ['1 10:00'] },
  'welcome-back': { due: ['0 08:00'], nudged: ['1 10:00'] },
  yearly: { due: ['0 06:00'], nudged: ['1 10:00'] },
};

/** Told at once: what is about a moment that both chose, and what is over. */
const NEWS = {
  'a session, 24 hours before': '-1 nine',
  'a session, 10 minutes before': '0 08:50',
  'the end, 14 days after a warning': '1 later',
  'a request, when it lapses': '17 17:00',
} as const satisfies Record<string, Wall>;

const journey = useJourney();
const found = new Map<ClockChange, Readonly<Record<PromptKind, readonly Date[]>>>();
beforeAll(async () => {
  for (const change of CLOCK_CHANGES) found.set(change, { ...ofClocks(change), ...(await ofTurns(change, journey())) });
}, 120_000);

const instantOf = (change: ClockChange, at: Wall): Date => {
  const [days = '', time = ''] = at.split(' ');
  const named: Readonly<Record<string, string>> = { later: change.fiveWeeksAfterEleven, nine: change.dayBeforeNine };
  return wall(change, Number(days), named[time] ?? time);
};
const words = (moments: readonly Date[]) => moments.map((at) => at.toISOString());
const rulesOf = ({ zone }: ClockChange) => ({ hours: DEFAULT_POLICY.nudges, quiet: [], zone, calendar });

const KINDS = Object.keys(NUDGES) as PromptKind[];
describe.each(CLOCK_CHANGES.map((change) => [change.zone, change.sunday, change] as const))(
  'in %s, around %s',
  (_zone, _sunday, change) => {
    test.each(KINDS)('%s is due and brought up when the table says', (kind) => {
      const due = found.get(change)?.[kind] ?? [];
      expect(words(due)).toEqual(words(NUDGES[kind].due.map((at) => instantOf(change, at))));
      const nudged = due.map((at) => nextMoment(at, rulesOf(change)));
      expect(words(nudged)).toEqual(words(NUDGES[kind].nudged.map((at) => instantOf(change, at))));
    });

    test.each(Object.keys(NEWS) as (keyof typeof NEWS)[])('%s is told when the table says', (what) => {
      expect(newsOf(change)[what].toISOString()).toBe(instantOf(change, NEWS[what]).toISOString());
    });
  },
);

test.each(CLOCK_CHANGES.flatMap(({ zone, odd }) => (odd === null ? [] : [{ zone, ...odd }])))(
  'in $zone $time on $on, which does not exist or comes twice, is its first instant',
  ({ zone, on, time, is }) => {
    const hours = { at: time, from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] };
    expect(nextMomentFrom(on, { hours, quiet: [], zone, calendar }).toISOString()).toBe(is);
  },
);

test('a day that a zone never had is passed over', () => {
  // Samoa went from Thursday 29 to Saturday 31 December 2011.
  const apia = { hours: DEFAULT_POLICY.nudges, quiet: [], zone: 'Pacific/Apia', calendar };
  expect(nextMoment(new Date('2011-12-30T05:00:00Z'), apia).toISOString()).toBe('2012-01-01T20:00:00.000Z');
});
