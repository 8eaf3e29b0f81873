import { expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { completenessOf } from '../profile/completeness.ts';
import { emptyProfile } from '../profile/profile.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { menteeCapacity, mentorCapacity } from '../relationship/capacity.ts';

test.each([
  [{ places: 3 }, false, 1],
  [{ places: 3 }, true, 3],
  [{ places: 99 }, true, 5],
  [{ places: 0 }, true, 0],
  [{ places: -2 }, true, 0],
])('a mentor who wants %j and has completed one (%s) may have %i', (profile, completed, places) => {
  expect(mentorCapacity(profile, completed, DEFAULT_POLICY)).toBe(places);
});

test('a mentee has one mentor until a relationship was completed', () => {
  expect([menteeCapacity(false, DEFAULT_POLICY), menteeCapacity(true, DEFAULT_POLICY)]).toEqual([1, 2]);
});

test('the meter counts only the sides one chose, and asks for the most useful part first', () => {
  const empty = emptyProfile('m' as MemberId);
  expect(completenessOf({ ...empty, asMentor: true })).toMatchObject({ done: 0, next: 'offered' });
  expect(completenessOf({ ...empty, asMentee: true })).toMatchObject({ done: 0, next: 'sought' });
  const both = completenessOf({ ...empty, asMentor: true, asMentee: true });
  expect(both.total).toBeGreaterThan(completenessOf({ ...empty, asMentor: true }).total);
});
