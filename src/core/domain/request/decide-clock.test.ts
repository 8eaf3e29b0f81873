import { describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { RequestId } from '../kernel/ids.ts';
import { someMember } from '../member/testing/member.fixture.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { decideClocksOf, decideTick } from './decide-clock.ts';
import { expiresAt, NEW_CLOCK, startClock, stopClock } from './request-clock.ts';
import { found, MENTEE, MENTOR, someRequest } from './testing/request.fixture.ts';

const LONDON = { policy: DEFAULT_POLICY, calendar, zone: 'Europe/London' };
const RUNNING = startClock(NEW_CLOCK, someRequest().sentAt, LONDON);
const REMINDED_AT = RUNNING.nextDueAt ?? new Date(Number.NaN);
const EXPIRES_AT = expiresAt(RUNNING, LONDON);
const justBefore = (at: Date) => new Date(at.getTime() - 1);
const rulesAt = (now: Date) => ({ policy: DEFAULT_POLICY, calendar, now });
const tickAt = (now: Date, change = {}) => decideTick(found({ clock: RUNNING, ...change }), rulesAt(now));

describe('the clock of a request', () => {
  test.each([
    ['nothing a moment before the reminder', justBefore(REMINDED_AT), null],
    ['a reminder in its very moment', REMINDED_AT, 'remind'],
    ['one reminder as long as it has not lapsed', justBefore(EXPIRES_AT), 'remind'],
    ['the end in its very moment', EXPIRES_AT, 'expire'],
    ['the end after an outage of a month', new Date('2026-12-24T10:00:00Z'), 'expire'],
  ])('brings %s', (_what, now, did) => {
    expect(tickAt(now)?.did ?? null).toBe(did);
  });

  test('goes on after a reminder, which is counted', () => {
    const reminded = tickAt(REMINDED_AT);
    expect(reminded).toMatchObject({ locked: { to: 'pending', request: { clock: { remindersSent: 1 } } } });
    const clock = reminded?.did === 'remind' ? reminded.locked.request.clock : NEW_CLOCK;
    expect(clock.nextDueAt?.getTime()).toBeGreaterThan(REMINDED_AT.getTime());
  });

  test.each(['accepted', 'declined', 'withdrawn', 'expired', 'closed'] as const)('brings nothing when %s', (state) => {
    expect(tickAt(EXPIRES_AT, { state })).toBeNull();
  });

  test('brings nothing while it stands still, nor when the request is gone', () => {
    expect(tickAt(EXPIRES_AT, { clock: stopClock(RUNNING, REMINDED_AT, LONDON) })).toBeNull();
    expect(decideTick({ request: null, members: [] }, rulesAt(EXPIRES_AT))).toBeNull();
  });
});

describe('a pause of the receiver', () => {
  const now = new Date('2026-11-05T10:00:00Z');
  const standing = stopClock(RUNNING, now, LONDON);
  const received = someRequest({ id: 'received' as RequestId });
  const offered = someRequest({ id: 'offered' as RequestId, sender: 'mentor' });
  const asking = someRequest({ id: 'asking' as RequestId, clarification: 'What for?' });
  const clocksOf = (id: string, clock: typeof RUNNING, running: boolean) =>
    decideClocksOf(
      [received, offered, asking].map((one) => ({ ...one, clock })),
      someMember(id),
      { ...rulesAt(now), running },
    );

  test('stops the clocks of what they received, and of nothing they sent', () => {
    expect(clocksOf(MENTOR, RUNNING, false)).toEqual([{ id: 'received', clock: standing }]);
    expect(clocksOf(MENTEE, RUNNING, false)).toEqual([{ id: 'offered', clock: standing }]);
  });

  test('starts them again at its end, except where a question is open', () => {
    expect(clocksOf(MENTOR, standing, true)).toEqual([{ id: 'received', clock: startClock(standing, now, LONDON) }]);
  });
});
