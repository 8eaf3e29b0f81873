import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from './best-assignment.ts';
import { denseGraph, type FitGraph, sparseGraph } from './fit-graph.ts';
import { mostMatched } from './hopcroft-karp.ts';
import { stableAssignment } from './stable-assignment.ts';

const NOT = -1;
const graphOf = (rows: readonly (readonly number[])[], mentors: number) =>
  denseGraph(rows.length, mentors, Float32Array.from(rows.flat()));
/** `liking[mentee][mentor]`: how much the mentor likes the mentee. */
const likingBy = (liking: readonly (readonly number[])[]) => (mentor: number, mentee: number) =>
  liking[mentee]?.[mentor] ?? -1;
type Rows = readonly (readonly number[])[];

describe('stableAssignment', () => {
  it.each<[string, Rows, readonly number[], Rows, readonly number[]]>([
    [
      'gives both who want each other most',
      [
        [9, 1],
        [1, 9],
      ],
      [1, 1],
      [
        [5, 5],
        [5, 5],
      ],
      [0, 1],
    ],
    [
      'lets the mentor choose between two',
      [
        [9, 1],
        [9, 1],
      ],
      [1, 1],
      [
        [1, 1],
        [2, 2],
      ],
      [1, 0],
    ],
    ['gives a tie to whoever comes first in the pool', [[9], [9]], [1], [[3], [3]], [0, -1]],
    ['gives places that are left to the next liked', [[9], [9], [9]], [2], [[1], [3], [2]], [-1, 0, 0]],
    ['asks the mentor of the lower number first of two who fit alike', [[5, 5]], [1, 1], [[0, 9]], [0]],
    [
      'leaves out who may have nobody',
      [
        [NOT, NOT],
        [4, NOT],
      ],
      [1, 1],
      [
        [1, 1],
        [1, 1],
      ],
      [-1, 0],
    ],
    ['seats nobody with a mentor without places', [[9, 2]], [0, 1], [[9, 9]], [1]],
    ['seats somebody a mentor would not find, if nobody else asks', [[5]], [1], [[-1]], [0]],
    ['knows an empty pool', [], [1], [], []],
  ])('%s', (_, rows, capacities, liking, mentorOf) => {
    const found = stableAssignment(graphOf(rows, capacities.length), Uint32Array.from(capacities), likingBy(liking));
    expect([...found.mentorOf]).toEqual(mentorOf);
  });

  it('counts its pairs', () => {
    const graph = graphOf(
      [
        [9, 1],
        [8, 2],
      ],
      2,
    );
    const found = stableAssignment(
      graph,
      Uint32Array.of(1, 1),
      likingBy([
        [2, 0],
        [1, 0],
      ]),
    );
    expect(found).toMatchObject({ matched: 2, total: 11, worst: 2 });
  });

  it('moves somebody on who is outbid, as often as that happens', () => {
    const rows = [
      [9, 8, 7],
      [9, 8, 7],
      [9, 8, 7],
    ];
    const liking = [
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ];
    const { mentorOf } = stableAssignment(graphOf(rows, 3), Uint32Array.of(1, 1, 1), likingBy(liking));
    expect([...mentorOf]).toEqual([2, 1, 0]);
  });

  const anyPool = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([mentees, mentors]) => {
      const rowsOf = (one: fc.Arbitrary<number>) =>
        fc.array(fc.array(one, { minLength: mentors, maxLength: mentors }), { minLength: mentees, maxLength: mentees });
      return fc.record({
        rows: rowsOf(fc.integer({ min: -2, max: 6 })),
        liking: rowsOf(fc.integer({ min: -1, max: 5 })),
        capacities: fc.array(fc.nat(2), { minLength: mentors, maxLength: mentors }),
      });
    });

  it('never seats more than fit, nor better than the best, and at least half as many as possible', () => {
    fc.assert(
      fc.property(anyPool, ({ rows, liking, capacities }) => {
        const graph = graphOf(rows, capacities.length);
        const places = Uint32Array.from(capacities);
        const found = stableAssignment(graph, places, likingBy(liking));
        for (const [mentor, room] of capacities.entries())
          expect(found.mentorOf.filter((one) => one === mentor).length).toBeLessThanOrEqual(room);
        const best = bestAssignment(graph, places);
        expect(found.matched).toBeLessThanOrEqual(best.matched);
        if (found.matched === best.matched) expect(found.total).toBeLessThanOrEqual(best.total);
        expect(found.matched * 2).toBeGreaterThanOrEqual(mostMatched(graph, places));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whether a mentee knows their mentors best first or in any order', () => {
    fc.assert(
      fc.property(anyPool, ({ rows, liking, capacities }) => {
        const places = Uint32Array.from(capacities);
        const [byMatrix, byList] = [graphOf(rows, capacities.length), bestFirst(rows, capacities.length)].map((graph) =>
          stableAssignment(graph, places, likingBy(liking)),
        );
        expect(byList).toEqual(byMatrix);
      }),
      { numRuns: 100 },
    );
  });
});

/** The same pool as lists of allowed pairs, best first. */
function bestFirst(rows: Rows, mentors: number): FitGraph {
  const pairs = rows.map((row) =>
    [...row.entries()].filter(([, fit]) => fit >= 0).sort(([one, a], [other, b]) => b - a || one - other),
  );
  return sparseGraph(rows.length, mentors, {
    starts: Uint32Array.from({ length: rows.length + 1 }, (_, at) => pairs.slice(0, at).flat().length),
    mentors: Uint32Array.from(pairs.flat(), ([mentor]) => mentor),
    fits: Int32Array.from(pairs.flat(), ([, fit]) => fit),
  });
}
