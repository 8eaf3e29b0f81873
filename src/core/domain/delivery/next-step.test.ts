import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../time/durations.ts';
import type { Claimed, DeliveryStep } from './delivery.ts';
import { DeliveryFailed } from './delivery-failed.ts';
import { afterFailedLook, afterFailure, afterLooking, heldBack, silenceMs } from './next-step.ts';

const NOW = new Date('2026-05-04T09:00:00Z');
const CHANCE = { now: NOW, jitter: 0 };
const KINDS = ['retry', 'uncertain', 'unreachable', 'rejected', 'revoked'] as const;
const TASKS = ['send', 'edit', 'home', 'reconcile'] as const;

type Facts = Parameters<typeof afterFailure>[0];
const facts = (other: Partial<Facts> & { readonly do?: Claimed['task']['do'] } = {}): Facts => ({
  attempts: 1,
  fence: 1,
  createdAt: NOW,
  urgency: 'news',
  task: { do: other.do ?? 'send' },
  ...other,
});
const failure = (kind: DeliveryFailed['kind'], retryAfterMs?: number) =>
  new DeliveryFailed(kind, 'some_code', retryAfterMs === undefined ? {} : { retryAfterMs });
const waitMs = (step: DeliveryStep) => ('at' in step ? step.at.getTime() - NOW.getTime() : null);

/** What becomes of each task after each kind of failure. */
const TABLE: Readonly<
  Record<(typeof KINDS)[number], Readonly<Record<'send' | 'edit' | 'home', Partial<DeliveryStep>>>>
> = {
  retry: { send: { to: 'queued' }, edit: { to: 'queued' }, home: { to: 'queued' } },
  uncertain: { send: { to: 'uncertain' }, edit: { to: 'queued' }, home: { to: 'queued' } },
  unreachable: {
    send: { to: 'failed', unreachable: true, tell: true },
    edit: { to: 'failed', unreachable: true, tell: false },
    home: { to: 'failed', unreachable: true, tell: false },
  },
  rejected: {
    send: { to: 'failed', unreachable: false, tell: true },
    edit: { to: 'failed', unreachable: false, tell: false },
    home: { to: 'failed', unreachable: false, tell: false },
  },
  revoked: { send: { to: 'parked' }, edit: { to: 'parked' }, home: { to: 'parked' } },
};

describe.each(KINDS)('a delivery that failed as %s', (kind) => {
  test.each(['send', 'edit', 'home'] as const)('%s', (task) => {
    const step = afterFailure(facts({ do: task }), failure(kind), CHANCE);
    expect(step).toMatchObject({ failure: 'some_code', ...TABLE[kind][task] });
  });
});

test('what may have arrived is never sent again before somebody has looked', () => {
  for (const kind of KINDS) {
    const step = afterFailedLook(facts({ do: 'reconcile' }), failure(kind), CHANCE);
    if (kind === 'unreachable') expect(step).toMatchObject({ to: 'failed', tell: true });
    else if (kind === 'rejected') expect(step).toMatchObject({ to: 'queued', repeat: true });
    else expect(step.to).toBe('uncertain');
  }
});

test('what is found absent goes out again at once, and after several times not so fast', () => {
  expect(afterLooking(facts(), 'absent', CHANCE)).toMatchObject({ to: 'queued', at: NOW, repeat: false });
  expect(waitMs(afterLooking(facts({ attempts: 5 }), 'absent', CHANCE))).toBeGreaterThan(0);
});

test('where nobody can look, a nudge is not sent again and news goes out worded as a repeat, at most twice', () => {
  expect(afterLooking(facts({ urgency: 'nudge' }), 'unknowable', CHANCE)).toMatchObject({ to: 'failed', tell: false });
  expect(afterLooking(facts({ attempts: 1 }), 'unknowable', CHANCE)).toMatchObject({ to: 'queued', repeat: true });
  expect(afterLooking(facts({ attempts: 2 }), 'unknowable', CHANCE)).toMatchObject({ to: 'queued', repeat: true });
  expect(afterLooking(facts({ attempts: 3 }), 'unknowable', CHANCE)).toMatchObject({ to: 'failed', tell: true });
});

test('waits double from two seconds to ten minutes, and spread by half at most', () => {
  const waits = [1, 2, 3, 8, 9, 10, 50].map((attempts) =>
    waitMs(afterFailure(facts({ attempts }), failure('retry'), CHANCE)),
  );
  expect(waits).toEqual([2_000, 4_000, 8_000, 256_000, 512_000, 600_000, 600_000]);
  const late = afterFailure(facts({ attempts: 3 }), failure('retry'), { now: NOW, jitter: 0.999 });
  expect(waitMs(late)).toBeGreaterThanOrEqual(8_000);
  expect(waitMs(late)).toBeLessThan(12_000);
});

test('a wait that the platform asked for is never shortened', () => {
  for (const jitter of [0, 0.5, 0.999]) {
    for (const attempts of [1, 2, 9]) {
      const step = afterFailure(facts({ attempts }), failure('retry', 30_000), { now: NOW, jitter });
      expect(waitMs(step)).toBeGreaterThanOrEqual(30_000);
    }
  }
});

test('after three days of trying or looking, it has failed and the sender hears of it', () => {
  const old = { createdAt: new Date(NOW.getTime() - 3 * DAY_MS) };
  expect(afterFailure(facts(old), failure('retry'), CHANCE)).toMatchObject({ to: 'failed', tell: true });
  expect(afterFailedLook(facts({ ...old, do: 'reconcile' }), failure('retry'), CHANCE)).toMatchObject({ to: 'failed' });
  const almost = { createdAt: new Date(NOW.getTime() - 3 * DAY_MS + 1) };
  expect(afterFailure(facts(almost), failure('retry'), CHANCE)).toMatchObject({ to: 'queued' });
});

test('a workspace is left alone when it said so or its credentials are dead, not after any other failure', () => {
  expect(silenceMs(failure('retry', 7_000))).toBe(7_000);
  expect(silenceMs(failure('revoked'))).toBe(600_000);
  expect(silenceMs(failure('retry'))).toBeNull();
  expect(silenceMs(failure('uncertain', 7_000))).toBeNull();
});

test.each(TASKS)('%s is held back without becoming anything else', (task) => {
  const until = new Date(NOW.getTime() + 5_000);
  const step = heldBack(facts({ do: task }), until, { jitter: 0 });
  expect(step).toMatchObject({ to: task === 'reconcile' ? 'uncertain' : 'held', at: until });
});
