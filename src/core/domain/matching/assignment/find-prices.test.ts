import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatByBids } from './auction.ts';
import { findPrices } from './find-prices.ts';
import { denseGraph } from './fit-graph.ts';
import { emptySeating, type Seating } from './seating.ts';
import { seatByPaths } from './shortest-augmenting-paths.ts';

const seatingFor = (rows: readonly (readonly number[])[], capacities: readonly number[]) =>
  emptySeating(
    denseGraph(rows.length, capacities.length, Float32Array.from(rows.flat())),
    Uint32Array.from(capacities),
  );
const pricesOf = (rows: readonly (readonly number[])[], capacities: readonly number[]) => {
  const seating = seatingFor(rows, capacities);
  findPrices(seating);
  return [...seating.prices];
};
const totalOf = (seating: Seating) => {
  seatByPaths(seating, seatByBids(seating));
  return [...seating.mentorOf.entries()].reduce(
    (sum, [mentee, mentor]) => sum + (mentor < 0 ? 0 : (seating.graph.fitOf(mentee, mentor) ?? 0)),
    0,
  );
};

describe('findPrices', () => {
  it('puts a price on the mentor whom all want, about what the last of them would give', () => {
    const [wanted, free] = pricesOf(
      [
        [100, 40],
        [100, 40],
        [100, 40],
      ],
      [1, 2],
    );
    expect(free).toBe(0);
    expect(wanted).toBeGreaterThanOrEqual(55);
    expect(wanted).toBeLessThanOrEqual(65);
  });

  it.each([
    [
      'where everybody has their own',
      [
        [100, 0],
        [0, 100],
      ],
      [2, 2],
      [0, 0],
    ],
    [
      'where nobody has a fit above zero',
      [
        [0, 0],
        [0, 0],
      ],
      [1, 1],
      [0, 0],
    ],
    ['where nobody may have anybody', [[-1], [-1]], [1], [0]],
    ['where nobody waits', [], [1, 1], [0, 0]],
  ])('asks no price %s', (_, rows, capacities, prices) => {
    expect(pricesOf(rows, capacities)).toEqual(prices);
  });

  it('ends even where many want one place, alike', () => {
    const seating = seatingFor(
      Array.from({ length: 20 }, () => [1_000]),
      [1],
    );
    findPrices(seating);
    expect(totalOf(seating)).toBe(1_000);
  });

  const size = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }));
  const fullPool = size.chain(([mentees, mentors]) => {
    const row = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: mentors, maxLength: mentors });
    return fc.array(row, { minLength: mentees, maxLength: mentees }).map((rows) => ({
      rows,
      // Exactly as many places as mentees: then prices may be anything, and the result is exact.
      capacities: Array.from({ length: mentors }, (_, at) =>
        at === 0 ? mentees - Math.min(mentors - 1, mentees) : Number(at <= mentees),
      ),
    }));
  });

  it('leaves nobody seated, and whole prices none below zero', () => {
    fc.assert(
      fc.property(fullPool, ({ rows, capacities }) => {
        const seating = seatingFor(rows, capacities);
        findPrices(seating);
        expect([...seating.mentorOf].every((mentor) => mentor === -1)).toBe(true);
        expect([...seating.taken].every((taken) => taken === 0)).toBe(true);
        expect([...seating.prices].every((price) => Number.isInteger(price) && price >= 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is a start that changes nothing about how good the end is, where all places are taken', () => {
    fc.assert(
      fc.property(fullPool, ({ rows, capacities }) => {
        const started = seatingFor(rows, capacities);
        findPrices(started);
        expect(totalOf(started)).toBe(totalOf(seatingFor(rows, capacities)));
      }),
      { numRuns: 150 },
    );
  });
});
