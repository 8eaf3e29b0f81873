import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MINUTE_MS } from '../../../../core/domain/time/durations.ts';
import { startExposureFlush } from './exposure-flush.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('counts are stored every few seconds and once more at the end, and not after it', async () => {
  let stored = 0;
  const flushing = startExposureFlush(
    async () => {
      stored += 1;
    },
    { warn: () => undefined },
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(stored).toBe(2);
  await flushing.stop();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(stored).toBe(3);
});

test('a failure is told to the operator without a word of content, and does not keep the process from stopping', async () => {
  const told: unknown[] = [];
  const flushing = startExposureFlush(() => Promise.reject(new TypeError('secret')), {
    warn: (facts, message) => told.push([facts, message]),
  });
  await flushing.stop();
  expect(told).toMatchObject([[{ error: 'TypeError' }, 'who was shown could not be stored yet']]);
  expect(JSON.stringify(told)).not.toContain('secret');
});
