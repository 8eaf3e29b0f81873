import { describe, expect, test } from 'vitest';
import { pairKey } from '../matching/pool/pool-rules.ts';
import { memberId, mentee, mentor } from '../matching/ranking/testing/match-people.fixture.ts';
import { NO_RULES } from './match-plan.ts';
import { declinedSince, type PoolFacts, poolOfPlan } from './pool-of-plan.ts';

const names = (people: readonly { readonly memberId: string }[]) => people.map((one) => one.memberId);
const pair = (menteeName: string, mentorName: string) => ({
  menteeId: memberId(menteeName),
  mentorId: memberId(mentorName),
});
const apart = (one: string, other: string) => [memberId(one), memberId(other)] as const;
const facts = (change: Partial<PoolFacts> = {}): PoolFacts => ({
  mentees: ['ann', 'ben'].map((name) => mentee(name, { leadership: 3 })),
  mentors: ['lea', 'max'].map((name) => mentor(name, ['leadership'], { places: { left: 2, of: 2 } })),
  apart: [],
  open: [],
  ...change,
});

describe('who waits', () => {
  test('is every mentee with a place and no open request; those with one are counted', () => {
    const full = mentee('cyd', { leadership: 3 }, { places: { left: 0, of: 1 } });
    const { pool, alreadyAsked } = poolOfPlan(
      facts({ mentees: [...facts().mentees, full], open: [pair('ann', 'lea'), pair('cyd', 'lea')] }),
      NO_RULES,
    );
    expect(names(pool.mentees)).toEqual(['ben']);
    expect(alreadyAsked).toBe(1);
  });

  test('is nobody who was left out, on either side, nor are they counted', () => {
    const leftOut = ['ann', 'max'].map(memberId);
    const { pool, alreadyAsked } = poolOfPlan(facts({ open: [pair('ann', 'lea')] }), { ...NO_RULES, leftOut });
    expect([names(pool.mentees), names(pool.mentors), alreadyAsked]).toEqual([['ben'], ['lea'], 0]);
  });
});

test.each([
  ['none', [], 2],
  ['one', [pair('x', 'lea')], 1],
  ['as many as there are', [pair('x', 'lea'), pair('y', 'lea')], 0],
  ['more than there are', [pair('x', 'lea'), pair('y', 'lea'), pair('z', 'lea')], 0],
  ['one of somebody else', [pair('x', 'max')], 2],
])('of two places, %s asked for already leaves so many', (_many, open, left) => {
  const { pool } = poolOfPlan(facts({ open }), NO_RULES);
  expect(pool.mentors.find((one) => one.memberId === memberId('lea'))?.places).toEqual({ left, of: 2 });
});

describe('who must not meet', () => {
  const both = ['ann', 'max'];
  const onBothSides = facts({
    mentees: both.map((name) => mentee(name, { leadership: 3 })),
    mentors: both.map((name) => mentor(name, ['leadership'])),
  });

  test.each([
    ['a mentee from a mentor', facts(), apart('ann', 'max'), ['ann max']],
    ['a mentor from a mentee', facts(), apart('max', 'ann'), ['ann max']],
    ['two who could meet either way', onBothSides, apart('ann', 'max'), ['ann max', 'max ann']],
    ['two mentees', facts(), apart('ann', 'ben'), []],
    ['somebody who is not in the pool', facts(), apart('zoe', 'max'), []],
  ])('is kept apart: %s', (_who, known, two, bans) => {
    expect(poolOfPlan({ ...known, apart: [two] }, NO_RULES).pool.bans?.map(pairKey)).toEqual(bans);
  });

  test('comes after the bans of the plan, whose pins go along', () => {
    const rules = { ...NO_RULES, bans: [pair('ben', 'lea')], pins: [pair('ben', 'max')] };
    const { pool } = poolOfPlan(facts({ apart: [apart('ann', 'max')] }), rules);
    expect(pool.bans).toEqual([pair('ben', 'lea'), pair('ann', 'max')]);
    expect(pool.pins).toEqual(rules.pins);
  });
});

test.each([
  [0, '2026-03-09T12:00:00Z'],
  [90, '2025-12-09T12:00:00Z'],
])('a no within %i days and a day keeps two apart', (coolingOffDays, since) => {
  expect(declinedSince(new Date('2026-03-10T12:00:00Z'), { coolingOffDays })).toEqual(new Date(since));
});
