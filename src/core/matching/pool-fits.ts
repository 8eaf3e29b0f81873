import type { MemberId } from '../ids.ts';
import { type FitGraph, sparseGraph } from './fit-graph.ts';
import { searchIndex } from './index-search.ts';
import { createMatchIndex, type MatchIndex, putPerson } from './match-index.ts';
import type { MatchSide } from './match-profile.ts';
import { type Pool, pairKey, placesOf } from './pool-rules.ts';
import type { SearchPlan } from './search-plan.ts';
import type { TopicTree } from './topic-tree.ts';
import type { MatchWeights } from './weights.ts';

/** Up to this many pairs every allowed one is weighed; in larger pools the best of each mentee. */
export const PAIRS_WEIGHED_IN_FULL = 25_000_000;
/** How many mentors of each mentee are weighed in a larger pool. */
export const MENTORS_WEIGHED = 60;
/** A perfect fit. */
export const PERFECT_FIT = 10_000;

/** The pairs of a pool with their fits: ten-thousandths of the best each mentee could have. */
export type PoolFits = {
  readonly graph: FitGraph;
  readonly mentorIndex: MatchIndex;
  /** Whether every allowed pair was weighed. */
  readonly inFull: boolean;
};

export type FitSettings = { readonly tree: TopicTree; readonly weights: MatchWeights };

/** Weighs a pool from the mentees' side. */
export function poolFits(pool: Pool, { tree, weights }: FitSettings): PoolFits {
  const mentorIndex = indexOf(pool.mentors.filter((mentor) => placesOf(mentor) > 0));
  const inFull = pool.mentees.length * pool.mentors.length <= PAIRS_WEIGHED_IN_FULL;
  const numbers = new Map(pool.mentors.map(({ memberId }, number) => [memberId, number]));
  const banned = new Set((pool.bans ?? []).map(pairKey));
  const starts = new Uint32Array(pool.mentees.length + 1);
  const columns: number[] = [];
  const fits: number[] = [];
  for (const [row, mentee] of pool.mentees.entries()) {
    const limit = inFull ? pool.mentors.length : MENTORS_WEIGHED + banned.size;
    const { results, plan } = searchIndex(mentorIndex, mentee, { limit, weights, tree, answeringOnly: true });
    for (const { memberId, points } of results) {
      if (banned.has(pairKey({ menteeId: mentee.memberId, mentorId: memberId }))) continue;
      columns.push(numbers.get(memberId) ?? 0);
      fits.push(fitIn(plan, points));
    }
    starts[row + 1] = columns.length;
  }
  const pairs = { starts, mentors: Uint32Array.from(columns), fits: Int32Array.from(fits) };
  return { graph: sparseGraph(pool.mentees.length, pool.mentors.length, pairs), mentorIndex, inFull };
}

/** How much each mentor likes a mentee, by their own search; below zero where they would not find them. */
export function mentorLiking(pool: Pool, { tree, weights }: FitSettings): (mentor: number, mentee: number) => number {
  const menteeIndex = indexOf(pool.mentees);
  const known = new Map<number, ReadonlyMap<MemberId, number>>();
  return (mentor, mentee) => {
    const seeker = pool.mentors[mentor];
    const found = pool.mentees[mentee];
    if (seeker === undefined || found === undefined) return -1;
    const before = known.get(mentor);
    if (before !== undefined) return before.get(found.memberId) ?? -1;
    const options = { limit: pool.mentees.length, weights, tree, withoutRoom: true, answeringOnly: true };
    const likes = new Map(
      searchIndex(menteeIndex, seeker, options).results.map(({ memberId, points }) => [memberId, points]),
    );
    known.set(mentor, likes);
    return likes.get(found.memberId) ?? -1;
  };
}

function fitIn({ best }: SearchPlan, points: number): number {
  return best === 0 ? 0 : Math.max(0, Math.round((PERFECT_FIT * points) / best));
}

function indexOf(people: readonly MatchSide[]): MatchIndex {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  return index;
}
