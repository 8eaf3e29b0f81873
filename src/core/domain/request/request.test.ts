import { expect, test } from 'vitest';
import { receiverOf, senderOf } from './request.ts';
import { MENTEE, MENTOR, someRequest } from './testing/request.fixture.ts';

test.each([
  ['a request goes from the mentee to the mentor', 'mentee', MENTEE, MENTOR],
  ['an offer goes from the mentor to the mentee', 'mentor', MENTOR, MENTEE],
] as const)('%s', (_what, sender, from, to) => {
  expect([senderOf(someRequest({ sender })), receiverOf(someRequest({ sender }))]).toEqual([from, to]);
});
