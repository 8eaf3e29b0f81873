import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { MemberId } from '../kernel/ids.ts';
import {
  decideForgetting,
  decideOpenRound,
  decideSkip,
  decideYearlyAnswer,
  type OpenRound,
  roundTime,
} from './decide-yearly-answer.ts';
import type { YearlyAnswer } from './yearly-answer.ts';
import { newYearlySchedule, ROUND_STATES, type Round, type YearlySchedule } from './yearly-schedule.ts';

const ME = { id: 'm-1' as MemberId, zone: 'Europe/London' };
const ROUND: Round = {
  openedOn: '2026-11-01',
  closesAt: new Date('2026-12-02T00:00:00Z'),
  role: 'mentor',
  state: 'open',
};
const plan = (round: Partial<Round> | null = {}): YearlySchedule => ({
  ...newYearlySchedule(ME.id),
  dueOn: '2027-11-01',
  nextDueAt: new Date('2027-11-01T06:00:00Z'),
  round: round === null ? null : { ...ROUND, ...round },
});
const GIVEN = {
  ratings: { finding: 'yes', hoped: 'mostly', moments: 'no', recommend: 'unsure' },
  remark: 'Well kept.',
} as const;
const answer = (more: Partial<YearlyAnswer> = {}): YearlyAnswer => ({
  ...GIVEN,
  memberId: ME.id,
  openedOn: ROUND.openedOn,
  role: 'mentor',
  closesAt: ROUND.closesAt,
  ...more,
});
const open = (more: Partial<OpenRound> = {}): OpenRound => ({
  openedOn: '2026-11-01',
  until: '2026-12-01',
  role: 'mentor',
  state: 'open',
  given: null,
  ...more,
});

describe('somebody who looks for their round', () => {
  it.each([
    ['never had one', null, '2026-11-24T11:00:00Z', { is: 'free', today: '2026-11-24' }],
    ['is in one', {}, '2026-12-01T23:59:59Z', { is: 'open', round: ROUND }],
    ['had one until this very moment', {}, '2026-12-02T00:00:00Z', { is: 'between', from: '2027-11-01' }],
    ['had one nearly a year ago', {}, '2027-10-31T23:59:59Z', { is: 'between', from: '2027-11-01' }],
    ['had one a year ago', {}, '2027-11-01T00:00:00Z', { is: 'free', today: '2027-11-01' }],
    [
      'had one on 29 February',
      { openedOn: '2028-02-29', closesAt: new Date('2028-03-31T23:00:00Z') },
      '2029-02-28T12:00:00Z',
      { is: 'between', from: '2029-03-01' },
    ],
  ])('and %s', (_what, round, now, time) => {
    expect(roundTime(plan(round), ME, { now: new Date(now), calendar })).toEqual(time);
  });

  it.each([
    ['Pacific/Kiritimati', '2027-10-31T10:00:00Z', { is: 'free', today: '2027-11-01' }],
    ['Pacific/Pago_Pago', '2027-11-01T10:59:59Z', { is: 'between', from: '2027-11-01' }],
  ])('in %s goes by the day it is there', (zone, now, time) => {
    expect(roundTime(plan(), { zone }, { now: new Date(now), calendar })).toEqual(time);
  });
});

describe('the round to answer', () => {
  const decide = (time: Parameters<typeof decideOpenRound>[0], found: YearlyAnswer | null, role: 'mentee' | null) =>
    decideOpenRound(time, { found, role }, calendar);

  it('is not there before the next one', () => {
    expect(decide({ is: 'between', from: '2027-11-01' }, null, 'mentee')).toEqual({
      ok: false,
      code: 'later',
      from: '2027-11-01',
    });
  });

  it('is not there for somebody who was in no relationship', () => {
    expect(decide({ is: 'free', today: '2026-11-24' }, null, null)).toEqual({ ok: false, code: 'never-met' });
  });

  it('begins with the answer where none was opened', () => {
    expect(decide({ is: 'free', today: '2026-11-24' }, answer(), 'mentee')).toEqual({
      ok: true,
      value: { openedOn: '2026-11-24', until: '2026-12-24', role: 'mentee', state: null, given: null },
    });
  });

  it.each(ROUND_STATES)('that was opened and is %s is answered on the side it was opened for', (state) => {
    const round = { ...ROUND, state };
    expect(decide({ is: 'open', round }, null, 'mentee')).toEqual({ ok: true, value: open({ state }) });
  });

  it.each([
    ['shows what was answered in it', answer(), answer()],
    ['does not show what was answered in the one before', answer({ openedOn: '2025-11-01' }), null],
    ['is empty before that', null, null],
  ])('%s', (_what, found, given) => {
    expect(decide({ is: 'open', round: ROUND }, found, null)).toEqual({ ok: true, value: open({ given }) });
  });
});

