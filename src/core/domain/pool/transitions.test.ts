import { expect, test } from 'vitest';
import { allowedMoves, finalStates, walk } from '../kernel/testing/transition.fixture.ts';
import { PLAN_TRANSITIONS } from './transitions.ts';

const plan = {
  lifecycle: PLAN_TRANSITIONS,
  states: { asked: true, ready: true, refused: true, publishing: true, published: true, discarded: true },
  parties: { coordinator: true, system: true },
} as const;
const tried = walk(plan);

test('a plan may move so and not otherwise', () => {
  expect(allowedMoves(tried)).toMatchInlineSnapshot(`
    [
      "system may propose: asked -> ready",
      "system may refuse: asked -> refused",
      "coordinator may publish: ready -> publishing",
      "system may finish: publishing -> published",
      "coordinator may discard: asked -> discarded",
      "coordinator may discard: ready -> discarded",
      "coordinator may discard: refused -> discarded",
    ]
  `);
});

test('what went out, or was set aside, is over; everything that can be tried has an answer', () => {
  expect(finalStates(plan)).toEqual(['published', 'discarded']);
  expect(tried).toHaveLength(5 * 2 * 6);
});
