import { describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { MemberId } from '../kernel/ids.ts';
import { someMember } from '../member/testing/member.fixture.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { decideAskForMore, decideClarify, decideDecline, decideExpire, decideWithdraw } from './decide-answer.ts';
import { NEW_CLOCK, startClock, stopClock } from './request-clock.ts';
import { found, MENTEE, MENTOR, someRequest } from './testing/request.fixture.ts';

const STRANGER = 'stranger' as MemberId;
const NOW = new Date('2026-11-05T10:00:00Z');
const RULES = { policy: DEFAULT_POLICY, calendar, now: NOW };
const LONDON = { policy: DEFAULT_POLICY, calendar, zone: 'Europe/London' };
const RUNNING = startClock(NEW_CLOCK, someRequest().sentAt, LONDON);
const STANDING = stopClock(RUNNING, new Date('2026-11-04T10:00:00Z'), LONDON);

describe('an end', () => {
  test.each([
    ['a no without a reason', decideDecline(found(), MENTOR, { reason: null, now: NOW }), 'declined', null],
    ['a no with one', decideDecline(found(), MENTOR, { reason: 'No time', now: NOW }), 'declined', 'No time'],
    ['taking it back', decideWithdraw(found(), MENTEE, NOW), 'withdrawn', null],
    ['nobody answering', decideExpire(found(), NOW), 'expired', null],
  ])('by %s is stored only while the request is pending', (_how, settling, state, declineReason) => {
    const { request, mentor, mentee } = found();
    const settled = { ...request, state, declineReason, settledAt: NOW };
    const locked = { request: settled, mentor, mentee, to: state };
    expect(settling).toEqual({ ok: true, value: { locked, from: 'pending' } });
  });

  test.each([
    ['no by its sender', decideDecline(found(), MENTEE, { reason: null, now: NOW }), 'not-yours'],
    ['no by a stranger', decideDecline(found(), STRANGER, { reason: null, now: NOW }), 'not-found'],
    ['second no', decideDecline(found({ state: 'declined' }), MENTOR, { reason: null, now: NOW }), 'already-settled'],
    ['withdrawal by its receiver', decideWithdraw(found(), MENTOR, NOW), 'not-yours'],
    ['withdrawal after a yes', decideWithdraw(found({ state: 'accepted' }), MENTEE, NOW), 'already-settled'],
    ['lapse after a withdrawal', decideExpire(found({ state: 'withdrawn' }), NOW), 'already-settled'],
  ])('is not a %s', (_what, settling, code) => {
    expect(settling).toMatchObject({ ok: false, code });
  });
});

describe('asking for more', () => {
  const asking = (by: MemberId, change = {}) =>
    decideAskForMore(found({ clock: RUNNING, ...change }), by, { ...RULES, question: 'What for?' });

  test('keeps the request pending with the question, and stops its clock where it is', () => {
    expect(asking(MENTOR)).toMatchObject({
      ok: true,
      value: {
        to: 'pending',
        request: {
          state: 'pending',
          clarification: 'What for?',
          clock: { daysUsed: 3, runningSince: null, nextDueAt: null },
        },
      },
    });
  });

  test('counts the days where the receiver is', () => {
    const { request, mentor, mentee } = found({ clock: RUNNING });
    const eastern = { ...mentor, zone: 'Pacific/Auckland' };
    const now = new Date('2026-11-05T12:00:00Z');
    const asked = decideAskForMore({ request, members: [eastern, mentee] }, MENTOR, { ...RULES, now, question: '?' });
    expect(asked).toMatchObject({ value: { request: { clock: { daysUsed: 4 } } } });
  });

  test('again replaces the question that is open', () => {
    const again = asking(MENTOR, { clarification: 'Who?', clock: STANDING });
    expect(again).toMatchObject({ value: { request: { clarification: 'What for?', clock: STANDING } } });
  });

  test.each([
    ['the sender', MENTEE, {}, 'not-yours'],
    ['a stranger', STRANGER, {}, 'not-found'],
    ['the receiver, too late', MENTOR, { state: 'expired' as const }, 'already-settled'],
  ])('is refused to %s', (_who, by, change, code) => {
    expect(asking(by, change)).toMatchObject({ ok: false, code });
  });
});

describe('the answer to a question', () => {
  const clarifying = (by: MemberId, change = {}, receiver = {}) =>
    decideClarify(
      {
        request: someRequest({ clarification: 'What for?', clock: STANDING, ...change }),
        members: [someMember(MENTOR, receiver), someMember(MENTEE)],
      },
      by,
      { ...RULES, answer: 'For a talk.' },
    );

  test('makes the note grow, closes the question and starts the clock again', () => {
    expect(clarifying(MENTEE)).toMatchObject({
      ok: true,
      value: {
        request: {
          note: 'May I ask you?\n\nFor a talk.',
          clarification: null,
          clock: { daysUsed: 2, runningSince: NOW },
        },
      },
    });
  });

  test('leaves the clock alone while the receiver is away', () => {
    const clarified = clarifying(MENTEE, {}, { pausedUntil: '2026-12-01' });
    expect(clarified).toMatchObject({ ok: true, value: { request: { clarification: null, clock: STANDING } } });
  });

  test.each([
    ['the receiver', MENTOR, {}, 'not-yours'],
    ['a stranger', STRANGER, {}, 'not-found'],
    ['the sender whom nobody asked', MENTEE, { clarification: null }, 'nothing-asked'],
    ['the sender, too late', MENTEE, { clarification: null, state: 'closed' as const }, 'already-settled'],
  ])('is refused to %s', (_who, by, change, code) => {
    expect(clarifying(by, change)).toMatchObject({ ok: false, code });
  });
});
