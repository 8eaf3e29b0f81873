import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestFirst, nearestKey, popNearest, push } from './min-heap.ts';

describe('nearestFirst', () => {
  it('gives what was put in, the smallest key first', () => {
    const anyKey = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 60 }), (keys) => {
        const queue = nearestFirst();
        for (const [entry, key] of keys.entries()) push(queue, key, entry);
        const taken = keys.map(() => popNearest(queue));
        expect(taken.toSorted((a, b) => a - b)).toEqual([...keys.keys()]);
        expect(taken.map((entry) => keys[entry] ?? 0)).toEqual(keys.toSorted((a, b) => a - b));
      }),
      { numRuns: 80 },
    );
  });

  it('knows the smallest key while entries come and go', () => {
    const anyStep = fc.option(fc.integer({ min: -50, max: 50 }), { nil: null, freq: 3 });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const queue = nearestFirst();
        let keys: number[] = [];
        for (const key of steps) {
          if (key !== null) push(queue, key, key);
          else if (keys.length > 0) expect(popNearest(queue)).toBe(keys[0]);
          keys = key === null ? keys.slice(1) : [...keys, key].sort((a, b) => a - b);
          expect(nearestKey(queue)).toBe(keys[0] ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('grows beyond its first room and loses nothing', () => {
    const queue = nearestFirst();
    for (let entry = 0; entry < 1_000; entry += 1) push(queue, (entry * 37) % 1_000, entry);
    for (let key = 0; key < 1_000; key += 1) expect((popNearest(queue) * 37) % 1_000).toBe(key);
    expect(nearestKey(queue)).toBe(Number.POSITIVE_INFINITY);
  });

  it('may hold an entry more than once', () => {
    const queue = nearestFirst();
    for (const key of [3, 1, 2]) push(queue, key, 7);
    expect([popNearest(queue), popNearest(queue), nearestKey(queue)]).toEqual([7, 7, 3]);
  });
});
