import { expect, test } from 'vitest';
import { typingErrors } from './typing-errors.ts';

test.each([
  ['speaking', 'speaking', 0],
  ['speaking', 'speeking', 1],
  ['speaking', 'spekaing', 1],
  ['speaking', 'speking', 1],
  ['speaking', 'sspeakingg', 2],
  ['java', 'javascript', 3],
  ['', 'ab', 2],
])('%s and %s are %i apart, at most one more than asked', (one, other, errors) => {
  expect(typingErrors(one, other, 2)).toBe(errors);
  expect(typingErrors(other, one, 2)).toBe(errors);
});
