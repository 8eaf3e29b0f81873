import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, freeSlot, noCells, OTHER_FUNCTION, takeSlot } from './index-cells.ts';
import { at, bitCount } from './slot-set.ts';

const key = (step: number, functionNumber = 1, hourClass = 0) => ({ step, functionNumber, hourClass });
const take = (cells: Cells, count: number, of = key(3)) => Array.from({ length: count }, () => takeSlot(cells, of));
const cellOf = (cells: Cells, slot: number) => at(cells.cellOf, slot >>> 5);
const takenIn = (cells: Cells) => cells.taken.reduce((sum, word) => sum + bitCount(word), 0);

describe('slots of cells', () => {
  it('are handed out one after another while people are alike, 32 to a block', () => {
    const cells = noCells();
    expect(take(cells, 33)).toEqual(Array.from({ length: 33 }, (_, slot) => slot));
    expect([cells.count, cells.blocks, cells.blocksOf]).toEqual([1, 2, [[0, 1]]]);
  });

  it('are apart for people who differ in step, function or hours', () => {
    const cells = noCells();
    const keys = [key(3), key(4), key(3, 2), key(3, 1, 1), key(0, 0, 0)];
    expect(keys.map((one) => takeSlot(cells, one))).toEqual([0, 32, 64, 96, 128]);
    expect([...cells.steps.subarray(0, 5)]).toEqual([3, 4, 3, 3, 0]);
    expect([...cells.functions.subarray(0, 5)]).toEqual([1, 1, 2, 1, 0]);
    expect([...cells.hourClasses.subarray(0, 5)]).toEqual([0, 0, 0, 1, 0]);
  });

  it('are shared by functions beyond the last that has a cell of its own', () => {
    const cells = noCells();
    const functions = [OTHER_FUNCTION - 1, OTHER_FUNCTION, OTHER_FUNCTION + 1, 5_000];
    expect(functions.map((number) => cellOf(cells, takeSlot(cells, key(1, number))))).toEqual([0, 1, 1, 1]);
    expect(at(cells.functions, 1)).toBe(OTHER_FUNCTION);
  });

  it('are used again once given back, the lowest of a block first', () => {
    const cells = noCells();
    take(cells, 40);
    for (const slot of [9, 35, 4]) freeSlot(cells, slot);
    expect(take(cells, 4).toSorted((a, b) => a - b)).toEqual([4, 9, 35, 40]);
    expect(cells.blocks).toBe(2);
  });

  it('never belong to two people, and stay in the cell of their key', () => {
    const anyKey = fc.record({ step: fc.nat(2), functionNumber: fc.nat(70), hourClass: fc.nat(1) });
    const sameKey = fc.constant(key(1));
    const change = fc.oneof({ weight: 4, arbitrary: sameKey }, anyKey, { weight: 3, arbitrary: fc.nat(99) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 150, minLength: 50 }), (changes) => {
        const cells = noCells();
        const held: { slot: number; cell: number }[] = [];
        for (const next of changes) {
          if (typeof next === 'number') {
            const [gone] = held.splice(next % Math.max(1, held.length), 1);
            if (gone !== undefined) freeSlot(cells, gone.slot);
            continue;
          }
          const slot = takeSlot(cells, next);
          const cell = cellOf(cells, slot);
          expect(at(cells.steps, cell)).toBe(next.step);
          expect(at(cells.functions, cell)).toBe(Math.min(next.functionNumber, OTHER_FUNCTION));
          expect(at(cells.hourClasses, cell)).toBe(next.hourClass);
          held.push({ slot, cell });
        }
        expect(new Set(held.map(({ slot }) => slot)).size).toBe(held.length);
        expect(takenIn(cells)).toBe(held.length);
        expect(held.every(({ slot, cell }) => cellOf(cells, slot) === cell)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('fill the free places of a block before a new one is begun', () => {
    const cells = noCells();
    const slots = take(cells, 96);
    for (const slot of slots) if (slot % 2 === 0) freeSlot(cells, slot);
    take(cells, 48);
    expect([cells.blocks, takenIn(cells)]).toEqual([3, 96]);
  });
});
