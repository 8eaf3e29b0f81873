import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { PromptKind } from '../nudge/prompt.ts';
import type { Side } from '../profile/profile.ts';
import { decideYearlyRound, isRoundDue, sideWithinYear } from './decide-yearly-round.ts';
import { newYearlySchedule, type YearlySchedule } from './yearly-schedule.ts';

const ME = 'm-1' as MemberId;
const OTHER = 'm-2' as MemberId;
const NOW = new Date('2026-11-24T11:00:00Z');
const LONDON = { zone: 'Europe/London', pausedUntil: null };
const LAST_ROUND = {
  openedOn: '2025-11-24',
  closesAt: new Date('2025-12-25T00:00:00Z'),
  role: 'mentor',
  state: 'answered',
} as const;
const plan = (more: Partial<YearlySchedule> = {}): YearlySchedule => ({
  ...newYearlySchedule(ME),
  dueOn: '2026-11-24',
  nextDueAt: new Date('2026-11-24T06:00:00Z'),
  round: LAST_ROUND,
  ...more,
});
const NO_WISHES = { muted: [] as readonly PromptKind[], snoozedUntil: null };
type Facts = Parameters<typeof decideYearlyRound>[1];
const facts = (more: Partial<Facts> = {}): Facts => ({ member: LONDON, role: 'mentee', wishes: NO_WISHES, ...more });

it.each<[string, Partial<YearlySchedule>, boolean]>([
  ['this very moment', { nextDueAt: NOW }, true],
  ['a second from now', { nextDueAt: new Date(NOW.getTime() + 1_000) }, false],
  ['at no time', { nextDueAt: null }, false],
  ['on no day', { dueOn: null }, false],
])('a plan that is looked at %s is due: %s', (_when, more, due) => {
  expect(isRoundDue(plan(more), NOW)).toBe(due);
});

describe('a round that is due', () => {
  it('opens for a month, and the next one is due a year later', () => {
    expect(decideYearlyRound(plan(), facts(), { now: NOW, calendar })).toEqual({
      askedOn: '2026-11-24',
      plan: {
        memberId: ME,
        dueOn: '2027-11-24',
        nextDueAt: new Date('2027-11-24T06:00:00Z'),
        round: { openedOn: '2026-11-24', closesAt: new Date('2026-12-25T00:00:00Z'), role: 'mentee', state: 'open' },
      },
    });
  });

  it('of somebody who was in no relationship is not asked again until one begins', () => {
    for (const none of [facts({ role: null }), facts({ role: null, wishes: null })]) {
      const decided = decideYearlyRound(plan(), none, { now: NOW, calendar });
      expect(decided).toEqual({ askedOn: null, plan: plan({ dueOn: null, nextDueAt: null }) });
    }
  });

  it('of somebody who muted it waits a year, and their last round stays as it was', () => {
    const muted = facts({ wishes: { muted: ['review', 'yearly'], snoozedUntil: null } });
    expect(decideYearlyRound(plan(), muted, { now: NOW, calendar })).toEqual({
      askedOn: null,
      plan: plan({ dueOn: '2027-11-24', nextDueAt: new Date('2027-11-24T06:00:00Z') }),
    });
  });

  it.each<[string, Partial<Facts>, string]>([
    ['a break ends on Saturday', { member: { ...LONDON, pausedUntil: '2026-11-28' } }, '2026-11-29T06:00:00Z'],
    ['a snooze lasts', { wishes: { ...NO_WISHES, snoozedUntil: '2026-12-01' } }, '2026-12-01T06:00:00Z'],
    [
      'both, whichever is later',
      { member: { ...LONDON, pausedUntil: '2026-12-05' }, wishes: { ...NO_WISHES, snoozedUntil: '2026-12-01' } },
      '2026-12-06T06:00:00Z',
    ],
    [
      'somebody is away over the change to summer time',
      { member: { ...LONDON, pausedUntil: '2027-03-27' } },
      '2027-03-28T05:00:00Z',
    ],
    [
      'they muted it and are away',
      { ...facts({ wishes: { muted: ['yearly'], snoozedUntil: '2026-11-25' } }) },
      '2026-11-25T06:00:00Z',
    ],
  ])('waits while %s', (_why, more, nextDueAt) => {
    const decided = decideYearlyRound(plan(), facts(more), { now: NOW, calendar });
    expect(decided).toEqual({ askedOn: null, plan: plan({ nextDueAt: new Date(nextDueAt) }) });
  });

  it.each<[string, Partial<Facts>]>([
    ['a break that ended yesterday', { member: { ...LONDON, pausedUntil: '2026-11-23' } }],
    ['a snooze that ends today', { wishes: { ...NO_WISHES, snoozedUntil: '2026-11-24' } }],
  ])('opens after %s', (_what, more) => {
    expect(decideYearlyRound(plan(), facts(more), { now: NOW, calendar }).askedOn).toBe('2026-11-24');
  });

  it.each([
    ['Pacific/Kiritimati', '2028-02-28T16:30:00Z', '2028-02-29', '2029-03-01', '2029-02-28T16:00:00Z'],
    ['Pacific/Pago_Pago', '2026-12-31T17:30:00Z', '2026-12-31', '2027-12-31', '2027-12-31T17:00:00Z'],
    ['Europe/London', '2026-03-29T05:30:00Z', '2026-03-29', '2027-03-29', '2027-03-29T05:00:00Z'],
  ])('opens on the day it is in %s', (zone, now, askedOn, dueOn, nextDueAt) => {
    const member = { zone, pausedUntil: null };
    const decided = decideYearlyRound(plan({ dueOn: askedOn }), facts({ member }), { now: new Date(now), calendar });
    expect(decided).toMatchObject({ askedOn, plan: { dueOn, nextDueAt: new Date(nextDueAt) } });
  });

  it('waits for the day on which it is due there, when somebody moved to the west', () => {
    const member = { zone: 'Pacific/Pago_Pago', pausedUntil: null };
    const decided = decideYearlyRound(plan(), facts({ member }), { now: new Date('2026-11-24T06:00:00Z'), calendar });
    expect(decided).toEqual({ askedOn: null, plan: plan({ nextDueAt: new Date('2026-11-24T17:00:00Z') }) });
  });
});

