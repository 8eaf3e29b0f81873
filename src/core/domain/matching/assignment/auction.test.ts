import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bidInRounds, seatByBids } from './auction.ts';
import { denseGraph } from './fit-graph.ts';
import { emptySeating, hasRoom, type Seating } from './seating.ts';

const NOT = -1;
const seatingFor = (rows: readonly (readonly number[])[], capacities: readonly number[]) =>
  emptySeating(
    denseGraph(rows.length, capacities.length, Float32Array.from(rows.flat())),
    Uint32Array.from(capacities),
  );

const anySeating = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([mentees, mentors]) => {
    const fit = fc.oneof(fc.constant(NOT), fc.integer({ min: 0, max: 9 }));
    const row = fc.array(fit, { minLength: mentors, maxLength: mentors });
    return fc.tuple(
      fc.array(row, { minLength: mentees, maxLength: mentees }),
      fc.array(fc.nat(2), { minLength: mentors, maxLength: mentors }),
    );
  });

/** What a mentee would pay for the cheapest mentor, and what they pay where they are. */
function costsOf({ graph, prices, mentorOf, costOf }: Seating, mentee: number) {
  const found = { first: -1, firstCost: 0, second: -1, secondCost: 0 };
  graph.cheapestTwo(mentee, prices, found);
  const mentor = mentorOf[mentee] ?? -1;
  return { cheapest: found.firstCost, own: (costOf[mentee] ?? 0) + (prices[mentor] ?? 0) };
}

describe('seatByBids', () => {
  it('seats everybody at their best where nobody competes', () => {
    const seating = seatingFor(
      [
        [9, 1],
        [1, 9],
        [5, 6],
      ],
      [1, 2],
    );
    expect(seatByBids(seating)).toEqual([]);
    expect([...seating.mentorOf]).toEqual([0, 1, 1]);
    expect([...seating.prices]).toEqual([0, 0]);
  });

  it('gives the one place to whoever loses most without it', () => {
    const seating = seatingFor(
      [
        [9, 8],
        [9, 2],
      ],
      [1, 1],
    );
    expect(seatByBids(seating)).toEqual([]);
    expect([...seating.mentorOf]).toEqual([1, 0]);
    expect(seating.prices[0]).toBe(1);
  });

  it('goes to a free place of two as good', () => {
    const seating = seatingFor(
      [
        [5, 5],
        [5, 5],
      ],
      [1, 1],
    );
    expect(seatByBids(seating)).toEqual([]);
    expect([...seating.mentorOf]).toEqual([0, 1]);
  });

  it('neither seats nor keeps waiting whom nobody may have', () => {
    const seating = seatingFor(
      [
        [NOT, NOT],
        [3, NOT],
      ],
      [1, 1],
    );
    expect(seatByBids(seating)).toEqual([]);
    expect([...seating.mentorOf]).toEqual([-1, 0]);
  });

  it('keeps waiting or leaves out whom no place is left for', () => {
    const seating = seatingFor([[5], [5], [5]], [1]);
    const waiting = seatByBids(seating);
    expect([...seating.mentorOf].filter((mentor) => mentor === 0)).toHaveLength(1);
    expect(waiting.every((mentee) => seating.mentorOf[mentee] === -1)).toBe(true);
  });

  it('leaves everybody seated where nothing is cheaper, and a price only on mentors who are full', () => {
    fc.assert(
      fc.property(anySeating, ([rows, capacities]) => {
        const seating = seatingFor(rows, capacities);
        const waiting = new Set(seatByBids(seating));
        for (const [mentee, mentor] of seating.mentorOf.entries()) {
          const { cheapest, own } = costsOf(seating, mentee);
          if (mentor >= 0) expect(own).toBeLessThanOrEqual(cheapest);
          else if (!waiting.has(mentee)) expect(cheapest).toBeGreaterThanOrEqual(seating.leftOutCost);
        }
        for (const [mentor, price] of seating.prices.entries())
          if (price > 0) expect(hasRoom(seating, mentor)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('bidInRounds', () => {
  it('stops after as many offers as are allowed, and says who still waits', () => {
    const waitingAfter = (offers: number) =>
      bidInRounds(seatingFor([[5], [5], [5]], [1]), { extra: 0, leftOutCost: 100, offers });
    // The first round ends with one outbid; the last of the three found the price too high already.
    expect([0, 1, 3, 4].map(waitingAfter)).toEqual([[0, 1, 2], [1], [1], []]);
  });

  it('does not bid what leaving out costs', () => {
    const seating = seatingFor(
      [
        [9, 2],
        [9, 2],
      ],
      [1, 0],
    );
    expect(bidInRounds(seating, { extra: 0, leftOutCost: 0, offers: 9 })).toEqual([]);
    expect([...seating.mentorOf]).toEqual([-1, -1]);
  });

  it('does not ask those again who are seated', () => {
    const seating = seatingFor([[9, 0]], [1, 1]);
    const rules = { extra: 0, leftOutCost: 100, offers: 9 };
    bidInRounds(seating, rules);
    bidInRounds(seating, rules);
    expect([[...seating.mentorOf], [...seating.taken]]).toEqual([[0], [1, 0]]);
  });

  it('raises prices by the extra step, so that ties end', () => {
    const seating = seatingFor([[9], [9]], [1]);
    expect(bidInRounds(seating, { extra: 1, leftOutCost: 5, offers: 100 })).toEqual([]);
    expect(seating.prices[0]).toBeGreaterThanOrEqual(5);
  });
});
