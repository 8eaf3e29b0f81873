import { expect, test } from 'vitest';
import type { RequestId } from '../kernel/ids.ts';
import { closedAmong } from './closed-requests.ts';
import { someRequest } from './testing/request.fixture.ts';

const NOW = new Date('2026-11-05T10:00:00Z');
const [first, second] = ['first', 'second'].map((id) => someRequest({ id: id as RequestId }));

test.each([
  ['none of them', [], []],
  ['one, because somebody was faster with the other', ['second'], ['second']],
  ['both, in the order in which they stood', ['second', 'first'], ['first', 'second']],
])('says which were closed: %s', (_which, closed, expected) => {
  const requests = [first, second].flatMap((one) => one ?? []);
  const now = closedAmong(requests, closed as RequestId[], NOW);
  expect(now.map(({ id }) => id)).toEqual(expected);
  expect(now.filter(({ state, settledAt }) => state !== 'closed' || settledAt !== NOW)).toEqual([]);
});
