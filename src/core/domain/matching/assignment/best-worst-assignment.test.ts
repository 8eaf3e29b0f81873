import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from './best-assignment.ts';
import { bestWorstAssignment } from './best-worst-assignment.ts';
import { denseGraph } from './fit-graph.ts';

const NOT = -1;
const graphOf = (rows: readonly (readonly number[])[], mentors: number) =>
  denseGraph(rows.length, mentors, Float32Array.from(rows.flat()));
const best = (rows: readonly (readonly number[])[], capacities: readonly number[]) =>
  bestWorstAssignment(graphOf(rows, capacities.length), Uint32Array.from(capacities));

describe('bestWorstAssignment', () => {
  it.each<[string, readonly (readonly number[])[], readonly number[], object]>([
    [
      'gives up total for the lowest fit',
      [
        [9, 4],
        [5, 1],
      ],
      [1, 1],
      { mentorOf: [1, 0], worst: 4, total: 9 },
    ],
    [
      'has the best total of the same lowest fit',
      [
        [3, 9, 8],
        [3, 8, 9],
        [3, 3, 3],
      ],
      [1, 1, 1],
      { total: 21, worst: 3 },
    ],
    [
      'finds the highest lowest fit of two that come to the same',
      [
        [9, 8],
        [8, 7],
      ],
      [1, 1],
      { mentorOf: [1, 0], worst: 8 },
    ],
    [
      'matches more before it looks at the lowest',
      [
        [9, 0],
        [9, NOT],
      ],
      [1, 1],
      { matched: 2, worst: 0 },
    ],
    ['leaves out the lowest where places are short', [[1], [7], [5]], [2], { mentorOf: [-1, 0, 0], worst: 5 }],
    [
      'is content where all fits are the same',
      [
        [4, 4],
        [4, 4],
      ],
      [1, 1],
      { matched: 2, worst: 4 },
    ],
    ['matches nobody where nobody is allowed', [[NOT]], [1], { mentorOf: [-1], matched: 0, worst: 0, total: 0 }],
    ['matches nobody where there is no place', [[5]], [0], { matched: 0 }],
    ['knows an empty pool', [], [1], { mentorOf: [], matched: 0, worst: 0 }],
  ])('%s', (_, rows, capacities, expected) => {
    const { mentorOf, ...figures } = best(rows, capacities);
    expect({ ...figures, mentorOf: [...mentorOf] }).toMatchObject(expected);
  });

  it('matches as many as the best assignment, its lowest no lower and its total no higher', () => {
    const anyPool = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }))
      .chain(([mentees, mentors]) => {
        const row = fc.array(fc.integer({ min: -2, max: 9 }), { minLength: mentors, maxLength: mentors });
        return fc.tuple(
          fc.array(row, { minLength: mentees, maxLength: mentees }),
          fc.array(fc.nat(2), { minLength: mentors, maxLength: mentors }),
        );
      });
    fc.assert(
      fc.property(anyPool, ([rows, capacities]) => {
        const graph = graphOf(rows, capacities.length);
        const [own, other] = [best(rows, capacities), bestAssignment(graph, Uint32Array.from(capacities))];
        expect(own.matched).toBe(other.matched);
        expect(own.worst).toBeGreaterThanOrEqual(other.worst);
        expect(own.total).toBeLessThanOrEqual(other.total);
        expect(own.totalAtMost).toBe(own.total);
      }),
      { numRuns: 50 },
    );
  });
});
