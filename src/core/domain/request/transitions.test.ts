import { describe, expect, it } from 'vitest';
import { allowedMoves, finalStates, walk } from '../kernel/testing/transition.fixture.ts';
import { REQUEST_TRANSITIONS } from './transitions.ts';

const request = {
  lifecycle: REQUEST_TRANSITIONS,
  states: { pending: true, accepted: true, declined: true, withdrawn: true, expired: true, closed: true },
  parties: { sender: true, receiver: true, clock: true, system: true, stranger: true },
} as const;
const tried = walk(request);

describe('the life of a mentoring request', () => {
  it('allows these moves and no others', () => {
    expect(allowedMoves(tried)).toMatchInlineSnapshot(`
      [
        "receiver may accept: pending -> accepted",
        "system may introduce: pending -> accepted",
        "receiver may decline: pending -> declined",
        "receiver may ask-for-more: pending -> pending",
        "sender may clarify: pending -> pending",
        "clock may remind: pending -> pending",
        "sender may withdraw: pending -> withdrawn",
        "clock may expire: pending -> expired",
        "system may close: pending -> closed",
      ]
    `);
  });

  it('is over in every state but pending', () => {
    expect(finalStates(request)).toEqual(['accepted', 'declined', 'withdrawn', 'expired', 'closed']);
  });

  it('tells who may not before it tells what already happened', () => {
    const answers = (party: string, state: string) =>
      tried
        .filter((one) => one.party === party && one.state === state)
        .map(({ event, answer }) => `${event}: ${answer}`);
    expect(answers('stranger', 'pending')).toEqual(answers('stranger', 'accepted'));
    expect(answers('sender', 'accepted')).toMatchInlineSnapshot(`
      [
        "accept: not-yours",
        "introduce: not-yours",
        "decline: not-yours",
        "ask-for-more: not-yours",
        "clarify: already-settled",
        "remind: not-yours",
        "withdraw: already-settled",
        "expire: not-yours",
        "close: not-yours",
      ]
    `);
  });

  it('has an answer to everything that can be tried', () => {
    expect(tried).toHaveLength(9 * 5 * 6);
    expect(new Set(tried.map(({ answer }) => answer).filter((answer) => !answer.startsWith('->')))).toEqual(
      new Set(['not-yours', 'already-settled']),
    );
  });
});
