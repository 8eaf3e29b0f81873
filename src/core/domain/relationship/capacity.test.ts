import { expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { emptyProfile } from '../profile/profile.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { menteeCapacity, mentorCapacity, placesFrom } from './capacity.ts';

const POLICY = {
  ...DEFAULT_POLICY,
  firstCapacityOfMentor: 1,
  maxCapacityOfMentor: 5,
  maxMentorsOfNewMentee: 1,
  maxMentorsOfMentee: 2,
};

test.each([
  [3, false, 1],
  [3, true, 3],
  [5, true, 5],
  [6, true, 5],
  [0, false, 0],
  [0, true, 0],
  [-2, true, 0],
])('a mentor who wants %i, and has completed one: %s, may have %i', (places, completed, capacity) => {
  expect(mentorCapacity({ places }, completed, POLICY)).toBe(capacity);
});

test('a mentee has one mentor until a relationship was completed', () => {
  expect([menteeCapacity(false, POLICY), menteeCapacity(true, POLICY)]).toEqual([1, 2]);
});

test.each([
  ['a first-timer without anybody', 'mentor', { live: 0, completed: false }, { of: 1, left: 1 }],
  ['a first-timer with a mentee', 'mentor', { live: 1, completed: false }, { of: 1, left: 0 }],
  ['a mentor with room', 'mentor', { live: 1, completed: true }, { of: 3, left: 2 }],
  ['a mentor who wants fewer than they have', 'mentor', { live: 4, completed: true }, { of: 3, left: 0 }],
  ['a new mentee', 'mentee', { live: 0, completed: false }, { of: 1, left: 1 }],
  ['a mentee with one mentor after a first one', 'mentee', { live: 1, completed: true }, { of: 2, left: 1 }],
] as const)('the places of %s', (_who, side, standing, places) => {
  const profile = { ...emptyProfile('m' as MemberId), places: 3 };
  expect(placesFrom(standing, profile, side, POLICY)).toEqual(places);
});

test('whoever has no profile has no place on either side', () => {
  for (const side of ['mentor', 'mentee'] as const)
    expect(placesFrom({ live: 0, completed: true }, null, side, POLICY)).toEqual({ of: 0, left: 0 });
});
