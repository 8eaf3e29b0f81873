import { expect, test } from 'vitest';
import { stateAfter } from './state-after.ts';

test.each([
  ['edit', 'signed-by-one', 'mentor', 'draft'],
  ['sign-first', 'draft', 'mentee', 'signed-by-one'],
  ['sign-second', 'signed-by-one', 'mentor', 'in-force'],
  ['supersede', 'in-force', 'system', 'superseded'],
] as const)('%s of one that is %s, by the %s, makes it %s', (event, state, by, to) => {
  expect(stateAfter(event, state, by)).toBe(to);
});

test.each([
  ['edit', 'in-force', 'mentor'],
  ['sign-second', 'draft', 'mentee'],
  ['supersede', 'in-force', 'mentee'],
] as const)('%s of one that is %s, by the %s, is a mistake of ours', (event, state, by) => {
  expect(() => stateAfter(event, state, by)).toThrow(`an agreement that is ${state} cannot ${event}`);
});
