import { expect, test } from 'vitest';
import { type NextStep, nextStepOf } from './next-step.ts';
import type { RelationshipState } from './transitions.ts';

test.each<[RelationshipState, NextStep, NextStep]>([
  ['introduced', 'arrange-first', 'expect-first'],
  ['active', 'keep-meeting', 'keep-meeting'],
  ['winding-down', 'close-well', 'close-well'],
  ['paused', 'wait-for-resume', 'wait-for-resume'],
  ['completed', 'none', 'none'],
  ['withdrawn', 'none', 'none'],
])('while it is %s the mentee is shown %s, the mentor %s', (state, mentee, mentor) => {
  expect([nextStepOf(state, 'mentee'), nextStepOf(state, 'mentor')]).toEqual([mentee, mentor]);
});
