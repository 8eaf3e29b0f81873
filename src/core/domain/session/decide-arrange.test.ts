import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { countedIds } from '../../testing/counted-ids.fixture.ts';
import type { RelationshipId, SessionId } from '../kernel/ids.ts';
import {
  decideFix,
  decideMove,
  decideOfferAgain,
  decidePick,
  decidePropose,
  offeredStarts,
  type TimeProposal,
} from './decide-arrange.ts';
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
import type { SessionState } from './transitions.ts';

const TOMORROW = from('2026-11-25T10:00:00Z');
const outcomeOf = (result: { readonly ok: boolean; readonly code?: string }) => (result.ok ? 'yes' : result.code);

describe('the times of an offer', () => {
  const day = (on: number) => at(`2026-11-${on}T10:00:00Z`);
  it.each([
    ['none', [], 'no-slot'],
    ['one', [day(25)], [day(25)]],
    ['in order, whatever order they were named in', [day(27), day(25), day(26)], [day(25), day(26), day(27)]],
    ['each once', [day(25), day(26), day(25)], [day(25), day(26)]],
    ['five', [25, 26, 27, 28, 29].map(day), [25, 26, 27, 28, 29].map(day)],
    ['six', [25, 26, 27, 28, 29, 30].map(day), 'too-many-slots'],
    ['six of which two are the same', [25, 26, 27, 28, 29, 29].map(day), [25, 26, 27, 28, 29].map(day)],
  ])('%s', (_what, slots, expected) => {
    const starts = offeredStarts(slots);
    expect(starts.ok ? starts.value : starts.code).toEqual(expected);
  });
});

const PROPOSAL: TimeProposal = {
  slots: [at('2026-11-26T10:00:00Z')],
  lengthMinutes: 45,
  format: 'phone',
  venue: '',
  topic: 'Pay',
};

describe('offering times', () => {
  const offerBy = (by: typeof MENTOR) => ({ relationshipId: RELATIONSHIP, people: PEOPLE, by, proposal: PROPOSAL });

  it('makes a session when none is on offer', () => {
    expect(decidePropose(null, offerBy(MENTEE), { now: NOW, ids: countedIds() })).toMatchObject({
      ok: true,
      value: { ...PROPOSAL, id: 'id-1', state: 'proposed', proposedBy: MENTEE, time: null, moves: 0 },
    });
  });

  it.each([
    ['by whoever named them', MENTOR],
    ['by the other one, who then is the one who proposes', MENTEE],
  ])('replaces the times on offer %s', (_who, by) => {
    const open = anOffer({ moves: 2, agenda: 'Budgets' });
    const ids = countedIds();
    expect(decidePropose(open, offerBy(by), { now: NOW, ids })).toEqual({
      ok: true,
      value: { ...open, ...PROPOSAL, proposedBy: by, moves: 3 },
    });
    expect(ids.next()).toBe('id-1');
  });

  it.each(['scheduled', 'held', 'missed', 'cancelled'] as const)('never replaces those of a %s session', (state) => {
    const settled = decidePropose(aSession({ state }), offerBy(MENTOR), { now: NOW, ids: countedIds() });
    expect(settled).toEqual({ ok: false, code: 'already-settled', state });
  });
});

describe('offering again what did not take place', () => {
  const missed = aSession({ state: 'missed', format: 'in-person', venue: 'Room 4', topic: 'Pay', lengthMinutes: 30 });
  const past = from('2026-11-24T11:00:00Z');

  it('takes over what the session was to be like', () => {
    expect(decideOfferAgain(missed, [], NOW)).toEqual({
      ok: true,
      value: { format: 'in-person', venue: 'Room 4', topic: 'Pay', lengthMinutes: 30 },
    });
  });

  it.each([
    ['times are on offer', anOffer(), 'arranged-already'],
    ['a session is fixed', aSession(), 'arranged-already'],
    ['one begins the next moment', aSession({ time: from('2026-11-24T12:00:00.001Z') }), 'arranged-already'],
    ['one begins now', aSession({ time: from('2026-11-24T12:00:00Z') }), 'yes'],
    ['one has begun and nobody said how it went', aSession({ time: past }), 'yes'],
    ['only another relationship has one', aSession({ relationshipId: 'other' as RelationshipId }), 'yes'],
  ])('when %s', (_what, open, expected) => {
    expect(outcomeOf(decideOfferAgain(missed, [open], NOW))).toBe(expected);
  });

  it.each(['proposed', 'scheduled', 'held', 'cancelled'] as const)('is not for a %s session', (state) => {
    expect(decideOfferAgain({ ...missed, state }, [], NOW)).toEqual({ ok: false, code: 'already-settled', state });
  });
});

