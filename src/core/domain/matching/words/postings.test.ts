import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addRow, countsOf, eachRow, eachTime, type Postings, postingsOf, rowCount } from './postings.ts';

const KEYS = 6;
const anyRows = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat(KEYS - 1), fc.integer({ min: -9, max: 9 })), { selector: ([key]) => key }),
  { maxLength: 8 },
);
const rowsOf = (postings: Postings, key: number) => {
  const rows: (readonly [number, number])[] = [];
  eachRow(postings, key, (row, amount) => rows.push([row, amount]));
  return rows;
};

describe('postings', () => {
  it('give back for each key the rows it stands in, in order, with its amounts', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const postings = postingsOf(rows, KEYS);
        for (let key = 0; key < KEYS; key += 1) {
          const expected = rows.flatMap((row, at) =>
            row.filter(([own]) => own === key).map(([, amount]): [number, number] => [at, amount]),
          );
          expect(rowsOf(postings, key)).toEqual(expected);
          expect(rowCount(postings, key)).toBe(expected.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('add to a column what every row has of a key, times a factor', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(KEYS - 1), fc.integer({ min: -3, max: 3 }), (rows, key, factor) => {
        const column = new Float64Array(rows.length).fill(1);
        addRow(postingsOf(rows, KEYS), key, factor, column);
        const expected = rows.map((row) => 1 + factor * (row.find(([own]) => own === key)?.[1] ?? 0));
        expect([...column]).toEqual(expected.map((amount) => amount + 0));
      }),
      { numRuns: 50 },
    );
  });

  it('know nothing of a key nobody has, and none beyond the last', () => {
    const postings = postingsOf([[[0, 2]]], 2);
    expect([rowsOf(postings, 1), rowsOf(postings, 2), rowsOf(postings, 99)]).toEqual([[], [], []]);
    expect([rowCount(postings, 1), rowCount(postings, 99)]).toEqual([0, 0]);
    const column = Float64Array.of(5);
    addRow(postings, 99, 1, column);
    expect([...column]).toEqual([5]);
    expect(postingsOf([], 0).starts).toHaveLength(1);
  });

  it('keep parts of a number as finely as they need', () => {
    expect(rowsOf(postingsOf([[[0, 0.25]]], 1), 0)).toEqual([[0, 0.25]]);
  });
});

test('rows are made anew each time they are walked', () => {
  let made = 0;
  const rows = eachTime([1, 2, 3], (source) => {
    made += 1;
    return source * 10;
  });
  expect(made).toBe(0);
  expect([[...rows], [...rows], made]).toEqual([[10, 20, 30], [10, 20, 30], 6]);
});

test('keys are counted in the order they are first seen', () => {
  expect([...countsOf([3, 1, 3, 3])]).toEqual([
    [3, 3],
    [1, 1],
  ]);
  expect(countsOf([]).size).toBe(0);
});
