import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { countedIds } from '../../testing/counted-ids.fixture.ts';
import { decideAction, decideLog, decideMiss, decideRecord, type SheetToSave } from './decide-record.ts';
import {
  anOffer,
  aSession,
  at,
  from,
  MENTEE,
  MENTOR,
  NOW,
  PEOPLE,
  RELATIONSHIP,
  STRANGER,
} from './testing/decide.fixture.ts';

const moment = { now: NOW, calendar };
/** Introduced on 10 November, late in the evening in London. */
const people = { ...PEOPLE, startedAt: at('2026-11-10T23:30:00Z') };
const TOOK_PLACE = from('2026-11-24T10:00:00Z', 50);
const sheet: SheetToSave = { version: 0, time: TOOK_PLACE, venue: 'Room 4', preparation: 'Read', summary: 'Pay' };
const codeOf = (result: { readonly ok: boolean; readonly code?: string }) => (result.ok ? 'yes' : result.code);

describe('writing a sheet', () => {
  it('says the first time that the session was held, when and where it really was', () => {
    const session = aSession({ nextDueAt: NOW });
    expect(decideRecord(session, { people, by: MENTEE, sheet }, moment)).toEqual({
      ok: true,
      value: {
        ...session,
        ...{ state: 'held', nextDueAt: null, time: TOOK_PLACE, lengthMinutes: 50, venue: 'Room 4' },
        sheet: { preparation: 'Read', summary: 'Pay', version: 1 },
      },
    });
  });

  it('changes later only what it says', () => {
    const held = aSession({ state: 'held', sheet: { preparation: '', summary: 'old', version: 4 } });
    expect(decideRecord(held, { people, by: MENTOR, sheet: { ...sheet, version: 4 } }, moment)).toMatchObject({
      ok: true,
      value: { state: 'held', sheet: { preparation: 'Read', summary: 'Pay', version: 5 } },
    });
  });

  it.each([
    ['the proposer', aSession(), MENTOR, 'yes'],
    ['the other one', aSession(), MENTEE, 'yes'],
    ['a stranger', aSession(), STRANGER, 'not-yours'],
    ['one whose times are on offer', anOffer(), MENTOR, 'already-settled'],
    ['one that was missed', aSession({ state: 'missed' }), MENTOR, 'already-settled'],
    ['one that was called off', aSession({ state: 'cancelled' }), MENTOR, 'already-settled'],
  ])('%s', (_who, session, by, expected) => {
    expect(codeOf(decideRecord(session, { people, by, sheet }, moment))).toBe(expected);
  });

  it.each([
    ['saved by somebody meanwhile', { version: 1 }, 'changed-meanwhile'],
    ['saved meanwhile, and of tomorrow', { version: 1, time: from('2026-11-25T10:00:00Z') }, 'changed-meanwhile'],
    ['that ends before it starts', { time: from('2026-11-24T10:00:00Z', -5) }, 'ends-before-start'],
    ['of more than eight hours', { time: from('2026-11-24T01:00:00Z', 481) }, 'too-long'],
    ['that begins the next moment', { time: from('2026-11-24T12:00:00.001Z') }, 'not-yet'],
    ['that begins now', { time: from('2026-11-24T12:00:00Z') }, 'yes'],
    ['of the day of the introduction, before it', { time: from('2026-11-10T08:00:00Z') }, 'yes'],
    ['that ends with the day before', { time: from('2026-11-09T22:59:00Z') }, 'before-you-met'],
    ['that ends at the midnight of the introduction', { time: from('2026-11-09T23:00:00Z') }, 'yes'],
  ])('one %s', (_what, change, expected) => {
    expect(codeOf(decideRecord(aSession(), { people, by: MENTOR, sheet: { ...sheet, ...change } }, moment))).toBe(
      expected,
    );
  });

  it.each([
    ['Europe/London', '2026-11-10T00:30:00Z', 'yes'],
    ['America/New_York', '2026-11-10T00:30:00Z', 'before-you-met'],
    ['Pacific/Auckland', '2026-11-10T11:30:00Z', 'yes'],
    ['Pacific/Auckland', '2026-11-10T09:30:00Z', 'before-you-met'],
  ])('counts days where the mentee lives: %s, %s', (zone, startsAt, expected) => {
    const there = { ...people, mentee: { ...people.mentee, zone } };
    const asked = { people: there, by: MENTOR, sheet: { ...sheet, time: from(startsAt) } };
    expect(codeOf(decideRecord(aSession(), asked, moment))).toBe(expected);
  });
});

