import { expect, test } from 'vitest';
import { countOut } from './match-plan.ts';

test.each([
  [{}, 0],
  [{ sent: 3 }, 3],
  [{ introduced: 2 }, 2],
  [{ sent: 3, introduced: 2, 'they-are-full': 9, 'already-asked': 1 }, 5],
])('of outcomes %j, so many reached the two: %i', (outcomes, out) => {
  expect(countOut(outcomes)).toBe(out);
});
