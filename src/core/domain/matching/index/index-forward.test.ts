import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forget, noForward, recall, remember } from './index-forward.ts';

describe('the lists of slots', () => {
  it('are none for a slot of which nothing is noted', () => {
    const forward = noForward();
    remember(forward, 2, []);
    expect([0, 2, 10_000].map((slot) => [...recall(forward, slot)])).toEqual([[], [], []]);
  });

  it('give the place of what was dropped to the next as long, and only to that', () => {
    const forward = noForward();
    remember(forward, 0, [1, 2, 3]);
    remember(forward, 1, [4]);
    forget(forward, 0);
    remember(forward, 2, [5, 6]);
    expect(forward.used).toBe(6);
    remember(forward, 3, [7, 8, 9]);
    expect(forward.used).toBe(6);
    expect([0, 1, 2, 3].map((slot) => [...recall(forward, slot)])).toEqual([[], [4], [5, 6], [7, 8, 9]]);
  });

  it('are those noted last, whatever was noted and dropped before, also far beyond the first room', () => {
    const anyNote = fc.tuple(fc.nat(90), fc.array(fc.nat(1_000_000), { maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 80 }), (notes) => {
        const forward = noForward();
        const expected = new Map<number, readonly number[]>();
        for (const [slot, lists] of notes) {
          if (expected.delete(slot)) {
            forget(forward, slot);
            expect([...recall(forward, slot)]).toEqual([]);
            continue;
          }
          expected.set(slot, lists);
          remember(forward, slot, lists);
        }
        for (const [slot, lists] of expected) expect([...recall(forward, slot)]).toEqual(lists);
      }),
      { numRuns: 100 },
    );
  });
});
