import { seatByBids } from './auction.ts';
import { findPrices } from './find-prices.ts';
import type { CheapestTwo, FitGraph } from './fit-graph.ts';
import { withFillers } from './fit-graph.ts';
import { emptySeating, type Seating } from './seating.ts';
import { seatByPaths } from './shortest-augmenting-paths.ts';

const LEAST_COMPETITORS = 2;
const MOST_PLACES_PER_MENTEE = 2;
const LEAST_SHARE_KNOWN = 0.4;

/** Who has whom. */
export type Assignment = {
  /** The mentor of each mentee, −1 where left out. */
  readonly mentorOf: Int32Array;
  readonly matched: number;
  readonly total: number;
  /** The lowest fit of a pair; 0 where there is none. */
  readonly worst: number;
};

/** An assignment with a proof: no assignment matches more, and none that matches as many has a total above `totalAtMost`. */
export type ProvedAssignment = Assignment & { readonly totalAtMost: number };

/** The most people matched and, with that many, the best total fit. Exact; deterministic. */
export function bestAssignment(graph: FitGraph, capacities: Uint32Array): ProvedAssignment {
  const fillers = fillersFor(graph, capacities);
  if (fillers === null) return finished(emptySeating(graph, capacities));
  const filled = emptySeating(withFillers(graph, fillers), capacities);
  findPrices(filled);
  const guess = finished(filled);
  const assignment = summary(graph, guess.mentorOf.subarray(0, graph.mentees));
  // Every filler has a place in a best assignment, so the rest of the bound is that of the pool itself.
  const totalAtMost = guess.totalAtMost - fillers * graph.highest;
  if (guess.matched === assignment.matched + fillers && assignment.total === totalAtMost)
    return { ...assignment, totalAtMost };
  return finished(emptySeating(graph, capacities));
}

/** Where nearly everybody may have nearly everybody, all compete for the same mentors: then it pays to find prices first, and for
 * that all places must be taken. `null` where there is little competition. */
function fillersFor(graph: FitGraph, capacities: Uint32Array): number | null {
  const places = capacities.reduce((sum, capacity) => sum + Math.min(capacity, graph.mentees), 0);
  if (graph.mentees < LEAST_COMPETITORS || places > MOST_PLACES_PER_MENTEE * graph.mentees) return null;
  return shareKnown(graph) < LEAST_SHARE_KNOWN ? null : Math.max(0, places - graph.mentees);
}

function shareKnown({ mentees, mentors, degreeOf }: FitGraph): number {
  let pairs = 0;
  for (let mentee = 0; mentee < mentees; mentee += 1) pairs += degreeOf(mentee);
  return pairs / (mentees * Math.max(1, mentors));
}

function finished(seating: Seating): ProvedAssignment {
  seatByPaths(seating, seatByBids(seating));
  const assignment = summary(seating.graph, seating.mentorOf);
  return {
    ...assignment,
    totalAtMost: assignment.total + Math.max(0, costOf(seating, assignment) - provedCost(seating)),
  };
}

/** Counts an assignment up. */
export function summary(graph: FitGraph, mentorOf: Int32Array): Assignment {
  let matched = 0;
  let total = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor < 0) continue;
    const fit = graph.fitOf(mentee, mentor) ?? 0;
    matched += 1;
    total += fit;
    worst = Math.min(worst, fit);
  }
  return { mentorOf, matched, total, worst: matched === 0 ? 0 : worst };
}

function costOf({ graph, leftOutCost }: Seating, { matched, total }: Assignment): number {
  return matched * graph.highest - total + (graph.mentees - matched) * leftOutCost;
}

/** What any assignment costs at least, from the prices alone (linear programming duality), whatever way they came about. */
function provedCost({ graph, prices, capacities, leftOutCost }: Seating): number {
  const found: CheapestTwo = { first: -1, firstCost: 0, second: -1, secondCost: 0 };
  let cost = 0;
  for (let mentee = 0; mentee < graph.mentees; mentee += 1) {
    graph.cheapestTwo(mentee, prices, found);
    cost += Math.min(found.firstCost, leftOutCost);
  }
  return prices.reduce((sum, price, mentor) => sum - price * (capacities[mentor] ?? 0), cost);
}