describe('an answer', () => {
  const decide = (round: OpenRound, before: YearlySchedule) =>
    decideYearlyAnswer(round, GIVEN, { plan: before, member: ME, calendar });

  it.each(['open', 'skipped'] as const)('in a round that is %s is put there, and the round is answered', (state) => {
    expect(decide(open({ state }), plan({ state }))).toEqual({
      do: 'put',
      answer: answer(),
      plan: plan({ state: 'answered' }),
    });
  });

  it('begins a round where none was opened, and plans the next', () => {
    const decided = decide(open({ openedOn: '2026-11-24', state: null, role: 'mentee' }), plan(null));
    const closesAt = new Date('2026-12-25T00:00:00Z');
    expect(decided).toEqual({
      do: 'put',
      answer: answer({ openedOn: '2026-11-24', role: 'mentee', closesAt }),
      plan: {
        memberId: ME.id,
        dueOn: '2027-11-24',
        nextDueAt: new Date('2027-11-24T06:00:00Z'),
        round: { openedOn: '2026-11-24', closesAt, role: 'mentee', state: 'answered' },
      },
    });
  });

  it('given already is changed only while nobody counted it, and may not be put beside it', () => {
    expect(decide(open({ state: 'answered' }), plan({ state: 'answered' }))).toEqual({
      do: 'change',
      answer: answer(),
      otherwise: { code: 'later', from: '2027-11-01' },
    });
  });

  it('in a round that nobody planned is a mistake of ours', () => {
    expect(() => decide(open(), plan(null))).toThrow('an open round is planned');
  });
});

describe('not this year', () => {
  it.each(['open', 'skipped'] as const)('skips a round that is %s', (state) => {
    expect(decideSkip(open({ state }), plan({ state }), '2026-11-01')).toEqual({
      ok: true,
      value: plan({ state: 'skipped' }),
    });
  });

  it.each([
    ['nothing was opened', open({ state: null }), plan(), '2026-11-01'],
    ['the card is of another round', open(), plan(), '2025-11-01'],
    ['the card is of another round than the one answered', open({ state: 'answered' }), plan(), '2025-11-01'],
    ['there is no round any more', open(), plan(null), '2026-11-01'],
  ])('says so when %s', (_why, round, before, openedOn) => {
    expect(decideSkip(round, before, openedOn)).toEqual({ ok: false, code: 'other-round' });
  });

  it('leaves what was answered', () => {
    expect(decideSkip(open({ state: 'answered' }), plan({ state: 'answered' }), '2026-11-01')).toEqual({
      ok: false,
      code: 'answered',
      until: '2026-12-01',
    });
  });
});

describe('somebody who leaves', () => {
  it.each([
    ['in a round', plan({ state: 'answered' }), { ...ROUND, state: 'skipped' }],
    ['before their first round', plan(null), null],
  ])('%s is asked nothing any more', (_when, before, round) => {
    expect(decideForgetting(before)).toEqual({ memberId: ME.id, dueOn: null, nextDueAt: null, round });
  });

  it('and was never to be asked changes nothing', () => {
    expect(decideForgetting(newYearlySchedule(ME.id))).toBeNull();
    expect(decideForgetting({ ...plan(), dueOn: null, nextDueAt: null })).not.toBeNull();
  });
});
