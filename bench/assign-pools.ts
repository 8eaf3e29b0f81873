import type { SparseFits } from '../src/core/domain/matching/assignment/fit-graph.ts';
import { seeded } from './random.ts';

/** Mentors a mentee of a large pool knows, and the best fit there is. */
const KNOWN_MENTORS = 30;
const BEST_FIT = 10_000;

/** Fits of everybody with everybody, whole points. */
export function densePool(size: number): Float32Array {
  const random = seeded(size);
  return Float32Array.from({ length: size * size }, () => Math.floor(random() * (BEST_FIT + 1)));
}

export type SparsePool = {
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: SparseFits;
  readonly capacities: Uint32Array;
};

/** Half as many mentors as mentees, with one to three places; popular mentors are known to many. */
export function sparsePool(mentees: number): SparsePool {
  const random = seeded(mentees);
  const mentors = Math.floor(mentees / 2);
  const starts = Uint32Array.from({ length: mentees + 1 }, (_, mentee) => mentee * KNOWN_MENTORS);
  const known = new Uint32Array(mentees * KNOWN_MENTORS);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const own = new Set<number>();
    while (own.size < KNOWN_MENTORS) own.add(Math.floor(mentors * random() ** 1.5));
    known.set(
      [...own].sort((a, b) => a - b),
      mentee * KNOWN_MENTORS,
    );
  }
  return {
    mentees,
    mentors,
    pairs: { starts, mentors: known, fits: Int32Array.from(known, () => Math.floor(random() * (BEST_FIT + 1))) },
    capacities: Uint32Array.from({ length: mentors }, () => 1 + Math.floor(random() * 3)),
  };
}
