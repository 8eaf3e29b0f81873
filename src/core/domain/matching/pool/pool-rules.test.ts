import { describe, expect, it, test } from 'vitest';
import { memberId, mentee, mentor } from '../ranking/testing/match-people.fixture.ts';
import { type Pool, type PoolPair, pairKey, placesOf, poolRefusal } from './pool-rules.ts';

const pair = (menteeName: string, mentorName: string): PoolPair => ({
  menteeId: memberId(menteeName),
  mentorId: memberId(mentorName),
});
const POOL: Pool = {
  mentees: [mentee('ann', {}), mentee('ben', {}), mentee('both', {})],
  mentors: [
    mentor('lea', [], { places: { left: 1, of: 3 } }),
    mentor('leo', [], { places: { left: 2, of: 2 } }),
    mentor('full', [], { places: { left: 0, of: 2 } }),
    mentor('both', []),
  ],
};

describe('poolRefusal', () => {
  it.each<[string, Partial<Pool>, object | null]>([
    ['a pool without rules', {}, null],
    ['nobody at all', { mentees: [], mentors: [] }, null],
    ['bans of people who are not in it', { bans: [pair('gone', 'lea'), pair('ann', 'gone')] }, null],
    ['somebody on both sides', { pins: [pair('both', 'lea')] }, null],
    ['as many pins as there are places', { pins: [pair('ann', 'leo'), pair('ben', 'leo')] }, null],
    ['a pin beside the ban of another pair', { pins: [pair('ann', 'leo')], bans: [pair('ann', 'lea')] }, null],
    ['a mentee twice', { mentees: [mentee('ann', {}), mentee('ann', {})] }, { code: 'member-twice', memberId: 'ann' }],
    ['a mentor twice', { mentors: [mentor('lea', []), mentor('lea', [])] }, { code: 'member-twice', memberId: 'lea' }],
    [
      'a pinned mentee who is not in it',
      { pins: [pair('gone', 'lea')] },
      { code: 'pin-unknown-member', pin: pair('gone', 'lea'), memberId: 'gone' },
    ],
    [
      'a pinned mentor who is not in it',
      { pins: [pair('ann', 'gone')] },
      { code: 'pin-unknown-member', pin: pair('ann', 'gone'), memberId: 'gone' },
    ],
    [
      'a mentor pinned as a mentee',
      { pins: [pair('lea', 'leo')] },
      { code: 'pin-unknown-member', pin: pair('lea', 'leo'), memberId: 'lea' },
    ],
    ['a pin with oneself', { pins: [pair('both', 'both')] }, { code: 'pin-with-oneself', pin: pair('both', 'both') }],
    [
      'a pin that is banned',
      { pins: [pair('ann', 'lea')], bans: [pair('ben', 'lea'), pair('ann', 'lea')] },
      { code: 'pin-banned', pin: pair('ann', 'lea') },
    ],
    [
      'a mentee pinned twice',
      { pins: [pair('ann', 'lea'), pair('ann', 'leo')] },
      { code: 'pin-mentee-twice', pin: pair('ann', 'leo') },
    ],
    [
      'one pin more than places',
      { pins: [pair('ann', 'lea'), pair('ben', 'lea')] },
      { code: 'pin-beyond-places', pin: pair('ben', 'lea'), places: 1 },
    ],
    [
      'a pin with somebody who is full',
      { pins: [pair('ann', 'full')] },
      { code: 'pin-beyond-places', pin: pair('ann', 'full'), places: 0 },
    ],
  ])('%s', (_, rules, refusal) => {
    expect(poolRefusal({ ...POOL, ...rules })).toEqual(refusal);
  });

  it('names the first rule that is broken', () => {
    const pins = [pair('ann', 'leo'), pair('both', 'both'), pair('gone', 'lea')];
    expect(poolRefusal({ ...POOL, pins })).toMatchObject({ code: 'pin-with-oneself' });
  });
});

test.each([
  [2, 2],
  [1.9, 1],
  [0.5, 0],
  [0, 0],
  [-3, 0],
  [Number.NaN, 0],
  [Number.POSITIVE_INFINITY, 10_000],
  [20_000, 10_000],
])('%s places left are %i whole ones', (left, places) => {
  expect(placesOf(mentor('lea', [], { places: { left, of: 2 } }))).toBe(places);
});

test('a pair has a text of its own, and the other way round another', () => {
  const keys = [pair('a', 'b'), pair('b', 'a'), pair('ab', 'c'), pair('a', 'bc')].map(pairKey);
  expect(new Set(keys).size).toBe(4);
  expect(pairKey(pair('a', 'b'))).toBe(keys[0]);
});
