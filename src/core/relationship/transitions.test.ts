import { describe, expect, it } from 'vitest';
import { allowedMoves, finalStates, walk } from '../transition.fixture.ts';
import { LIVE_STATES, RELATIONSHIP_TRANSITIONS } from './transitions.ts';

const relationship = {
  lifecycle: RELATIONSHIP_TRANSITIONS,
  states: { introduced: true, active: true, 'winding-down': true, paused: true, completed: true, withdrawn: true },
  parties: { mentor: true, mentee: true, clock: true, system: true, stranger: true },
} as const;
const tried = walk(relationship);

describe('the life of a relationship', () => {
  it('allows these moves and no others', () => {
    expect(allowedMoves(tried)).toMatchInlineSnapshot(`
      [
        "mentor may withdraw: introduced -> withdrawn",
        "mentor may withdraw: active -> withdrawn",
        "mentor may withdraw: winding-down -> withdrawn",
        "mentor may withdraw: paused -> withdrawn",
        "mentee may withdraw: introduced -> withdrawn",
        "mentee may withdraw: active -> withdrawn",
        "mentee may withdraw: winding-down -> withdrawn",
        "mentee may withdraw: paused -> withdrawn",
        "system may withdraw: introduced -> withdrawn",
        "system may withdraw: active -> withdrawn",
        "system may withdraw: winding-down -> withdrawn",
        "system may withdraw: paused -> withdrawn",
      ]
    `);
  });

  it('takes a place in every state that is not final', () => {
    expect(finalStates(relationship)).toEqual(['completed', 'withdrawn']);
    expect(
      Object.keys(relationship.states).filter((state) => !finalStates(relationship).some((one) => one === state)),
    ).toEqual([...LIVE_STATES]);
  });

  it('lets nobody end what is not theirs, and the clock end nothing', () => {
    for (const { party, answer } of tried.filter((one) => one.party === 'stranger' || one.party === 'clock'))
      expect({ party, answer }).toEqual({ party, answer: 'not-yours' });
  });

  it('has an answer to everything that can be tried', () => {
    expect(tried).toHaveLength(Object.keys(RELATIONSHIP_TRANSITIONS).length * 5 * 6);
  });
});
