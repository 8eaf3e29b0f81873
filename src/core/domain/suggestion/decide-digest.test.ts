import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { newQuery } from '../finding/query.ts';
import type { MemberId } from '../kernel/ids.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import {
  asksAs,
  type DigestWishes,
  decideDigest,
  decideDigestStart,
  decideSwitch,
  digestRules,
  digestSearches,
  idOf,
  inTurn,
  isDigestDue,
  isSwitchedOn,
  namedSince,
  notShownTooOften,
  type Suggested,
  shownSince,
} from './decide-digest.ts';
import type { DigestRules } from './digest-clock.ts';
import type { DigestSchedule } from './suggestion.ts';

const ME = 'm-1' as MemberId;
/** A Thursday, the weekday of digests, half an hour after their hour in London. */
const NOW = new Date('2026-11-26T10:30:00Z');
const NEXT_WEEK = new Date('2026-12-03T10:00:00Z');
const rules = (zone = 'Europe/London'): DigestRules => ({
  weekday: 4,
  hours: { at: '10:00', from: '08:00', to: '18:00', days: [1, 2, 3, 4, 5] },
  quiet: [],
  zone,
  calendar,
});
const plan = (more: Partial<DigestSchedule> = {}): DigestSchedule => ({
  memberId: ME,
  nextDueAt: new Date('2026-11-26T10:00:00Z'),
  lastSentAt: new Date('2026-11-19T10:00:00Z'),
  ...more,
});
const suggested = (name: string, side: 'mentors' | 'mentees' = 'mentors', isSaved = true): Suggested => ({
  account: { memberId: name as MemberId, score: 50, points: 500, lines: [], reasons: [], misfits: [] },
  query: newQuery(side),
  isSaved,
});

it('rules are the weekday of the organisation and the hours of the member or, without any, of the organisation', () => {
  const policy = { digest: DEFAULT_POLICY.digest, nudges: rules().hours };
  const own = { at: '14:00', from: '12:00', to: '16:00', days: [1] };
  const where = { zone: 'Asia/Kathmandu', calendar };
  const kept = { weekday: policy.digest.weekday, quiet: [], ...where };
  expect(digestRules(policy, { hours: null }, where)).toEqual({ ...kept, hours: policy.nudges });
  expect(digestRules(policy, { hours: own }, where)).toEqual({ ...kept, hours: own });
});

describe('a switch', () => {
  it.each([
    ['never said anything', null, false],
    ['switched it off', plan({ nextDueAt: null }), false],
    ['switched it on', plan(), true],
  ])('is as somebody left it who %s', (_what, before, on) => {
    expect(isSwitchedOn(before)).toBe(on);
  });

  it.each([
    ['on, for the first time', null, rules(), { nextDueAt: NEXT_WEEK, lastSentAt: null }],
    ['on again within the week', plan({ lastSentAt: NOW }), rules(), { nextDueAt: NEXT_WEEK, lastSentAt: NOW }],
    ['off, and remembers the last', plan(), null, { nextDueAt: null, lastSentAt: plan().lastSentAt }],
    ['off, before the first', null, null, { nextDueAt: null, lastSentAt: null }],
  ])('goes %s', (_how, before, by, after) => {
    expect(decideSwitch(ME, before, { rules: by, now: NOW })).toEqual({ memberId: ME, ...after });
  });
});

