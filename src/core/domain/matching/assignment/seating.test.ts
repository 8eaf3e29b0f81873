import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseGraph } from './fit-graph.ts';
import { emptySeating, hasRoom, type Seating, seat, unseat } from './seating.ts';

const graph = denseGraph(3, 2, Float32Array.of(5, 1, 4, 2, 3, 3));
const seatingWith = (...capacities: readonly number[]) => emptySeating(graph, Uint32Array.from(capacities));
const menteesWith = ({ starts, seats, taken }: Seating, mentor: number) => {
  const start = starts[mentor] ?? 0;
  return [...seats.subarray(start, start + (taken[mentor] ?? 0))].sort();
};

describe('emptySeating', () => {
  it('has nobody seated, no prices, and never more places than mentees', () => {
    const seating = seatingWith(2, 1_000_000);
    expect([...seating.mentorOf, ...seating.prices, ...seating.taken]).toEqual([-1, -1, -1, 0, 0, 0, 0]);
    expect([...seating.capacities]).toEqual([2, 3]);
    expect([...seating.starts, seating.seats.length]).toEqual([0, 2, 5, 5]);
  });

  it('makes leaving somebody out dearer than any exchange of mentors', () => {
    expect(seatingWith(1, 1).leftOutCost).toBeGreaterThan(graph.mentees * graph.highest);
  });

  it('may have no mentors and no mentees', () => {
    const nobody = emptySeating(denseGraph(0, 0, new Float32Array()), new Uint32Array());
    expect([nobody.mentorOf.length, nobody.seats.length, nobody.leftOutCost]).toEqual([0, 0, 1]);
  });
});

describe('hasRoom', () => {
  it('ends with the last place', () => {
    const seating = seatingWith(2, 0);
    expect([hasRoom(seating, 0), hasRoom(seating, 1)]).toEqual([true, false]);
    seat(seating, 0, 0);
    expect(hasRoom(seating, 0)).toBe(true);
    seat(seating, 1, 0);
    expect(hasRoom(seating, 0)).toBe(false);
    unseat(seating, 0);
    expect(hasRoom(seating, 0)).toBe(true);
  });
});

describe('seats', () => {
  it('cost what the pair falls short of the highest fit', () => {
    const seating = seatingWith(3, 3);
    for (const mentee of [0, 1, 2]) seat(seating, mentee, 1);
    expect([...seating.costOf]).toEqual([4, 3, 2]);
  });

  it('stay with the others when somebody in the middle goes', () => {
    const seating = seatingWith(3, 0);
    for (const mentee of [0, 1, 2]) seat(seating, mentee, 0);
    unseat(seating, 0);
    unseat(seating, 0);
    expect([menteesWith(seating, 0), [...seating.mentorOf]]).toEqual([
      [1, 2],
      [-1, 0, 0],
    ]);
  });

  it('hold at any time exactly those who were seated last', () => {
    const move = fc.tuple(fc.nat(2), fc.constantFrom(-1, 0, 1));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const seating = seatingWith(2, 2);
        const expected = [-1, -1, -1];
        for (const [mentee, mentor] of moves) {
          unseat(seating, mentee);
          expected[mentee] = -1;
          if (mentor < 0 || !hasRoom(seating, mentor)) continue;
          seat(seating, mentee, mentor);
          expected[mentee] = mentor;
        }
        expect([...seating.mentorOf]).toEqual(expected);
        for (const mentor of [0, 1])
          expect(menteesWith(seating, mentor)).toEqual([0, 1, 2].filter((mentee) => expected[mentee] === mentor));
      }),
      { numRuns: 150 },
    );
  });
});