describe('picking a time', () => {
  const first = at('2026-11-25T10:00:00Z');
  const offered = anOffer({ lengthMinutes: 45 });

  it('fixes it for as long as was offered', () => {
    expect(decidePick(offered, MENTEE, first, NOW)).toEqual({
      ok: true,
      value: { to: 'scheduled', time: from('2026-11-25T10:00:00Z', 45) },
    });
  });

  it.each([
    ['the one who offered it', MENTOR, first, 'not-yours'],
    ['a stranger', STRANGER, first, 'not-yours'],
    ['the other one, a time that is no longer on offer', MENTEE, at('2026-11-25T10:15:00Z'), 'not-on-offer'],
    ['the other one, the second time', MENTEE, at('2026-11-26T15:00:00Z'), 'yes'],
  ])('is tried by %s', (_who, by, slot, expected) => {
    expect(outcomeOf(decidePick(offered, by, slot, NOW))).toBe(expected);
  });

  it.each([
    ['the moment it begins', '2026-11-25T10:00:00Z', 'in-the-past'],
    ['a millisecond before', '2026-11-25T09:59:59.999Z', 'yes'],
  ])('is tried %s', (_when, now, expected) => {
    expect(outcomeOf(decidePick(offered, MENTEE, first, at(now)))).toBe(expected);
  });

  it.each(['scheduled', 'held', 'missed', 'cancelled'] as const)('is too late for a %s session', (state) => {
    expect(decidePick({ ...offered, state }, MENTEE, first, NOW)).toEqual({
      ok: false,
      code: 'already-settled',
      state,
    });
  });
});

describe('moving a session', () => {
  it.each([
    ['the proposer', MENTOR, TOMORROW, { ok: true, value: { to: 'scheduled', time: TOMORROW } }],
    ['the other one', MENTEE, TOMORROW, { ok: true, value: { to: 'scheduled', time: TOMORROW } }],
    ['a stranger', STRANGER, TOMORROW, { ok: false, code: 'not-yours' }],
    ['into the past', MENTOR, from('2026-11-24T11:59:00Z'), { ok: false, code: 'in-the-past' }],
    ['to a time without length', MENTOR, from('2026-11-25T10:00:00Z', 0), { ok: false, code: 'ends-before-start' }],
  ])('%s', (_how, by, time, expected) => {
    expect(decideMove(aSession(), by, time, NOW)).toEqual(expected);
  });

  it.each<SessionState>(['proposed', 'held', 'missed', 'cancelled'])('is not for a %s one', (state) => {
    expect(decideMove(aSession({ state }), MENTOR, TOMORROW, NOW)).toEqual({
      ok: false,
      code: 'already-settled',
      state,
    });
  });
});

describe('fixing a time', () => {
  const moment = { now: NOW, calendar };
  const fixing = { to: 'scheduled', time: from('2026-11-27T10:00:00Z', 30), people: PEOPLE, by: MENTEE } as const;
  const clash = { ...fixing.time, memberId: MENTOR };

  it('counts as a move, lasts as long, and has its prompts ahead', () => {
    const fixed = decideFix(anOffer({ moves: 1 }), { ...fixing, booked: [] }, moment);
    expect(fixed).toMatchObject({
      ok: true,
      value: { state: 'scheduled', time: fixing.time, lengthMinutes: 30, moves: 2 },
    });
    // Three days before was this morning already; the next question about the agenda is the day before, at six in London.
    expect(fixed).toMatchObject({
      value: { promptsDone: ['agenda-early'], nextDueAt: at('2026-11-26T06:00:00Z') },
    });
  });

  it.each([
    ['the other one is in another session', 'other', 'they-are-booked'],
    ['the time is taken by the session itself', 'session', 'yes'],
  ])('when %s', (_what, sessionId, expected) => {
    const booked = [{ ...clash, sessionId: sessionId as SessionId }];
    expect(outcomeOf(decideFix(aSession(), { ...fixing, booked }, moment))).toBe(expected);
  });
});
