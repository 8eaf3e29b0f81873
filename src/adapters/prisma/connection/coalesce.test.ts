import { expect, test } from 'vitest';
import { coalesce } from './coalesce.ts';

/** Work that ends when told, and counts its runs. */
function openWork() {
  const ends: (() => void)[] = [];
  const work = () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const run = ends.push(() => resolve(run));
    return promise;
  };
  return { work, ends };
}

test('all who ask before the run begins share it', async () => {
  const { work, ends } = openWork();
  const ask = coalesce(work);
  const answers = [ask(), ask(), ask()];
  await Promise.resolve();
  ends[0]?.();
  expect(await Promise.all(answers)).toEqual([1, 1, 1]);
});

test('who asks while a run is under way gets the next one, with all others who came meanwhile', async () => {
  const { work, ends } = openWork();
  const ask = coalesce(work);
  const first = ask();
  await Promise.resolve();
  const later = [ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(await first).toBe(1);
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  expect(await Promise.all(later)).toEqual([2, 2]);
});

test('a run that fails fails for those who shared it, and the next is begun anew', async () => {
  let runs = 0;
  const ask = coalesce(async () => {
    runs += 1;
    if (runs === 1) throw new Error('away');
    return runs;
  });
  const failing = [ask(), ask()];
  for (const one of failing) await expect(one).rejects.toThrow('away');
  expect(await ask()).toBe(2);
});
