import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { denseGraph, type FitGraph, type Reach, type SparseFits, sparseGraph, withFillers } from './fit-graph.ts';

const NOT = -1;
const dense = (rows: readonly (readonly number[])[], mentors = rows[0]?.length ?? 0) =>
  denseGraph(rows.length, mentors, Float32Array.from(rows.flat()));
const sparse = (rows: readonly (readonly number[])[], mentors = rows[0]?.length ?? 0) => {
  const pairs = rows.map((row) => [...row.entries()].filter(([, fit]) => fit >= 0));
  const starts = Uint32Array.from({ length: rows.length + 1 }, (_, at) => pairs.slice(0, at).flat().length);
  const packed: SparseFits = {
    starts,
    mentors: Uint32Array.from(pairs.flat(), ([mentor]) => mentor),
    fits: Int32Array.from(pairs.flat(), ([, fit]) => fit),
  };
  return sparseGraph(rows.length, mentors, packed);
};

/** What a mentee's places say: the same of either graph, in the order of mentors. */
const knownTo = (graph: FitGraph, mentee: number) =>
  Array.from({ length: graph.degreeOf(mentee) }, (_, place) => ({
    mentor: graph.mentorAt(mentee, place),
    fit: graph.fitAt(mentee, place),
  })).filter(({ mentor }) => mentor >= 0);
const cheapestTwo = (graph: FitGraph, mentee: number, prices: readonly number[]) => {
  const found = { first: 9, firstCost: 9, second: 9, secondCost: 9 };
  graph.cheapestTwo(mentee, Float64Array.from(prices), found);
  return found;
};
const relaxed = (
  graph: FitGraph,
  mentee: number,
  base: number,
  given: Pick<Reach, 'prices' | 'distances' | 'limit'>,
) => {
  const reached: (readonly number[])[] = [];
  graph.relax(mentee, base, { ...given, reach: (...one) => reached.push(one) });
  return reached;
};

const anyRows = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([mentees, mentors]) => {
  const fit = fc.oneof(fc.constant(NOT), fc.integer({ min: 0, max: 9 }));
  const row = fc.array(fit, { minLength: mentors, maxLength: mentors });
  return fc.array(row, { minLength: mentees, maxLength: mentees });
});
const anyPrices = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });

test('a matrix and a list of its allowed pairs say the same of every pair', () => {
  fc.assert(
    fc.property(anyRows, anyPrices, fc.integer({ min: 0, max: 10 }), (rows, all, least) => {
      const prices = all.slice(0, rows[0]?.length);
      for (const [one, other] of [
        [dense(rows), sparse(rows)],
        [dense(rows).withoutBelow(least), sparse(rows).withoutBelow(least)],
      ] as const) {
        expect(one.highest).toBe(other.highest);
        for (const [mentee, row] of rows.entries()) {
          expect(row.map((_, mentor) => one.fitOf(mentee, mentor))).toEqual(
            row.map((_, mentor) => other.fitOf(mentee, mentor)),
          );
          expect(knownTo(one, mentee)).toEqual(knownTo(other, mentee));
          const [two, same] = [cheapestTwo(one, mentee, prices), cheapestTwo(other, mentee, prices)];
          expect(two).toEqual(same);
          const given = () => ({
            prices: Float64Array.from(prices),
            distances: new Float64Array(row.length).fill(12),
            limit: 14,
          });
          expect(relaxed(one, mentee, 2, given())).toEqual(relaxed(other, mentee, 2, given()));
        }
      }
    }),
    { numRuns: 150 },
  );
});

