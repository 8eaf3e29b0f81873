import { describe, expect, it } from 'vitest';
import { allowedMoves, finalStates, walk } from '../kernel/testing/transition.fixture.ts';
import { isWorking, LIVE_STATES, RELATIONSHIP_TRANSITIONS, WORKING_STATES } from './transitions.ts';

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
        "mentor may begin: introduced -> active",
        "mentee may begin: introduced -> active",
        "system may begin: introduced -> active",
        "mentor may wind-down: active -> winding-down",
        "mentor may wind-down: winding-down -> winding-down",
        "mentee may wind-down: active -> winding-down",
        "mentee may wind-down: winding-down -> winding-down",
        "system may go-on: winding-down -> active",
        "mentor may complete: winding-down -> completed",
        "mentee may complete: winding-down -> completed",
        "clock may complete: winding-down -> completed",
        "mentor may pause: introduced -> paused",
        "mentor may pause: active -> paused",
        "mentor may pause: winding-down -> paused",
        "mentee may pause: introduced -> paused",
        "mentee may pause: active -> paused",
        "mentee may pause: winding-down -> paused",
        "mentor may resume-introduced: paused -> introduced",
        "mentee may resume-introduced: paused -> introduced",
        "clock may resume-introduced: paused -> introduced",
        "mentor may resume-active: paused -> active",
        "mentee may resume-active: paused -> active",
        "clock may resume-active: paused -> active",
        "mentor may resume-winding-down: paused -> winding-down",
        "mentee may resume-winding-down: paused -> winding-down",
        "clock may resume-winding-down: paused -> winding-down",
        "clock may lapse: introduced -> withdrawn",
        "clock may lapse: active -> withdrawn",
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

  it('lets a stranger do nothing', () => {
    for (const { party, answer } of tried.filter((one) => one.party === 'stranger'))
      expect({ party, answer }).toEqual({ party, answer: 'not-yours' });
  });

  it('lets the clock only do what somebody agreed to, or what follows a long silence', () => {
    const byClock = new Set(
      tried.filter(({ party, answer }) => party === 'clock' && answer.startsWith('->')).map(({ event }) => event),
    );
    expect([...byClock]).toEqual(['complete', 'resume-introduced', 'resume-active', 'resume-winding-down', 'lapse']);
  });

  it('is at work in every state that a break interrupts, and in no other', () => {
    const states = ['introduced', 'active', 'winding-down', 'paused', 'completed', 'withdrawn'] as const;
    expect(states.filter(isWorking)).toEqual([...RELATIONSHIP_TRANSITIONS.pause.from]);
    expect(LIVE_STATES.filter((state) => !isWorking(state))).toEqual(['paused']);
    expect(WORKING_STATES).toEqual(['introduced', 'active', 'winding-down']);
  });

  it('leads every break back to where it began', () => {
    for (const state of RELATIONSHIP_TRANSITIONS.pause.from)
      expect(RELATIONSHIP_TRANSITIONS[`resume-${state}`]).toMatchObject({ from: ['paused'], to: state });
  });

  it('has an answer to everything that can be tried', () => {
    expect(tried).toHaveLength(Object.keys(RELATIONSHIP_TRANSITIONS).length * 5 * 6);
  });
});
