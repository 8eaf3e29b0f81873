import { describe, expect, it } from 'vitest';
import type { SessionId } from '../kernel/ids.ts';
import { calendarOrders, inCalendars, MOST_IN_A_CALENDAR, sequenceOf } from './calendar-order.ts';
import { anOffer, aSession, from, MENTEE, MENTOR, NOW } from './testing/decide.fixture.ts';

const READERS = [{ id: MENTOR }, { id: MENTEE }];
const many = (count: number) => Array.from({ length: count }, (_, at) => aSession({ id: `s${at}` as SessionId }));

describe('the calendar files', () => {
  it.each([
    ['of no session are none', 0, []],
    ['of one are one for each reader', 1, [1, 1]],
    ['of as many as a file names are one for each', MOST_IN_A_CALENDAR, [50, 50]],
    ['of one more are two for each', MOST_IN_A_CALENDAR + 1, [50, 50, 1, 1]],
  ])('%s', (_what, count, sizes) => {
    const orders = calendarOrders(many(count), READERS);
    expect(orders.map(({ sessions }) => sessions.length)).toEqual(sizes);
  });

  it('are of one reader each, under a key of the state that they tell', () => {
    const told = calendarOrders([aSession({ moves: 3 })], READERS).map(({ to, dedupeKey }) => [to, dedupeKey]);
    expect(told).toEqual([
      [MENTOR, 'session-calendar:session:1:3:mentor'],
      [MENTEE, 'session-calendar:session:1:3:mentee'],
    ]);
  });

  it('have another key once the sessions are called off', () => {
    const keys = [aSession(), aSession({ state: 'cancelled' })].map(
      (one) => calendarOrders([one], READERS)[0]?.dedupeKey,
    );
    expect(new Set(keys).size).toBe(2);
  });
});

it.each([
  ['fixed once', { state: 'scheduled', moves: 1 }, 1],
  ['moved', { state: 'scheduled', moves: 2 }, 2],
  ['called off', { state: 'cancelled', moves: 2 }, 3],
] as const)('an entry has changed, when %s', (_what, session, sequence) => {
  expect(sequenceOf(session)).toBe(sequence);
});

it('of what is called off, calendars hold what had a time and is still to come', () => {
  const soon = aSession({ time: from('2026-11-24T12:00:00.001Z') });
  const begun = aSession({ time: from('2026-11-24T12:00:00Z') });
  expect(inCalendars([anOffer(), begun, soon], NOW)).toEqual([soon]);
});
