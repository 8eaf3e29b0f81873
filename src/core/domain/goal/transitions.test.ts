import { expect, it } from 'vitest';
import { allowedMoves, finalStates, walk } from '../kernel/testing/transition.fixture.ts';
import { GOAL_TRANSITIONS } from './transitions.ts';

const goal = {
  lifecycle: GOAL_TRANSITIONS,
  states: { draft: true, agreed: true, achieved: true, dropped: true },
  parties: { drafter: true, partner: true, stranger: true },
} as const;

it('a goal may move like this and in no other way', () => {
  expect(allowedMoves(walk(goal))).toMatchInlineSnapshot(`
    [
      "partner may agree: draft -> agreed",
      "drafter may achieve: agreed -> achieved",
      "partner may achieve: agreed -> achieved",
      "drafter may drop: draft -> dropped",
      "drafter may drop: agreed -> dropped",
      "partner may drop: draft -> dropped",
      "partner may drop: agreed -> dropped",
    ]
  `);
});

it('a goal that was achieved or dropped is over', () => {
  expect(finalStates(goal)).toEqual(['achieved', 'dropped']);
});