describe('the side somebody speaks from', () => {
  const lasted = (mentorId: MemberId, startedAt: string, endedAt: string | null = null) => ({
    mentorId,
    startedAt: new Date(startedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  });
  type Lasted = ReturnType<typeof lasted>;
  type Among = { readonly live?: readonly Lasted[]; readonly ended?: readonly Lasted[] };
  const sideOf = (among: Among, { zone = 'Europe/London', now = NOW } = {}) =>
    sideWithinYear({ id: ME, zone }, { live: [], ended: [], ...among }, { now, calendar });

  it.each<[string, Among, Side | null]>([
    ['none, without any', {}, null],
    ['of one that lasts', { live: [lasted(ME, '2020-01-01')] }, 'mentor'],
    ['of the newest', { live: [lasted(ME, '2026-01-01'), lasted(OTHER, '2026-02-01')] }, 'mentee'],
    [
      'of the newest, though it ended',
      { live: [lasted(ME, '2026-01-01')], ended: [lasted(OTHER, '2026-02-01', '2026-03-01')] },
      'mentee',
    ],
    ['none, of one that ended long ago', { ended: [lasted(ME, '2020-01-01', '2025-11-23')] }, null],
    ['none, of one that never ended and is not live', { ended: [lasted(ME, '2026-01-01')] }, null],
  ])('is %s', (_what, among, side) => {
    expect(sideOf(among)).toBe(side);
  });

  it.each([
    ['Europe/London', '2025-11-24T00:00:00Z', 'mentor'],
    ['Europe/London', '2025-11-23T23:59:59Z', null],
    ['Pacific/Auckland', '2025-11-23T11:00:00Z', 'mentor'],
    ['Pacific/Auckland', '2025-11-23T10:59:59Z', null],
  ])('is that of a relationship that ended within a year, by the days of %s (%s)', (zone, endedAt, side) => {
    expect(
      sideOf({ ended: [lasted(ME, '2025-01-01', endedAt)] }, { zone, now: new Date('2026-11-24T10:00:00Z') }),
    ).toBe(side);
  });
});
