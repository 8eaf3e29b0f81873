import { describe, expect, it } from 'vitest';
import { allowedMoves, finalStates, walk } from '../kernel/testing/transition.fixture.ts';
import { QUESTION_TRANSITIONS } from './transitions.ts';

const question = {
  lifecycle: QUESTION_TRANSITIONS,
  states: { open: true, stopped: true },
  parties: { asker: true, asked: true, system: true, stranger: true },
} as const;
const tried = walk(question);

describe('the life of a question thread', () => {
  it('allows these moves and no others', () => {
    expect(allowedMoves(tried)).toMatchInlineSnapshot(`
      [
        "asker may write: open -> open",
        "asked may write: open -> open",
        "asker may stop: open -> stopped",
        "asked may stop: open -> stopped",
        "system may stop: open -> stopped",
      ]
    `);
  });

  it('stays stopped once somebody stopped it', () => {
    expect(finalStates(question)).toEqual(['stopped']);
    for (const { party, event, answer } of tried.filter(({ state }) => state === 'stopped'))
      expect({ party, event, answer: answer.startsWith('->') }).toEqual({ party, event, answer: false });
  });

  it('has an answer to everything that can be tried', () => {
    expect(tried).toHaveLength(2 * 4 * 2);
  });
});
