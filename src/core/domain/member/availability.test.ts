import { expect, test } from 'vitest';
import { availabilityOf } from './availability.ts';
import { someMember } from './testing/member.fixture.ts';

const PAUSED = { pausedUntil: '2026-12-01', hidden: true } as const;

test.each([
  ['a newcomer, whatever else', { state: 'newcomer', ...PAUSED }, 0, { code: 'not-joined' }],
  ['who left', { state: 'left' }, 1, { code: 'not-joined' }],
  ['on a pause, though hidden and full', PAUSED, 0, { code: 'paused', until: '2026-12-01' }],
  ['hidden, though full', { hidden: true }, 0, { code: 'hidden' }],
  ['without a place', {}, 0, { code: 'full' }],
  ['with more relationships than places', {}, -1, { code: 'full' }],
  ['with one place', {}, 1, { code: 'available' }],
] as const)('somebody %s', (_who, change, placesLeft, availability) => {
  expect(availabilityOf(someMember('ann', change), placesLeft)).toEqual(availability);
});
