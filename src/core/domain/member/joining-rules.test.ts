import { expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { completenessOf } from '../profile/completeness.ts';
import { emptyProfile } from '../profile/profile.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { menteeCapacity, mentorCapacity } from '../relationship/capacity.ts';
import { availabilityOf } from './availability.ts';
import { ineligibility } from './eligibility.ts';

const anybody = { guest: false, bot: false, email: 'Ada@Larkfield.example' };

test.each([
  ['everybody', { kind: 'everybody' }, anybody, null],
  ['a bot', { kind: 'everybody' }, { ...anybody, bot: true }, 'bot'],
  ['a guest', { kind: 'everybody' }, { ...anybody, guest: true }, 'guest'],
  ['a listed domain', { kind: 'domains', domains: ['larkfield.EXAMPLE'] }, anybody, null],
  ['a look-alike domain', { kind: 'domains', domains: ['field.example'] }, anybody, 'address-not-listed'],
  ['a listed address', { kind: 'addresses', addresses: ['ada@larkfield.example'] }, anybody, null],
  ['another address', { kind: 'addresses', addresses: ['eve@larkfield.example'] }, anybody, 'address-not-listed'],
  ['no address', { kind: 'domains', domains: ['x'] }, { ...anybody, email: null }, 'address-unknown'],
] as const)('who may join: %s', (_who, rule, person, code) => {
  expect(ineligibility(person, rule)?.code ?? null).toBe(code);
});

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

test.each([
  [{ state: 'newcomer' }, 1, 'not-joined'],
  [{ pausedUntil: '2026-12-01', hidden: true }, 0, 'paused'],
  [{ hidden: true }, 0, 'hidden'],
  [{}, 0, 'full'],
  [{}, 1, 'available'],
] as const)('%j with %i places left is %s', (change, left, code) => {
  expect(availabilityOf({ state: 'joined', hidden: false, pausedUntil: null, ...change }, left).code).toBe(code);
});

test('the meter counts only the sides one chose, and asks for the most useful part first', () => {
  const empty = emptyProfile('m' as MemberId);
  expect(completenessOf({ ...empty, asMentor: true })).toMatchObject({ done: 0, next: 'offered' });
  expect(completenessOf({ ...empty, asMentee: true })).toMatchObject({ done: 0, next: 'sought' });
  const both = completenessOf({ ...empty, asMentor: true, asMentee: true });
  expect(both.total).toBeGreaterThan(completenessOf({ ...empty, asMentor: true }).total);
});
