import { describe, expect, it } from 'vitest';
import { allowedMoves, finalStates, type Walk, walk } from './testing/transition.fixture.ts';
import { type Lifecycle, move } from './transition.ts';

type State = 'pending' | 'accepted' | 'expired';
type Event = 'accept' | 'expire';
type Party = 'receiver' | 'clock';

const LIFECYCLE: Lifecycle<State, Event, Party> = {
  accept: { from: ['pending'], to: 'accepted', by: ['receiver'] },
  expire: { from: ['pending', 'accepted'], to: 'expired', by: ['clock'] },
};
const TRIED: Walk<State, Event, Party> = {
  lifecycle: LIFECYCLE,
  states: { pending: true, accepted: true, expired: true },
  parties: { receiver: true, clock: true },
};

describe('a move in a lifecycle', () => {
  it('leads to the state of its row, from each state and by each party that the row names', () => {
    expect(allowedMoves(walk(TRIED))).toEqual([
      'receiver may accept: pending -> accepted',
      'clock may expire: pending -> expired',
      'clock may expire: accepted -> expired',
    ]);
  });

  it.each<[string, Event, Party, State, 'not-yours' | 'already-settled']>([
    ['by somebody else is not theirs', 'accept', 'clock', 'pending', 'not-yours'],
    ['by somebody else is not theirs even when it is settled', 'accept', 'clock', 'accepted', 'not-yours'],
    ['from where it leads is settled already', 'accept', 'receiver', 'accepted', 'already-settled'],
    ['from a final state is settled already', 'expire', 'clock', 'expired', 'already-settled'],
  ])('%s', (_what, event, party, state, code) => {
    expect(move(LIFECYCLE, event, party, state)).toEqual({ ok: false, code });
  });

  it('never leaves a state that is no origin of any row', () => {
    expect(finalStates(TRIED)).toEqual(['expired']);
  });
});
