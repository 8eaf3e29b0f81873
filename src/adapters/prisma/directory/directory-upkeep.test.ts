import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import { startDirectoryUpkeep } from './directory-upkeep.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first look is at once, the next a second after it ended, and none after the end', async () => {
  let looks = 0;
  const upkeep = startDirectoryUpkeep(
    async () => {
      looks += 1;
    },
    { warn: () => undefined },
  );
  await upkeep.ready;
  expect(looks).toBe(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(looks).toBe(4);
  await upkeep.stop();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(looks).toBe(4);
});

test('a long look is never begun twice, and the end waits for it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let looks = 0;
  const upkeep = startDirectoryUpkeep(
    () => {
      looks += 1;
      return promise;
    },
    { warn: () => undefined },
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks).toBe(1);
  let ended = false;
  const end = upkeep.stop().then(() => {
    ended = true;
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ended).toBe(false);
  resolve();
  await end;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks).toBe(1);
});

test('while the database is away it goes on looking, and says so once', async () => {
  const told: unknown[] = [];
  let away = true;
  let looks = 0;
  const upkeep = startDirectoryUpkeep(
    async () => {
      looks += 1;
      if (away) throw new TypeError('secret');
    },
    { warn: (facts, message) => told.push([facts, message]) },
  );
  await upkeep.ready;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toMatchObject([[{ error: 'TypeError' }, 'changes are not read for now']]);
  expect(JSON.stringify(told)).not.toContain('secret');
  away = false;
  await vi.advanceTimersByTimeAsync(1_000);
  away = true;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toHaveLength(2);
  expect(looks).toBe(9);
  await upkeep.stop();
});