describe('a digest', () => {
  it.each([
    ['of nobody who asked', null, false],
    ['that is switched off', plan({ nextDueAt: null }), false],
    ['of this very moment', plan({ nextDueAt: NOW }), true],
    ['of a second later', plan({ nextDueAt: new Date(NOW.getTime() + 1_000) }), false],
  ])('%s is due: %s', (_what, before, due) => {
    expect(isDigestDue(before, NOW)).toBe(due);
  });

  it('of somebody who takes no part any more is switched off', () => {
    const start = decideDigestStart(plan(), { pausedUntil: null }, null, NOW);
    expect(start).toEqual({ do: 'wait', plan: plan({ nextDueAt: null }) });
  });

  type Start = { paused?: string; snoozed?: string; now?: string; zone?: string };
  const start = ({ paused, snoozed, now, zone }: Start) => {
    const wishes: DigestWishes = { rules: rules(zone), snoozedUntil: snoozed ?? null };
    return decideDigestStart(plan(), { pausedUntil: paused ?? null }, wishes, now === undefined ? NOW : new Date(now));
  };

  it.each<[string, Start]>([
    ['at the hour', {}],
    ['late on the same day', { now: '2026-11-26T17:59:00Z' }],
    ['a day late', { now: '2026-11-27T10:00:00Z' }],
    ['on the day a snooze ends', { snoozed: '2026-11-26' }],
    ['on the day after a break', { paused: '2026-11-25' }],
  ])('that is due looks for people %s', (_when, facts) => {
    expect(start(facts)).toEqual({ do: 'look', rules: rules() });
  });

  it.each<[string, Start, string]>([
    ['the next morning, after their hours', { now: '2026-11-26T18:00:00Z' }, '2026-11-27T10:00:00Z'],
    ['Monday, at the weekend', { now: '2026-11-28T12:00:00Z' }, '2026-11-30T10:00:00Z'],
    ['the end of a snooze', { snoozed: '2026-12-01' }, '2026-12-01T10:00:00Z'],
    ['the day after a break', { paused: '2026-12-01' }, '2026-12-02T10:00:00Z'],
    ['the later of the two', { paused: '2026-12-01', snoozed: '2026-12-09' }, '2026-12-09T10:00:00Z'],
    [
      'a break whose end is later than a snooze',
      { paused: '2026-12-08', snoozed: '2026-12-01' },
      '2026-12-09T10:00:00Z',
    ],
    ['their hour in summer time', { paused: '2027-03-28' }, '2027-03-29T09:00:00Z'],
    [
      'a day that has not come where they live',
      { snoozed: '2026-11-26', now: '2026-11-26T10:30:00Z', zone: 'Pacific/Pago_Pago' },
      '2026-11-26T21:00:00Z',
    ],
  ])('that is due waits for %s', (_when, facts, until) => {
    expect(start(facts)).toEqual({ do: 'wait', plan: plan({ nextDueAt: new Date(until) }) });
  });
});

describe('what is looked for', () => {
  const saved = [{ query: newQuery('mentors', 'budgets') }, { query: newQuery('mentees') }];
  const kept = saved.map(({ query }) => ({ query, isSaved: true }));

  it.each([
    ['of a mentee', { asMentee: true, asMentor: false }, [{ query: newQuery('mentors'), isSaved: false }]],
    ['of a mentor', { asMentee: false, asMentor: true }, [{ query: newQuery('mentees'), isSaved: false }]],
    ['of somebody who is both', { asMentee: true, asMentor: true }, [{ query: newQuery('mentors'), isSaved: false }]],
    ['of somebody who is neither', { asMentee: false, asMentor: false }, []],
    ['of somebody without one', null, []],
  ])('are the searches somebody keeps, and then the one by the profile %s', (_whose, profile, own) => {
    expect(digestSearches(saved, profile)).toEqual([...kept, ...own]);
  });
});

describe('who was found', () => {
  it('is named one after the other from each list, and once, by the first that found them', () => {
    const lists = [
      [suggested('a'), suggested('b'), suggested('c')],
      [],
      [suggested('b', 'mentees', false), suggested('a', 'mentees', false), suggested('d', 'mentees', false)],
    ];
    expect(inTurn(lists).map((one) => [idOf(one), one.isSaved])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', false],
    ]);
    expect(inTurn([])).toEqual([]);
  });

  it('is left out when too many readers saw them this week', () => {
    const times = new Map([
      ['a' as MemberId, 2],
      ['b' as MemberId, 3],
    ]);
    const people = [suggested('a'), suggested('b'), suggested('c')];
    expect(notShownTooOften(people, times, { maxShownPerWeek: 3 }).map(idOf)).toEqual(['a', 'c']);
  });

  it.each([
    ['mentors', 'mentee'],
    ['mentees', 'mentor'],
  ] as const)('among %s is asked by the reader as a %s', (side, asker) => {
    expect(asksAs(suggested('a', side))).toBe(asker);
  });

  it('is not named again for eight weeks, and counted for one', () => {
    expect(namedSince(NOW)).toEqual(new Date('2026-10-01T10:30:00Z'));
    expect(shownSince(NOW)).toEqual(new Date('2026-11-19T10:30:00Z'));
  });

  it('makes a digest, and the next one comes a week later', () => {
    expect(decideDigest(plan(), [suggested('a'), suggested('b')], { rules: rules(), now: NOW })).toEqual({
      plan: plan({ nextDueAt: NEXT_WEEK, lastSentAt: NOW }),
      named: ['a', 'b'],
    });
  });

  it.each([
    ['nobody is looked for again before the next weekday', NOW, plan().lastSentAt, NEXT_WEEK],
    ['a digest a day late still rests a week', new Date('2026-11-27T10:30:00Z'), null, NEXT_WEEK],
  ])('and where there is nobody, %s', (_what, now, lastSentAt, nextDueAt) => {
    expect(decideDigest(plan({ lastSentAt }), [], { rules: rules(), now })).toEqual({
      plan: plan({ lastSentAt, nextDueAt }),
      named: [],
    });
  });
});
