import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { RelationshipId, SessionId } from '../kernel/ids.ts';
import { decideAgenda, decideAgendaLine, keeperOf, nextFixed } from './decide-agenda.ts';
import { anOffer, aSession, at, from, MENTEE, MENTOR, NOW, PEOPLE, RELATIONSHIP } from './testing/decide.fixture.ts';

const OTHER = 'other' as RelationshipId;

describe('whoever sets the agenda', () => {
  const held = aSession({ state: 'held' });
  it.each([
    ['the mentee, as agreed', 'mentee', [held], MENTEE],
    ['the mentor, as agreed', 'mentor', [], MENTOR],
    ['the mentee first, when in turn', 'in-turn', [], MENTEE],
    ['the mentor after the first one held', 'in-turn', [held], MENTOR],
    ['the mentee after two', 'in-turn', [held, held], MENTEE],
    ['as before, after one that was missed', 'in-turn', [held, aSession({ state: 'missed' })], MENTOR],
    [
      'as before, after one of another relationship',
      'in-turn',
      [aSession({ state: 'held', relationshipId: OTHER })],
      MENTEE,
    ],
  ] as const)('is %s', (_who, agendaBy, past, keeper) => {
    expect(keeperOf(aSession(), agendaBy, past)).toBe(keeper);
  });
});

describe('setting an agenda', () => {
  const asked = { people: PEOPLE, by: MENTEE, keeper: MENTEE, agenda: 'Budgets' };

  it('leaves nobody to be asked for it', () => {
    const session = aSession({ promptsDone: ['agenda-early'], nextDueAt: at('2026-11-24T06:00:00Z') });
    expect(decideAgenda(session, asked, { calendar })).toEqual({
      ok: true,
      value: { ...session, agenda: 'Budgets', nextDueAt: at('2026-11-24T10:00:00Z') },
    });
  });

  it('has nobody asked for one that has no time yet', () => {
    expect(decideAgenda(anOffer(), asked, { calendar })).toMatchObject({
      value: { agenda: 'Budgets', nextDueAt: null },
    });
  });

  it.each(['held', 'missed', 'cancelled'] as const)('is too late for a %s session', (state) => {
    const refused = { ok: false, code: 'already-settled', state };
    expect(decideAgenda(aSession({ state }), asked, { calendar })).toEqual(refused);
  });

  it.each(['scheduled', 'held'] as const)('is not for the other one, be it %s', (state) => {
    const refused = { ok: false, code: 'not-the-keeper' };
    expect(decideAgenda(aSession({ state }), { ...asked, by: MENTOR }, { calendar })).toEqual(refused);
  });
});

describe('the next session that is fixed', () => {
  const on = (id: string, startsAt: string, more: Parameters<typeof aSession>[0] = {}) =>
    aSession({ id: id as SessionId, time: from(startsAt), ...more });
  const begun = on('begun', '2026-11-24T12:00:00Z');
  const soon = on('soon', '2026-11-24T12:00:00.001Z');
  const later = on('later', '2026-12-01T12:00:00Z');
  it.each([
    ['is the first to come', [begun, soon, later], 'soon'],
    ['is of the relationship', [{ ...soon, relationshipId: OTHER }, later], 'later'],
    ['has a time', [anOffer()], undefined],
    ['is not one that has begun', [begun], undefined],
    ['may be none', [], undefined],
  ])('%s', (_what, open, expected) => {
    expect(nextFixed(open, RELATIONSHIP, NOW)?.id).toBe(expected);
  });
});

describe('a line for an agenda', () => {
  const line = 'Stuck: find a supplier';
  it.each([
    ['is the first of an empty one', '', line],
    ['comes last', 'Budgets\nPay', `Budgets\nPay\n${line}`],
    ['is not taken for a part of another', `${line} now`, `${line} now\n${line}`],
    ['still fits', 'x'.repeat(3_000 - line.length - 1), `${'x'.repeat(3_000 - line.length - 1)}\n${line}`],
  ])('%s', (_what, agenda, expected) => {
    expect(decideAgendaLine(aSession({ agenda }), PEOPLE, line, { calendar })?.agenda).toBe(expected);
  });

  it('changes nothing when it is there', () => {
    const session = aSession({ agenda: `Budgets\n${line}` });
    expect(decideAgendaLine(session, PEOPLE, line, { calendar })).toBe(session);
  });

  it.each([
    ['one that is full', aSession({ agenda: 'x'.repeat(3_000 - line.length) })],
    ['a session that was held meanwhile', aSession({ state: 'held' })],
    ['a session whose times are on offer', anOffer()],
  ])('is not written on %s', (_what, session) => {
    expect(decideAgendaLine(session, PEOPLE, line, { calendar })).toBeNull();
  });

  it('stands for the agenda that would have been asked for', () => {
    const session = aSession({ promptsDone: ['agenda-early'], nextDueAt: at('2026-11-24T06:00:00Z') });
    expect(decideAgendaLine(session, PEOPLE, line, { calendar })?.nextDueAt).toEqual(at('2026-11-24T10:00:00Z'));
  });
});