describe('noting a session that was not arranged here', () => {
  const { version: _, ...record } = sheet;
  const making = () => ({ ...moment, ids: countedIds() });

  it('is one that was held', () => {
    const logged = decideLog(RELATIONSHIP, { people, by: MENTEE, record }, making());
    expect(logged).toMatchObject({
      ok: true,
      value: {
        ...{ id: 'id-1', state: 'held', proposedBy: MENTEE, time: TOOK_PLACE, lengthMinutes: 50, venue: 'Room 4' },
        ...{ nextDueAt: null, slots: [], sheet: { preparation: 'Read', summary: 'Pay', version: 1 } },
      },
    });
  });

  it.each([
    ['that is still to come', from('2026-11-25T10:00:00Z'), 'not-yet'],
    ['from before the two met', from('2026-11-01T10:00:00Z'), 'before-you-met'],
    ['without length', from('2026-11-24T10:00:00Z', 0), 'ends-before-start'],
  ])('is refused for one %s', (_what, time, code) => {
    const ids = countedIds();
    expect(decideLog(RELATIONSHIP, { people, by: MENTEE, record: { ...record, time } }, { ...moment, ids })).toEqual({
      ok: false,
      code,
    });
    expect(ids.next()).toBe('id-1');
  });
});

describe('noting that a session did not take place', () => {
  it.each([
    ['once it has begun', { time: from('2026-11-24T12:00:00Z') }, MENTEE, 'missed'],
    ['long after', { time: from('2026-11-12T12:00:00Z') }, MENTOR, 'missed'],
    ['before it begins', { time: from('2026-11-24T12:00:00.001Z') }, MENTEE, 'not-yet'],
    ['without a time', { time: null }, MENTEE, 'not-yet'],
    ['by a stranger', { time: TOOK_PLACE }, STRANGER, 'not-yours'],
    ['of one that was held', { time: TOOK_PLACE, state: 'held' }, MENTEE, 'already-settled'],
    ['twice', { time: TOOK_PLACE, state: 'missed' }, MENTEE, 'already-settled'],
    ['of times on offer', { time: null, state: 'proposed' }, MENTEE, 'already-settled'],
    ['of one called off', { time: TOOK_PLACE, state: 'cancelled' }, MENTEE, 'already-settled'],
  ] as const)('%s', (_what, more, by, expected) => {
    const missed = decideMiss(aSession({ nextDueAt: NOW, ...more }), by, NOW);
    expect(missed.ok ? missed.value.state : missed.code).toBe(expected);
    if (missed.ok) expect(missed.value.nextDueAt).toBeNull();
  });
});

describe('an action', () => {
  const { id } = aSession();
  it('is its owner’s, not done, and due when it was said', () => {
    const wanted = { text: 'Read the book', owner: 'mentee', dueOn: '2026-12-01' } as const;
    expect(decideAction(id, PEOPLE, wanted, { ...moment, ids: countedIds() })).toEqual({
      ok: true,
      value: {
        ...{ id: 'id-1', sessionId: 'session', ownerId: MENTEE, text: 'Read the book', dueOn: '2026-12-01' },
        ...{ createdAt: NOW, doneAt: null },
      },
    });
  });

  // At 03:00 in London it is still yesterday evening in New York.
  it.each([
    ['mentee', '2026-11-23', 'in-the-past'],
    ['mentee', '2026-11-24', 'yes'],
    ['mentor', '2026-11-22', 'in-the-past'],
    ['mentor', '2026-11-23', 'yes'],
    ['mentor', null, 'yes'],
  ] as const)('of the %s may be due on %s: %s', (owner, dueOn, expected) => {
    const night = { now: at('2026-11-24T03:00:00Z'), calendar, ids: countedIds() };
    expect(codeOf(decideAction(id, PEOPLE, { text: 'Read', owner, dueOn }, night))).toBe(expected);
  });
});
