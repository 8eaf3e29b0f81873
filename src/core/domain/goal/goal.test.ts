import { expect, it } from 'vitest';
import { isOpen, progressOf } from './goal.ts';
import { aGoal, aStep, NOW } from './testing/decide.fixture.ts';

it.each([
  ['draft', true],
  ['agreed', true],
  ['achieved', false],
  ['dropped', false],
] as const)('a %s goal is worked on: %s', (state, open) => {
  expect(isOpen(aGoal({ state }))).toBe(open);
});

const [done, open] = [aStep('done', { doneAt: NOW }), aStep('open')];
it.each([
  ['nothing done of nothing', 'agreed', [], { done: 0, total: 0 }],
  ['what was ticked off, of all', 'agreed', [done, open, open], { done: 1, total: 3 }],
  ['the same for one that was dropped', 'dropped', [done, open], { done: 1, total: 2 }],
  ['all of an achieved one, whatever was ticked', 'achieved', [done, open], { done: 2, total: 2 }],
  ['an achieved one without steps as one that is done', 'achieved', [], { done: 1, total: 1 }],
] as const)('counts %s', (_what, state, steps, progress) => {
  expect(progressOf({ state, steps })).toEqual(progress);
});
