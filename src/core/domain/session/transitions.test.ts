import { describe, expect, it } from 'vitest';
import { allowedMoves, finalStates, walk } from '../kernel/testing/transition.fixture.ts';
import { SESSION_TRANSITIONS } from './transitions.ts';

const session = {
  lifecycle: SESSION_TRANSITIONS,
  states: { proposed: true, scheduled: true, held: true, missed: true, cancelled: true },
  parties: { proposer: true, partner: true, system: true, stranger: true },
} as const;
const tried = walk(session);

describe('the life of a session', () => {
  it('allows these moves and no others', () => {
    expect(allowedMoves(tried)).toMatchInlineSnapshot(`
      [
        "proposer may propose-again: proposed -> proposed",
        "partner may propose-again: proposed -> proposed",
        "partner may pick: proposed -> scheduled",
        "proposer may move: scheduled -> scheduled",
        "partner may move: scheduled -> scheduled",
        "proposer may cancel: proposed -> cancelled",
        "proposer may cancel: scheduled -> cancelled",
        "partner may cancel: proposed -> cancelled",
        "partner may cancel: scheduled -> cancelled",
        "system may cancel: proposed -> cancelled",
        "system may cancel: scheduled -> cancelled",
        "proposer may hold: scheduled -> held",
        "partner may hold: scheduled -> held",
        "proposer may miss: scheduled -> missed",
        "partner may miss: scheduled -> missed",
      ]
    `);
  });

  it('ends held, missed or cancelled', () => {
    expect(finalStates(session)).toEqual(['held', 'missed', 'cancelled']);
  });

  it('never lets the proposer pick their own time, nor a stranger do anything', () => {
    const pick = tried.filter(({ event, party }) => event === 'pick' && party === 'proposer');
    for (const { answer } of [...pick, ...tried.filter(({ party }) => party === 'stranger')])
      expect(answer).toBe('not-yours');
  });

  it('has an answer to everything that can be tried', () => {
    expect(tried).toHaveLength(6 * 4 * 5);
  });
});
