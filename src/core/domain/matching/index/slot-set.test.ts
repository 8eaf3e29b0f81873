import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addSlot,
  at,
  bitCount,
  clearBit,
  grown,
  mergeInto,
  removeSlot,
  type SlotSet,
  setBit,
  slotSet,
} from './slot-set.ts';

const BLOCKS = 8;
const membersOf = (set: SlotSet, blocks = BLOCKS): readonly number[] => {
  const bits = new Uint32Array(blocks);
  mergeInto(bits, set);
  return Array.from({ length: blocks * 32 }, (_, slot) => slot).filter(
    (slot) => (at(bits, slot >>> 5) >>> (slot & 31)) & 1,
  );
};
const setOf = (slots: readonly number[], blocks = BLOCKS): SlotSet => {
  const set = slotSet();
  for (const slot of slots) addSlot(set, slot, blocks);
  return set;
};

describe('a set of slots', () => {
  it('holds what was added and not removed, as a list and as a bitmap', () => {
    const slot = fc.integer({ min: 0, max: BLOCKS * 32 - 1 });
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 60 }), fc.integer({ min: 0, max: BLOCKS }), (flips, blocks) => {
        const set = slotSet();
        const expected = new Set<number>();
        for (const next of flips) {
          if (expected.delete(next)) removeSlot(set, next);
          else {
            expected.add(next);
            addSlot(set, next, blocks);
          }
          expect(set.count).toBe(expected.size);
        }
        expect(membersOf(set)).toEqual([...expected].sort((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });

  it('stays a list until that is longer than a bitmap, and never turns back', () => {
    const set = setOf([5, 70], 2);
    expect(set.bits).toBeNull();
    addSlot(set, 6, 2);
    expect(set.bits).not.toBeNull();
    for (const slot of [5, 70, 6]) removeSlot(set, slot);
    expect([set.count, membersOf(set)]).toEqual([0, []]);
    expect(set.bits).not.toBeNull();
  });

  it('becomes a bitmap long enough for slots beyond the blocks there are', () => {
    expect(membersOf(setOf([200, 1, 255], 1))).toEqual([1, 200, 255]);
  });

  it('leaves a list alone when what is removed is not in it', () => {
    const set = setOf([1, 2]);
    removeSlot(set, 3);
    expect([set.count, membersOf(set)]).toEqual([2, [1, 2]]);
  });
});

test('a set is merged into what a bitmap holds already, and no further than the bitmap reaches', () => {
  const bits = new Uint32Array(1);
  setBit(bits, 3);
  mergeInto(bits, setOf([4, 40], 0));
  mergeInto(bits, setOf([31]));
  expect([...bits]).toEqual([((1 << 3) | (1 << 4) | (1 << 31)) >>> 0]);
});

test('the last slot of a word is set and cleared like any other', () => {
  const bits = Uint32Array.of(1);
  setBit(bits, 31);
  setBit(bits, 31);
  expect(at(bits, 0)).toBe(0x80000001);
  clearBit(bits, 31);
  clearBit(bits, 30);
  expect(at(bits, 0)).toBe(1);
});

test('the bits of any word are counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (word) => {
      expect(bitCount(word)).toBe(word.toString(2).replaceAll('0', '').length);
    }),
    { numRuns: 200 },
  );
  expect([bitCount(0), bitCount(0xffffffff), bitCount(0x80000000)]).toEqual([0, 32, 1]);
});

test('a column grows with room to spare and keeps its numbers', () => {
  const column = Uint32Array.of(7, 8);
  expect(grown(column, 2)).toBe(column);
  const longer = grown(column, 10);
  expect(longer.length).toBeGreaterThan(10);
  expect([...longer.subarray(0, 3)]).toEqual([7, 8, 0]);
  expect([at(column, 1), at(column, 2)]).toEqual([8, 0]);
});
