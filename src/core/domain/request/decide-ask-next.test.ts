import { expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { cameToNothing, decideAskNext, mayStopAsking } from './decide-ask-next.ts';
import type { SendRefusal } from './refusals.ts';
import { MENTEE, MENTOR, someRequest } from './testing/request.fixture.ts';

test.each([
  ['pending', false],
  ['accepted', false],
  ['declined', true],
  ['withdrawn', false],
  ['expired', true],
  ['closed', false],
] as const)('after a request that is %s the next mentor may be asked: %s', (state, may) => {
  expect(cameToNothing(someRequest({ state }))).toBe(may);
});

test('a request that is gone asks nobody', () => {
  expect(cameToNothing(null)).toBe(false);
});

const DECIDED: Readonly<Record<SendRefusal['code'], { readonly refusal: SendRefusal; readonly does: string }>> = {
  'you-are-paused': { refusal: { code: 'you-are-paused', until: '2026-12-01' }, does: 'wait' },
  'too-many-open': { refusal: { code: 'too-many-open', limit: 3 }, does: 'wait' },
  'you-are-full': { refusal: { code: 'you-are-full', as: 'mentee' }, does: 'stop' },
  'you-do-not-take-part': { refusal: { code: 'you-do-not-take-part', as: 'mentee' }, does: 'stop' },
  yourself: { refusal: { code: 'yourself' }, does: 'ask' },
  'not-there': { refusal: { code: 'not-there' }, does: 'ask' },
  'they-do-not-take-part': { refusal: { code: 'they-do-not-take-part', as: 'mentor' }, does: 'ask' },
  away: { refusal: { code: 'away', until: '2026-12-01' }, does: 'ask' },
  'already-open': { refusal: { code: 'already-open', byYou: true }, does: 'ask' },
  'already-partners': { refusal: { code: 'already-partners' }, does: 'ask' },
  'they-are-full': { refusal: { code: 'they-are-full', as: 'mentor' }, does: 'ask' },
  'inbox-full': { refusal: { code: 'inbox-full' }, does: 'ask' },
  'cooling-off': { refusal: { code: 'cooling-off', until: '2026-12-01' }, does: 'ask' },
};

test.each(Object.entries(DECIDED))(
  '%s: what is about the mentee holds the wish up, the rest does not',
  (_code, one) => {
    expect(decideAskNext(one.refusal)).toBe(one.does);
  },
);

test('with nothing in the way the next mentor is looked for', () => {
  expect(decideAskNext(null)).toBe('ask');
});

test.each([
  ['its mentee', MENTEE, someRequest(), true],
  ['its mentor', MENTOR, someRequest(), false],
  ['a stranger', 'other' as MemberId, someRequest(), false],
  ['anybody, when it is gone', MENTEE, null, false],
])('the wish is taken back by %s: only a mentee has one', (_who, by, request, may) => {
  expect(mayStopAsking(request, by)).toBe(may);
});
