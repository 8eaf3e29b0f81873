import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseGraph } from './fit-graph.ts';
import { emptySeating, hasRoom, type Seating } from './seating.ts';
import { seatByPaths } from './shortest-augmenting-paths.ts';

const NOT = -1;
const seatingFor = (rows: readonly (readonly number[])[], capacities: readonly number[]) =>
  emptySeating(
    denseGraph(rows.length, capacities.length, Float32Array.from(rows.flat())),
    Uint32Array.from(capacities),
  );
const seated = (rows: readonly (readonly number[])[], capacities: readonly number[], order = [...rows.keys()]) => {
  const seating = seatingFor(rows, capacities);
  seatByPaths(seating, order);
  return seating;
};
const worthOf = ({ graph, mentorOf }: Seating) => {
  const fits = [...mentorOf.entries()].flatMap(([mentee, mentor]) =>
    mentor < 0 ? [] : (graph.fitOf(mentee, mentor) ?? []),
  );
  return { matched: fits.length, total: fits.reduce((sum, fit) => sum + fit, 0) };
};

describe('seatByPaths', () => {
  it.each<[string, readonly (readonly number[])[], readonly number[], readonly number[]]>([
    ['seats one person at their best', [[3, 7]], [1, 1], [1]],
    [
      'moves somebody for the sake of the whole',
      [
        [9, 8],
        [9, 2],
      ],
      [1, 1],
      [1, 0],
    ],
    [
      'moves a chain of people',
      [
        [5, 5, NOT],
        [5, NOT, 5],
        [5, NOT, NOT],
      ],
      [1, 1, 1],
      [1, 2, 0],
    ],
    ['leaves out who fits least where places are short', [[2], [9], [5]], [2], [-1, 0, 0]],
    [
      'leaves somebody out who came first, rather than fewer in all',
      [
        [9, NOT],
        [5, 1],
      ],
      [1, 0],
      [0, -1],
    ],
    [
      'matches more rather than better',
      [
        [9, 1],
        [9, NOT],
      ],
      [1, 1],
      [1, 0],
    ],
    ['seats nobody where nobody is allowed', [[NOT], [NOT]], [2], [-1, -1]],
    ['seats nobody where there is no place', [[5], [5]], [0], [-1, -1]],
  ])('%s', (_, rows, capacities, mentorOf) => {
    expect([...seated(rows, capacities).mentorOf]).toEqual(mentorOf);
  });

  it('leaves alone who was not waiting', () => {
    expect([...seated([[5], [5]], [2], [1]).mentorOf]).toEqual([-1, 0]);
    expect([...seated([[5]], [1], []).mentorOf]).toEqual([-1]);
  });

  const anyPool = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([mentees, mentors]) => {
      const fit = fc.oneof(fc.constant(NOT), fc.integer({ min: 0, max: 9 }));
      const row = fc.array(fit, { minLength: mentors, maxLength: mentors });
      return fc.record({
        rows: fc.array(row, { minLength: mentees, maxLength: mentees }),
        capacities: fc.array(fc.nat(2), { minLength: mentors, maxLength: mentors }),
        order: fc.shuffledSubarray([...Array(mentees).keys()], { minLength: mentees }),
      });
    });

  it('is as good in whatever order people are seated', () => {
    fc.assert(
      fc.property(anyPool, ({ rows, capacities, order }) => {
        expect(worthOf(seated(rows, capacities, order))).toEqual(worthOf(seated(rows, capacities)));
      }),
      { numRuns: 200 },
    );
  });

  it('ends with prices that prove it: nobody has anything cheaper, and only full mentors have a price', () => {
    fc.assert(
      fc.property(anyPool, ({ rows, capacities, order }) => {
        const seating = seated(rows, capacities, order);
        const found = { first: -1, firstCost: 0, second: -1, secondCost: 0 };
        for (const [mentee, mentor] of seating.mentorOf.entries()) {
          seating.graph.cheapestTwo(mentee, seating.prices, found);
          const own = mentor < 0 ? seating.leftOutCost : (seating.costOf[mentee] ?? 0) + (seating.prices[mentor] ?? 0);
          expect(own).toBeLessThanOrEqual(Math.min(found.firstCost, seating.leftOutCost));
        }
        for (const [mentor, price] of seating.prices.entries()) {
          expect(price).toBeGreaterThanOrEqual(0);
          if (price > 0) expect(hasRoom(seating, mentor)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
