import type { FitGraph } from './fit-graph.ts';

/** Who sits with whom while an assignment is being worked out. −1 is nobody. */
export type Seating = {
  readonly graph: FitGraph;
  readonly capacities: Uint32Array;
  /** What a mentor costs beyond the fit; above zero only while all their places are taken. */
  readonly prices: Float64Array;
  /** What it costs to leave a mentee out: more than any exchange of mentors could save. */
  readonly leftOutCost: number;
  readonly mentorOf: Int32Array;
  /** `highest` − fit of the mentee's pair. */
  readonly costOf: Float64Array;
  /** The mentees of mentor `j` stand from `starts[j]`, `taken[j]` of them. */
  readonly starts: Uint32Array;
  readonly seats: Int32Array;
  readonly taken: Uint32Array;
};

/** Nobody seated yet. */
export function emptySeating(graph: FitGraph, capacities: Uint32Array): Seating {
  const starts = new Uint32Array(graph.mentors + 1);
  const places = capacities.map((capacity) => Math.min(capacity, graph.mentees));
  for (let mentor = 0; mentor < graph.mentors; mentor += 1) {
    starts[mentor + 1] = (starts[mentor] ?? 0) + (places[mentor] ?? 0);
  }
  return {
    graph,
    capacities: places,
    prices: new Float64Array(graph.mentors),
    leftOutCost: (graph.mentees + 1) * (graph.highest + 1),
    mentorOf: new Int32Array(graph.mentees).fill(-1),
    costOf: new Float64Array(graph.mentees),
    starts,
    seats: new Int32Array(starts[graph.mentors] ?? 0),
    taken: new Uint32Array(graph.mentors),
  };
}

/** Whether a mentor has a free place. */
export function hasRoom({ taken, capacities }: Seating, mentor: number): boolean {
  return (taken[mentor] ?? 0) < (capacities[mentor] ?? 0);
}

/** Seats a mentee at a free place. */
export function seat(seating: Seating, mentee: number, mentor: number): void {
  const { graph, starts, seats, taken, mentorOf, costOf } = seating;
  const place = taken[mentor] ?? 0;
  seats[(starts[mentor] ?? 0) + place] = mentee;
  taken[mentor] = place + 1;
  mentorOf[mentee] = mentor;
  costOf[mentee] = graph.highest - (graph.fitOf(mentee, mentor) ?? 0);
}

/** Frees a mentee's place. */
export function unseat({ starts, seats, taken, mentorOf }: Seating, mentee: number): void {
  const mentor = mentorOf[mentee] ?? -1;
  if (mentor < 0) return;
  const start = starts[mentor] ?? 0;
  const last = (taken[mentor] ?? 0) - 1;
  const place = seats.subarray(start, start + last + 1).indexOf(mentee);
  seats[start + place] = seats[start + last] ?? 0;
  taken[mentor] = last;
  mentorOf[mentee] = -1;
}
