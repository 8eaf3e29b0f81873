import { describe, expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { someMember } from '../member/testing/member.fixture.ts';
import { decideMove, type RequestActor } from './decide-move.ts';
import { found, MENTEE, MENTOR } from './testing/request.fixture.ts';
import type { RequestEvent, RequestState } from './transitions.ts';

const STRANGER = 'stranger' as MemberId;
const OVER: readonly RequestState[] = ['accepted', 'declined', 'withdrawn', 'expired', 'closed'];
const EVENTS: readonly RequestEvent[] = [
  'accept',
  'introduce',
  'decline',
  'ask-for-more',
  'clarify',
  'remind',
  'withdraw',
  'expire',
  'close',
];

const answer = (event: RequestEvent, by: RequestActor, state: RequestState, sender: 'mentor' | 'mentee' = 'mentee') => {
  const moved = decideMove(found({ state, sender }), event, by);
  return moved.ok ? moved.value.to : moved.code;
};

describe('a request that is open', () => {
  test.each<[RequestEvent, sender: string, receiver: string, clock: string, system: string]>([
    ['accept', 'not-yours', 'accepted', 'not-yours', 'not-yours'],
    ['introduce', 'not-yours', 'not-yours', 'not-yours', 'accepted'],
    ['decline', 'not-yours', 'declined', 'not-yours', 'not-yours'],
    ['ask-for-more', 'not-yours', 'pending', 'not-yours', 'not-yours'],
    ['clarify', 'pending', 'not-yours', 'not-yours', 'not-yours'],
    ['remind', 'not-yours', 'not-yours', 'pending', 'not-yours'],
    ['withdraw', 'withdrawn', 'not-yours', 'not-yours', 'not-yours'],
    ['expire', 'not-yours', 'not-yours', 'expired', 'not-yours'],
    ['close', 'not-yours', 'not-yours', 'not-yours', 'closed'],
  ])('answers %s to its sender, its receiver, the clock and the system', (event, ...answers) => {
    const [sender, receiver, clock, system] = answers;
    expect(answer(event, MENTEE, 'pending')).toBe(sender);
    expect(answer(event, MENTOR, 'pending')).toBe(receiver);
    expect(answer(event, 'clock', 'pending')).toBe(clock);
    expect(answer(event, 'system', 'pending')).toBe(system);
    // An offer is the same, the other way round.
    expect(answer(event, MENTOR, 'pending', 'mentor')).toBe(sender);
    expect(answer(event, MENTEE, 'pending', 'mentor')).toBe(receiver);
  });
});

test.each(OVER)('a request that is %s says so to whom the move belongs, and nothing more to others', (state) => {
  expect(decideMove(found({ state }), 'accept', MENTOR)).toEqual({ ok: false, code: 'already-settled', state });
  expect(decideMove(found({ state }), 'withdraw', MENTEE)).toEqual({ ok: false, code: 'already-settled', state });
  expect(decideMove(found({ state }), 'expire', 'clock')).toEqual({ ok: false, code: 'already-settled', state });
  expect(decideMove(found({ state }), 'accept', MENTEE)).toEqual({ ok: false, code: 'not-yours' });
});

test.each(EVENTS)('a stranger who tries to %s learns nothing, whatever became of the request', (event) => {
  for (const state of ['pending', ...OVER] as const) {
    expect(decideMove(found({ state }), event, STRANGER)).toEqual({ ok: false, code: 'not-found' });
  }
});

test.each([
  ['there is no request', { ...found(), request: null }],
  ['the mentor is gone', { ...found(), members: [someMember(MENTEE)] }],
  ['the mentee is gone', { ...found(), members: [someMember(MENTOR)] }],
])('nothing is found when %s', (_why, gone) => {
  expect(decideMove(gone, 'accept', MENTOR)).toEqual({ ok: false, code: 'not-found' });
});

test('both members come with it, in whatever order they were locked', () => {
  const { request, mentor, mentee } = found();
  const moved = decideMove({ request, members: [mentee, mentor] }, 'accept', MENTOR);
  expect(moved).toEqual({ ok: true, value: { request, mentor, mentee, to: 'accepted' } });
});
