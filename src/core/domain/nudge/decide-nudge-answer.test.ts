import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { MemberId, PromptId } from '../kernel/ids.ts';
import {
  decideOwnPrompt,
  decidePromptSnooze,
  decideSnooze,
  decideTakenBack,
  heldBack,
  resumed,
  toLookAtAgain,
  withMuted,
  withWishes,
} from './decide-nudge-answer.ts';
import { type NudgeSchedule, newNudgeSchedule } from './nudge-schedule.ts';
import type { PromptKind } from './prompt.ts';
import { READER, waiting } from './testing/nudge-cases.fixture.ts';

const NOW = new Date('2026-11-24T11:00:00Z');
const OTHER = 'm-2' as MemberId;
const plan = (more: Partial<NudgeSchedule> = {}): NudgeSchedule => ({ ...newNudgeSchedule(READER.id), ...more });
const snooze = (until: string, { zone = 'Europe/London', now = NOW } = {}) => ({
  until,
  by: { id: READER.id, zone },
  now,
  calendar,
});

describe('a thing that was brought up', () => {
  it.each([
    ['nothing that exists', null, 'not-found'],
    ["somebody else's", waiting('agenda', { memberId: OTHER }), 'not-found'],
    ["somebody else's that was dropped", waiting('agenda', { memberId: OTHER, state: 'dropped' }), 'not-found'],
    ['overtaken', waiting('agenda', { state: 'dropped' }), 'over'],
  ] as const)('cannot be answered when it is %s', (_what, prompt, code) => {
    expect(decideOwnPrompt(prompt, READER.id)).toEqual({ ok: false, code });
    expect(decidePromptSnooze(prompt, snooze('2020-01-01'))).toEqual({ ok: false, code });
  });

  it.each(['waiting', 'said'] as const)('is answered while it is %s', (state) => {
    const prompt = waiting('agenda', { state });
    expect(decideOwnPrompt(prompt, READER.id)).toEqual({ ok: true, value: prompt });
  });
});

describe('a snooze', () => {
  it.each([
    ['yesterday', '2026-11-23', 'date-past'],
    ['a year and two days ahead', '2027-11-26', 'date-far'],
  ])('to %s is refused', (_when, until, code) => {
    expect(decideSnooze(snooze(until))).toEqual({ ok: false, code });
    expect(decidePromptSnooze(waiting('agenda'), snooze(until))).toEqual({ ok: false, code });
  });

  it.each([
    ['today', '2026-11-24'],
    ['a year and a day ahead', '2027-11-25'],
  ])('to %s is kept', (_when, until) => {
    expect(decideSnooze(snooze(until))).toEqual({ ok: true, value: until });
  });

  it.each([
    ['is over', 'Pacific/Kiritimati', { ok: false, code: 'date-past' }],
    ['lasts', 'Pacific/Pago_Pago', { ok: true, value: '2026-11-24' }],
  ])('to a day that %s in %s goes by the day there', (_state, zone, answer) => {
    expect(decideSnooze(snooze('2026-11-24', { zone, now: new Date('2026-11-24T10:30:00Z') }))).toEqual(answer);
  });

  it.each([
    ['in winter', '2026-12-01', 'Europe/London', '2026-12-01T06:00:00Z'],
    ['over the change to summer time', '2027-03-28', 'Europe/London', '2027-03-28T05:00:00Z'],
    ['far in the east', '2026-12-01', 'Pacific/Kiritimati', '2026-11-30T16:00:00Z'],
  ])('brings a thing up again at six in the morning there, %s', (_when, until, zone, dueAt) => {
    const prompt = waiting('agenda');
    const snoozed = decidePromptSnooze(prompt, snooze(until, { zone }));
    expect(snoozed).toEqual({ ok: true, value: { prompt, dueAt: new Date(dueAt) } });
  });
});

it.each<[string, readonly PromptKind[], PromptKind, boolean, readonly PromptKind[]]>([
  ['is muted beside others', ['review'], 'agenda', true, ['review', 'agenda']],
  ['is muted once, however often it is asked', ['agenda', 'review'], 'agenda', true, ['review', 'agenda']],
  ['is heard again', ['agenda', 'review'], 'agenda', false, ['review']],
  ['that was never muted stays heard', ['review'], 'agenda', false, ['review']],
])('a kind of thing %s', (_what, before, kind, muted, after) => {
  expect(withMuted(plan({ muted: before, unanswered: 2 }), kind, muted)).toEqual(plan({ muted: after, unanswered: 2 }));
});

it('wishes replace hours and muted kinds, and never silence what is said in silence', () => {
  const hours = { at: '09:00', from: '09:00', to: '12:00', days: [1] };
  const before = plan({ muted: ['review'], standing: 'stopped', unanswered: 1 });
  expect(withWishes(before, { hours, muted: ['quiet', 'agenda'] })).toEqual({ ...before, hours, muted: ['agenda'] });
});

it('whoever goes on begins anew, and keeps their wishes', () => {
  const before = plan({ standing: 'silent', unanswered: 3, snoozedUntil: '2026-12-24', muted: ['review'] });
  expect(resumed(before)).toEqual(plan({ muted: ['review'] }));
});

describe('what waits', () => {
  const one = (name: string, dueAt: Date | null, raisedAt: Date) =>
    waiting('agenda', { id: name as PromptId, dueAt, raisedAt });
  const later = new Date(NOW.getTime() + 1);
  const prompts = [
    one('held back', null, NOW),
    one('raised now and put off', later, NOW),
    one('raised later', later, later),
    one('due', NOW, new Date(0)),
  ];

  it('for an hour is looked at again by new wishes, not what is held back or lies ahead', () => {
    expect(toLookAtAgain(prompts, NOW)).toEqual(['raised now and put off', 'due']);
  });

  it('until something is heard is what is held back', () => {
    expect(heldBack(prompts)).toEqual(['held back']);
  });
});

it.each<[string, Partial<NudgeSchedule>, number, ReturnType<typeof decideTakenBack>]>([
  ['with two things', { unanswered: 2 }, 2, { plan: plan({ unanswered: 1 }), releases: false }],
  ['that was answered meanwhile', { unanswered: 0 }, 1, { plan: plan(), releases: false }],
  [
    'with one thing, of somebody silent',
    { standing: 'silent', unanswered: 3 },
    1,
    { plan: plan({ standing: 'silent', unanswered: 2 }), releases: false },
  ],
  [
    'that asked whether to go on',
    { standing: 'silent', unanswered: 3 },
    0,
    { plan: plan({ unanswered: 3 }), releases: true },
  ],
  ['that asked somebody who went on meanwhile', { unanswered: 0 }, 0, null],
  ['that asked somebody who stopped meanwhile', { standing: 'stopped' }, 0, null],
])('a nudge that is taken back, %s, is as if it had never been', (_what, before, said, decided) => {
  expect(decideTakenBack(plan(before), said)).toEqual(decided);
});
