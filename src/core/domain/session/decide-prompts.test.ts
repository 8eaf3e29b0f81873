import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { decidePrompts, withPrompts, withTime } from './decide-prompts.ts';
import { anOffer, aSession, at, from, NOW, PEOPLE } from './testing/decide.fixture.ts';

describe('what the clock does to a session', () => {
  // A session on Friday the 27th at ten in London, its mentee there and its mentor in New York.
  const session = aSession({ time: from('2026-11-27T10:00:00Z') });
  it.each([
    ['before anything is due', '2026-11-24T05:59:59Z', [], [], '2026-11-24T06:00:00Z'],
    ['three days before', '2026-11-24T06:00:00Z', ['agenda-early'], ['agenda-early'], '2026-11-26T06:00:00Z'],
    [
      'after an outage over the day before',
      '2026-11-26T12:00:00Z',
      ['agenda-early', 'agenda-late', 'day-before'],
      ['agenda-late', 'day-before'],
      '2026-11-27T09:50:00Z',
    ],
    [
      'when it is over',
      '2026-11-27T11:00:00Z',
      ['agenda-early', 'agenda-late', 'day-before', 'minutes-before', 'ask-mentee'],
      ['ask-mentee'],
      '2026-11-28T11:00:00Z',
    ],
  ])('%s', (_when, now, promptsDone, send, nextDueAt) => {
    expect(decidePrompts(session, PEOPLE, { now: at(now), calendar })).toEqual({
      session: { ...session, promptsDone, nextDueAt: at(nextDueAt) },
      send,
    });
  });

  it('is over once everything was said', () => {
    const due = decidePrompts(session, PEOPLE, { now: at('2026-11-28T11:00:00Z'), calendar });
    expect(due?.session.nextDueAt).toBeNull();
  });

  it('waits for the morning of a mentee who has travelled west', () => {
    const travelled = { ...PEOPLE, mentee: { ...PEOPLE.mentee, zone: 'America/New_York' } };
    expect(decidePrompts(session, travelled, { now: at('2026-11-24T06:00:00Z'), calendar })).toEqual({
      session: { ...session, promptsDone: [], nextDueAt: at('2026-11-24T11:00:00Z') },
      send: [],
    });
  });

  it.each([
    ['proposed', anOffer()],
    ['held', aSession({ state: 'held' })],
    ['missed', aSession({ state: 'missed' })],
    ['cancelled', aSession({ state: 'cancelled' })],
    ['without a time', aSession({ time: null })],
  ])('is nothing when it is %s', (_what, one) => {
    expect(decidePrompts(one, PEOPLE, { now: NOW, calendar })).toBeNull();
  });
});

describe('a time', () => {
  it('has the prompts whose moment has passed done, whatever was done for the time before', () => {
    const before = aSession({ promptsDone: ['agenda-early', 'agenda-late', 'day-before', 'minutes-before'] });
    const time = from('2026-11-25T15:00:00Z');
    expect(withTime(before, time, PEOPLE, { now: NOW, calendar })).toEqual({
      ...before,
      time,
      promptsDone: ['agenda-early', 'agenda-late'],
      nextDueAt: at('2026-11-24T15:00:00Z'),
    });
  });

  it('has the agenda asked for in the morning of the mentee, and the sheet of the mentor in theirs', () => {
    const time = from('2026-11-27T10:00:00Z');
    const { nextDueAt } = withTime(aSession(), time, PEOPLE, { now: at('2026-11-20T12:00:00Z'), calendar });
    expect(nextDueAt).toEqual(at('2026-11-24T06:00:00Z'));
    const asked = withPrompts(
      aSession({ time }),
      ['agenda-early', 'agenda-late', 'day-before', 'minutes-before', 'ask-mentee'],
      PEOPLE,
      { calendar },
    );
    expect(asked.nextDueAt).toEqual(at('2026-11-28T11:00:00Z'));
  });

  it('is what prompts wait for: without one there is nothing next', () => {
    expect(withPrompts(anOffer(), [], PEOPLE, { calendar }).nextDueAt).toBeNull();
  });
});
