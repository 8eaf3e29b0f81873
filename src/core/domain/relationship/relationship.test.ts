import { expect, test } from 'vitest';
import { isLive, partnerOf, partyOf } from './relationship.ts';
import { ALL_STATES, MENTEE, MENTOR, relationshipIn, STRANGER } from './testing/relationship.fixture.ts';

test.each([
  [MENTOR, 'mentor'],
  [MENTEE, 'mentee'],
  [STRANGER, 'stranger'],
  ['clock', 'clock'],
  ['system', 'system'],
] as const)('%s acts as the %s', (by, party) => {
  expect(partyOf(relationshipIn('active'), by)).toBe(party);
});

test('each of the two has the other as a partner', () => {
  expect(partnerOf(relationshipIn('active'), MENTOR)).toBe(MENTEE);
  expect(partnerOf(relationshipIn('active'), MENTEE)).toBe(MENTOR);
});

test('it takes a place, also during a break, until it is completed or withdrawn', () => {
  expect(ALL_STATES.filter((state) => isLive({ state }))).toEqual(['introduced', 'active', 'winding-down', 'paused']);
});
