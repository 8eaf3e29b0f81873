import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { PromptId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import type { NudgeHours } from '../programme/policy.ts';
import { composeNudge, decidePrompt, isDue, isWanted, type NudgeReader, type Pace } from './decide-nudge.ts';
import { NUDGE_STANDINGS, type NudgeSchedule, newNudgeSchedule } from './nudge-schedule.ts';
import type { PromptKind } from './prompt.ts';
import { READER, waiting } from './testing/nudge-cases.fixture.ts';

const HOURS: NudgeHours = { at: '10:00', from: '08:00', to: '18:00', days: [1, 2, 3, 4, 5] };
/** A Tuesday, eleven in the morning in London. */
const NOW = '2026-11-24T11:00:00Z';
const FREE: Pace = { quiet: [], resumesAt: null };

const clock = (now = NOW) => ({ usualHours: HOURS, calendar, now: new Date(now) });
type Facts = { member?: Partial<Member>; plan?: Partial<NudgeSchedule>; last?: string | null; now?: string };
const readerOf = ({ member = {}, plan = {}, last = null, now = NOW }: Facts): NudgeReader => {
  const one = { ...READER, ...member };
  return {
    member: one,
    plan: { ...newNudgeSchedule(one.id), ...plan },
    day: calendar.dayOf(new Date(now), one.zone),
    last,
  };
};
const decide = (facts: Facts, pace: Pace = FREE, kind: PromptKind = 'agenda') =>
  decidePrompt(waiting(kind), pace, readerOf(facts), clock(facts.now));
const laterThan = (until: string) => ({ do: 'put-off', until: new Date(until) });
const sayUntil = (closes: string) => ({ do: 'say', closes: new Date(closes) });

it.each([
  ['a minute ago', '2026-11-24T10:59:00Z', true],
  ['this very moment', NOW, true],
  ['in a second', '2026-11-24T11:00:01Z', false],
  ['when something is heard of its member', null, false],
])('a thing to be looked at %s is due: %s', (_when, dueAt, due) => {
  expect(isDue({ dueAt: dueAt === null ? null : new Date(dueAt) }, new Date(NOW))).toBe(due);
});

describe('what nobody wants to hear of is dropped', () => {
  it.each<[string, Facts, Pace]>([
    ['its member left', { member: { state: 'left' } }, FREE],
    ['its member never joined', { member: { state: 'newcomer' } }, FREE],
    ['it is muted', { plan: { muted: ['review', 'agenda'] } }, FREE],
    ['its relationship is over', {}, 'over'],
    ['it is muted by somebody who stopped all nudges', { plan: { muted: ['agenda'], standing: 'stopped' } }, FREE],
    ['its relationship is over for somebody who is silent', { plan: { standing: 'silent' } }, 'over'],
  ])('when %s', (_why, facts, pace) => {
    expect(decide(facts, pace)).toEqual({ do: 'drop' });
  });

  it('and its relationship is asked for nothing', () => {
    expect(isWanted(waiting('agenda'), readerOf({ plan: { muted: ['agenda'] } }))).toBe(false);
    expect(isWanted(waiting('agenda'), readerOf({ member: { state: 'left' } }))).toBe(false);
    expect(isWanted(waiting('agenda'), readerOf({ plan: { muted: ['review'] } }))).toBe(true);
  });
});

describe('somebody who stopped or never answers', () => {
  it.each(NUDGE_STANDINGS)('and is %s', (standing) => {
    const said = sayUntil('2026-11-24T18:00:00Z');
    expect(decide({ plan: { standing } })).toEqual(standing === 'open' ? said : { do: 'hold' });
    expect(decide({ plan: { standing } }, FREE, 'quiet')).toEqual(said);
  });
});

describe('a thing that is due is brought up', () => {
  it.each<[string, Facts, Pace, object]>([
    ['now, until the hours end', {}, FREE, sayUntil('2026-11-24T18:00:00Z')],
    [
      'now, until agreed quiet begins',
      {},
      { quiet: [{ from: '13:00', to: '15:00' }], resumesAt: null },
      sayUntil('2026-11-24T13:00:00Z'),
    ],
    [
      'after agreed quiet',
      {},
      { quiet: [{ from: '10:30', to: '12:00' }], resumesAt: null },
      laterThan('2026-11-24T12:00:00Z'),
    ],
    ['at the hour of the day', { now: '2026-11-24T07:00:00Z' }, FREE, laterThan('2026-11-24T10:00:00Z')],
    ['next morning, when the hours are over', { now: '2026-11-24T18:00:00Z' }, FREE, laterThan('2026-11-25T10:00:00Z')],
    ['on Monday, at the weekend', { now: '2026-11-28T12:00:00Z' }, FREE, laterThan('2026-11-30T10:00:00Z')],
    [
      'by hours of their own',
      { plan: { hours: { at: '14:00', from: '12:00', to: '16:00', days: [2] } } },
      FREE,
      laterThan('2026-11-24T14:00:00Z'),
    ],
    ['the day after the last nudge', { last: '2026-11-24' }, FREE, laterThan('2026-11-25T10:00:00Z')],
    ['now, when the last nudge was yesterday', { last: '2026-11-23' }, FREE, sayUntil('2026-11-24T18:00:00Z')],
    [
      'the day after a break, whatever was snoozed before',
      { member: { pausedUntil: '2026-12-01' }, plan: { snoozedUntil: '2026-11-26' } },
      FREE,
      laterThan('2026-12-02T10:00:00Z'),
    ],
    ['now, after a break', { member: { pausedUntil: '2026-11-23' } }, FREE, sayUntil('2026-11-24T18:00:00Z')],
    ['on the day of a snooze', { plan: { snoozedUntil: '2026-11-26' } }, FREE, laterThan('2026-11-26T10:00:00Z')],
    ['now, on the day a snooze ends', { plan: { snoozedUntil: '2026-11-24' } }, FREE, sayUntil('2026-11-24T18:00:00Z')],
    [
      'when the relationship resumes, at that very instant',
      {},
      { quiet: [], resumesAt: new Date('2026-12-05T00:00:00Z') },
      laterThan('2026-12-05T00:00:00Z'),
    ],
    ['now, when it resumes now', {}, { quiet: [], resumesAt: new Date(NOW) }, sayUntil('2026-11-24T18:00:00Z')],
  ])('%s', (_when, facts, pace, decision) => {
    expect(decide(facts, pace)).toEqual(decision);
  });

  it.each([
    ['over the end of summer time', 'Europe/London', '2026-10-25', '2026-10-24T11:00:00Z', '2026-10-26T10:00:00Z'],
    ['over its beginning', 'Europe/London', '2026-03-29', '2026-03-28T11:00:00Z', '2026-03-30T09:00:00Z'],
    [
      'where it is tomorrow already',
      'Pacific/Kiritimati',
      '2026-11-24',
      '2026-11-23T20:30:00Z',
      '2026-11-24T20:00:00Z',
    ],
    ['where it is yesterday still', 'Pacific/Pago_Pago', '2026-11-24', '2026-11-24T21:30:00Z', '2026-11-25T21:00:00Z'],
  ])('the day after the last nudge, counted where they live: %s', (_where, zone, last, now, until) => {
    expect(decide({ member: { zone }, last, now })).toEqual(laterThan(until));
  });
});

describe('a nudge', () => {
  const until = (kind: PromptKind, closes: string, raisedAt = '2026-11-23T06:00:00Z') => ({
    prompt: waiting(kind, { id: `${kind} ${raisedAt.slice(8, 10)}` as PromptId, raisedAt: new Date(raisedAt) }),
    closes: new Date(closes),
  });
  const compose = (sayable: Parameters<typeof composeNudge>[0], facts: Facts = {}) =>
    composeNudge(sayable, readerOf(facts), new Date(NOW));

  it('of nothing is none', () => {
    expect(compose([], { plan: { unanswered: 9 } })).toBeNull();
  });

  it('begins with the most pressing, and of equals with the one that waits longest', () => {
    const evening = '2026-11-24T18:00:00Z';
    const sayable = [
      until('yearly', evening, '2026-11-20T06:00:00Z'),
      until('agenda', evening, '2026-11-23T06:00:00Z'),
      until('agenda', evening, '2026-11-21T06:00:00Z'),
      until('quiet', evening, '2026-11-24T06:00:00Z'),
    ];
    expect(compose(sayable)?.prompts.map(({ id }) => id)).toEqual(['quiet 24', 'agenda 21', 'agenda 23', 'yearly 20']);
  });

  it.each([
    ['an hour, when all of it may be said for longer', ['18:00', '12:01'], '2026-11-24T12:00:00Z'],
    ['until the first of it may no longer be said', ['18:00', '11:20', '11:40'], '2026-11-24T11:20:00Z'],
  ])('is good for %s', (_how, closes, goodUntil) => {
    const sayable = closes.map((time) => until('agenda', `2026-11-24T${time}:00Z`));
    expect(compose(sayable)?.goodUntil).toEqual(new Date(goodUntil));
  });

  it.each([
    ['open', 2, false],
    ['open', 3, true],
    ['open', 4, true],
    ['silent', 3, false],
    ['stopped', 3, false],
  ] as const)(
    'of somebody who is %s and left %i unanswered asks whether to go on: %s',
    (standing, unanswered, asks) => {
      expect(compose([until('quiet', NOW)], { plan: { standing, unanswered } })?.silence).toBe(asks);
    },
  );
});
