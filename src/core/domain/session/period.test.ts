import { describe, expect, test } from 'vitest';
import type { SessionId } from '../kernel/ids.ts';
import { type Booking, checkAhead, checkFree, checkLength, minutesOf, overlaps, type Period } from './period.ts';
import { at, from, MENTEE, MENTOR, NOW } from './testing/decide.fixture.ts';

const between = (startsAt: string, endsAt: string): Period => ({
  startsAt: at(`2026-11-24T${startsAt}:00Z`),
  endsAt: at(`2026-11-24T${endsAt}:00Z`),
});
const TEN_TO_ELEVEN = between('10:00', '11:00');

test.each([
  ['ends when the other begins', between('09:00', '10:00'), false],
  ['reaches a minute into the other', between('09:00', '10:01'), true],
  ['lies within the other', between('10:15', '10:30'), true],
  ['is the same', between('10:00', '11:00'), true],
  ['surrounds the other', between('09:00', '12:00'), true],
  ['begins a minute before the other ends', between('10:59', '12:00'), true],
  ['begins when the other ends', between('11:00', '12:00'), false],
  ['is hours later', between('15:00', '16:00'), false],
])('a time that %s', (_how, other, shared) => {
  expect([overlaps(TEN_TO_ELEVEN, other), overlaps(other, TEN_TO_ELEVEN)]).toEqual([shared, shared]);
});

test.each([
  ['an hour', between('10:00', '11:00'), 60],
  ['a quarter', between('10:00', '10:15'), 15],
  ['one that ends before it begins', between('11:00', '10:30'), -30],
])('the minutes of %s', (_what, period, minutes) => {
  expect(minutesOf(period)).toBe(minutes);
});

describe('the length of a time', () => {
  test.each([
    ['a minute is enough', 1, null],
    ['eight hours are not too long', 8 * 60, null],
    ['a minute more is', 8 * 60 + 1, 'too-long'],
    ['none at all is no time', 0, 'ends-before-start'],
    ['it cannot end before it starts', -60, 'ends-before-start'],
  ])('%s', (_what, minutes, code) => {
    expect(checkLength(from('2026-11-25T10:00:00Z', minutes))?.code ?? null).toBe(code);
  });
});

describe('a time that is to be fixed', () => {
  test.each([
    ['may begin the next moment', '2026-11-24T12:00:00.001Z', null],
    ['may not begin now', '2026-11-24T12:00:00.000Z', 'in-the-past'],
    ['may not lie in the past', '2026-11-23T12:00:00Z', 'in-the-past'],
    ['may lie a leap year ahead', '2027-11-25T12:00:00.000Z', null],
    ['may not lie further ahead', '2027-11-25T12:00:00.001Z', 'too-far-ahead'],
  ])('%s', (_what, startsAt, code) => {
    expect(checkAhead(from(startsAt), NOW)?.code ?? null).toBe(code);
  });

  test('is told of its length first', () => {
    expect(checkAhead(from('2026-11-23T12:00:00Z', -60), NOW)).toEqual({ ok: false, code: 'ends-before-start' });
  });
});

describe('a time when', () => {
  const [own, other] = ['own' as SessionId, 'other' as SessionId];
  const booking = (memberId: Booking['memberId'], sessionId: SessionId, period: Period): Booking => ({
    ...period,
    memberId,
    sessionId,
  });
  test.each([
    ['nobody is in a session', [], null],
    ['I am in another one', [booking(MENTOR, other, TEN_TO_ELEVEN)], 'you-are-booked'],
    ['they are in another one', [booking(MENTEE, other, TEN_TO_ELEVEN)], 'they-are-booked'],
    ['both are', [booking(MENTEE, other, TEN_TO_ELEVEN), booking(MENTOR, other, TEN_TO_ELEVEN)], 'you-are-booked'],
    ['we are in the very session', [booking(MENTOR, own, TEN_TO_ELEVEN), booking(MENTEE, own, TEN_TO_ELEVEN)], null],
    ['another one begins as it ends', [booking(MENTOR, other, between('11:00', '12:00'))], null],
    ['another one has a minute of it', [booking(MENTOR, other, between('10:59', '12:00'))], 'you-are-booked'],
  ])('%s', (_what, booked, code) => {
    expect(checkFree(TEN_TO_ELEVEN, booked, { by: MENTOR, except: own })?.code ?? null).toBe(code);
  });

  test('a new session has none of its own to leave out', () => {
    const booked = [booking(MENTEE, own, TEN_TO_ELEVEN)];
    expect(checkFree(TEN_TO_ELEVEN, booked, { by: MENTOR, except: null })?.code).toBe('they-are-booked');
  });
});