describe.each([
  ['a matrix', dense],
  ['a list of pairs', sparse],
])('%s', (_, make) => {
  const graph = make([
    [5, NOT, 3],
    [NOT, NOT, NOT],
  ]);

  it('tells a fit of zero from a pair that is not allowed', () => {
    const zero = make([[0, NOT]]);
    expect([zero.fitOf(0, 0), zero.fitOf(0, 1), zero.highest]).toEqual([0, null, 0]);
  });

  it('knows the two cheapest mentors at their prices, and none where there is none', () => {
    expect(cheapestTwo(graph, 0, [0, 0, 0])).toEqual({ first: 0, firstCost: 0, second: 2, secondCost: 2 });
    expect(cheapestTwo(graph, 0, [3, 0, 0])).toEqual({ first: 2, firstCost: 2, second: 0, secondCost: 3 });
    expect(cheapestTwo(graph, 1, [0, 0, 0])).toMatchObject({ first: -1, firstCost: Infinity, second: -1 });
    expect(cheapestTwo(make([[4]]), 0, [1])).toEqual({ first: 0, firstCost: 1, second: -1, secondCost: Infinity });
  });

  it('reaches only mentors nearer than before and within the limit', () => {
    const given = { prices: Float64Array.of(1, 0, 1), distances: Float64Array.of(100, 100, 100), limit: 100 };
    expect(relaxed(graph, 0, 10, given)).toEqual([
      [0, 11, 0],
      [2, 13, 0],
    ]);
    expect(relaxed(graph, 0, 10, { ...given, limit: 13 })).toEqual([[0, 11, 0]]);
    expect(relaxed(graph, 0, 10, { ...given, distances: Float64Array.of(11, 100, 14) })).toEqual([[2, 13, 0]]);
  });

  it('without pairs below a fit has those at it and above', () => {
    const cut = graph.withoutBelow(4);
    expect([cut.fitOf(0, 0), cut.fitOf(0, 2), cut.highest]).toEqual([5, null, 5]);
    expect(graph.withoutBelow(5).fitOf(0, 0)).toBe(5);
    expect(graph.withoutBelow(6).highest).toBe(0);
  });

  it('may be empty', () => {
    expect([make([]).mentees, make([], 2).highest, make([[]]).degreeOf(0)]).toEqual([0, 0, 0]);
  });
});

test('a matrix takes NaN for a pair that is not allowed', () => {
  const graph = dense([[Number.NaN, 2]]);
  expect([graph.fitOf(0, 0), graph.mentorAt(0, 0), graph.highest]).toEqual([null, -1, 2]);
  expect(cheapestTwo(graph, 0, [0, 0])).toMatchObject({ first: 1, second: -1 });
});

describe('withFillers', () => {
  const pool = sparse([
    [5, NOT, 3],
    [NOT, 1, NOT],
  ]);
  const filled = withFillers(pool, 2);

  it('adds people who may have anybody, each as gladly as the best pair', () => {
    expect([filled.mentees, filled.mentors, filled.highest]).toEqual([4, 3, 5]);
    expect(knownTo(filled, 3)).toEqual([0, 1, 2].map((mentor) => ({ mentor, fit: 5 })));
    expect([filled.fitOf(2, 1), filled.fitOf(3, 2)]).toEqual([5, 5]);
    expect(cheapestTwo(filled, 2, [4, 1, 2])).toEqual({ first: 1, firstCost: 1, second: 2, secondCost: 2 });
    const given = { prices: Float64Array.of(4, 1, 2), distances: new Float64Array(3).fill(13), limit: 100 };
    expect(relaxed(filled, 2, 10, given)).toEqual([
      [1, 11, 2],
      [2, 12, 2],
    ]);
    expect(relaxed(filled, 2, 10, { ...given, limit: 12 })).toEqual([[1, 11, 2]]);
  });

  it('leaves everybody of the pool as they were', () => {
    for (const mentee of [0, 1]) {
      expect(knownTo(filled, mentee)).toEqual(knownTo(pool, mentee));
      expect([0, 1, 2].map((mentor) => filled.fitOf(mentee, mentor))).toEqual(
        [0, 1, 2].map((mentor) => pool.fitOf(mentee, mentor)),
      );
      expect(cheapestTwo(filled, mentee, [0, 0, 0])).toEqual(cheapestTwo(pool, mentee, [0, 0, 0]));
      const given = { prices: new Float64Array(3), distances: new Float64Array(3).fill(9), limit: 9 };
      expect(relaxed(filled, mentee, 0, given)).toEqual(relaxed(pool, mentee, 0, given));
    }
  });

  it('keeps its fillers when pairs are taken out', () => {
    const cut = filled.withoutBelow(4);
    expect([cut.mentees, cut.fitOf(0, 2), cut.fitOf(3, 2)]).toEqual([4, null, 5]);
  });
});
