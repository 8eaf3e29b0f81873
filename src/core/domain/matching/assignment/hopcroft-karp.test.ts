import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseGraph } from './fit-graph.ts';
import { mostMatched } from './hopcroft-karp.ts';

/** `1` where a pair is allowed. */
const matchedOf = (rows: readonly string[], capacities: readonly number[]) => {
  const fits = rows.flatMap((row) => [...row].map((pair) => (pair === '1' ? 0 : -1)));
  return mostMatched(denseGraph(rows.length, capacities.length, Float32Array.from(fits)), Uint32Array.from(capacities));
};

function byTryingEverything(rows: readonly string[], capacities: readonly number[], mentee = 0): number {
  const row = rows[mentee];
  if (row === undefined) return 0;
  let best = byTryingEverything(rows, capacities, mentee + 1);
  for (const [mentor, room] of capacities.entries()) {
    if (row[mentor] !== '1' || room === 0) continue;
    best = Math.max(best, 1 + byTryingEverything(rows, capacities.with(mentor, room - 1), mentee + 1));
  }
  return best;
}

describe('mostMatched', () => {
  it.each<[string, readonly string[], readonly number[], number]>([
    ['nobody', [], [1], 0],
    ['no mentors', ['', ''], [], 0],
    ['nobody allowed', ['00', '00'], [1, 1], 0],
    ['no places', ['11', '11'], [0, 0], 0],
    ['one pair', ['1'], [1], 1],
    ['one mentor with places for some', ['1', '1', '1'], [2], 2],
    ['more places than people', ['1', '1'], [9], 2],
    ['the first has to move', ['11', '10'], [1, 1], 2],
    ['a chain of moves', ['110', '101', '100'], [1, 1, 1], 3],
    ['a long chain, against the order of the list', ['1100', '0110', '0011', '1000'], [1, 1, 1, 1], 4],
    ['a chain over a mentor with two places', ['110', '100', '100', '011'], [2, 1, 1], 4],
  ])('%s', (_, rows, capacities, matched) => {
    expect(matchedOf(rows, capacities)).toBe(matched);
  });

  it('is what trying everything finds', () => {
    const anyPool = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .chain(([mentees, mentors]) =>
        fc.tuple(
          fc.array(fc.stringMatching(new RegExp(`^[01]{${mentors}}$`)), { minLength: mentees, maxLength: mentees }),
          fc.array(fc.nat(2), { minLength: mentors, maxLength: mentors }),
        ),
      );
    fc.assert(
      fc.property(anyPool, ([rows, capacities]) => {
        expect(matchedOf(rows, capacities)).toBe(byTryingEverything(rows, capacities));
      }),
      { numRuns: 200 },
    );
  });
});
