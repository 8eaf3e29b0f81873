import { expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { partyTo } from './question.ts';

const thread = { askerId: 'asker-1' as MemberId, askedId: 'asked-1' as MemberId };

test.each([
  ['asker-1', 'asker'],
  ['asked-1', 'asked'],
  ['somebody-else', 'stranger'],
] as const)('to a thread %s is the %s', (id, party) => {
  expect(partyTo(thread, id as MemberId)).toBe(party);
});
