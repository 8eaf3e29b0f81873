import { describe, expect, test } from 'vitest';
import type { MemberId, RelationshipId, RequestId } from '../kernel/ids.ts';
import { decideAccept, decideSurplus, mayAccept } from './decide-accept.ts';
import { found, MENTEE, MENTOR, someRequest } from './testing/request.fixture.ts';
import type { RequestState } from './transitions.ts';

const NOW = new Date('2026-11-05T10:00:00Z');
const OTHER = 'other' as MemberId;
const STATES: readonly RequestState[] = ['pending', 'accepted', 'declined', 'withdrawn', 'expired', 'closed'];
const locked = { ...found(), to: 'accepted' as const };
const places = (mentor: number, mentee: number) => ({
  mentor: { of: 3, left: mentor },
  mentee: { of: 2, left: mentee },
});
const accept = (left: readonly [number, number], by: MemberId | 'system', previousId: RelationshipId | null = null) =>
  decideAccept(locked, { places: places(...left), previousId }, { by, now: NOW });

describe('whose yes it is', () => {
  test.each(STATES)('while %s: the receiver says yes, the system introduces, nobody else does', (state) => {
    const answers = [MENTOR, 'system' as const, MENTEE, OTHER].map((by) => {
      const may = mayAccept(found({ state }), by);
      return may.ok ? may.value.to : may.code;
    });
    const theirs = state === 'pending' ? 'accepted' : 'already-settled';
    expect(answers).toEqual([theirs, theirs, 'not-yours', 'not-found']);
  });

  test('an offer is the mentee’s to accept', () => {
    expect(mayAccept(found({ sender: 'mentor' }), MENTEE)).toMatchObject({ ok: true, value: { to: 'accepted' } });
    expect(mayAccept(found({ sender: 'mentor' }), MENTOR)).toMatchObject({ ok: false, code: 'not-yours' });
  });
});

describe('room for it', () => {
  test.each([
    ['the mentor’s yes without a place', [0, 1], MENTOR, { code: 'you-are-full', as: 'mentor' }],
    ['the mentor’s yes to a mentee without a place', [1, 0], MENTOR, { code: 'they-are-full', as: 'mentee' }],
    ['the mentee’s yes without a place', [1, 0], MENTEE, { code: 'you-are-full', as: 'mentee' }],
    ['the mentee’s yes to a mentor without a place', [0, 1], MENTEE, { code: 'they-are-full', as: 'mentor' }],
    ['a yes when neither has one: the mentor is named', [0, 0], MENTEE, { code: 'they-are-full', as: 'mentor' }],
    ['an introduction without a place', [0, 1], 'system', { code: 'they-are-full', as: 'mentor' }],
    ['a yes beyond a number that was lowered since', [-1, 1], MENTOR, { code: 'you-are-full', as: 'mentor' }],
  ] as const)('refuses %s', (_what, left, by, refusal) => {
    expect(accept(left, by)).toEqual({ ok: false, ...refusal });
  });

  test.each([
    [[1, 1], { mentor: true, mentee: true }],
    [[1, 2], { mentor: true, mentee: false }],
    [[2, 1], { mentor: false, mentee: true }],
    [[2, 2], { mentor: false, mentee: false }],
  ] as const)('of %j places left, knows whose last is taken', (left, takesLastOf) => {
    expect(accept(left, MENTOR)).toMatchObject({ ok: true, value: { takesLastOf } });
  });
});

test('a yes settles the request and begins a relationship that goes on from the one before', () => {
  const decided = accept([2, 2], MENTOR, 'before' as RelationshipId);
  expect(decided).toMatchObject({
    ok: true,
    value: {
      request: { id: 'request', state: 'accepted', settledAt: NOW },
      relationship: {
        requestId: 'request',
        mentorId: MENTOR,
        menteeId: MENTEE,
        state: 'introduced',
        startedAt: NOW,
        endedAt: null,
        previousId: 'before',
        progress: { lastActivityAt: NOW, warnedAt: null, fitAskAt: null },
      },
    },
  });
});

describe('what no longer fits when a last place is taken', () => {
  const one = (id: string, change: object) => someRequest({ id: id as RequestId, ...change });
  const toMentor = one('to-mentor', { menteeId: OTHER });
  const offeredByMentor = one('offered-by-mentor', { menteeId: OTHER, sender: 'mentor' });
  const mentorAsMentee = one('mentor-as-mentee', { mentorId: OTHER, menteeId: MENTOR });
  const byMentee = one('by-mentee', { mentorId: OTHER });
  const offeredToMentee = one('offered-to-mentee', { mentorId: OTHER, sender: 'mentor' });
  const menteeAsMentor = one('mentee-as-mentor', { mentorId: MENTEE, menteeId: OTHER });
  const pendingOfMentor = [locked.request, toMentor, offeredByMentor, mentorAsMentee];
  const pendingOfMentee = [locked.request, byMentee, offeredToMentee, menteeAsMentor];
  const surplusOf = (mentor: readonly (typeof toMentor)[], mentee: readonly (typeof toMentor)[]) => {
    const { requests, toTell } = decideSurplus(locked, { mentor, mentee });
    return { closes: requests.map(({ id }) => id), tells: toTell };
  };

  test.each([
    ['nothing while both have room', [], [], { closes: [], tells: [] }],
    [
      'what needs the mentor as a mentor, and nothing in which they are the mentee',
      pendingOfMentor,
      [],
      { closes: ['to-mentor', 'offered-by-mentor'], tells: ['to-mentor'] },
    ],
    [
      'what needs the mentee as a mentee, and nothing in which they are the mentor',
      [],
      pendingOfMentee,
      { closes: ['by-mentee', 'offered-to-mentee'], tells: ['offered-to-mentee'] },
    ],
    [
      'both of these when both were last places, the mentor’s first',
      pendingOfMentor,
      pendingOfMentee,
      {
        closes: ['to-mentor', 'offered-by-mentor', 'by-mentee', 'offered-to-mentee'],
        tells: ['to-mentor', 'offered-to-mentee'],
      },
    ],
  ])('is %s', (_what, mentor, mentee, surplus) => {
    expect(surplusOf(mentor, mentee)).toEqual(surplus);
  });
});
