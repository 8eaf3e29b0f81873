import type { MemberId } from '../../kernel/ids.ts';
import { type FitGraph, type SparseFits, sparseGraph } from '../assignment/fit-graph.ts';
import { searchIndex } from '../index/index-search.ts';
import { indexStatistics } from '../index/index-wishes.ts';
import { createMatchIndex, type MatchIndex, putPerson } from '../index/match-index.ts';
import type { CompiledSearch } from '../ranking/compiled-search.ts';
import { exclusionsOf, ineligibilityOf } from '../ranking/eligibility.ts';
import { fitOf } from '../ranking/fit.ts';
import type { MatchSide } from '../ranking/match-profile.ts';
import type { PoolStatistics } from '../ranking/pool-statistics.ts';
import { planFor } from '../ranking/rank.ts';
import type { TopicTree } from '../ranking/topic-tree.ts';
import type { MatchWeights } from '../ranking/weights.ts';
import { type Pool, pairKey, placesOf } from './pool-rules.ts';

/** Up to this many pairs every allowed one is weighed; in larger pools the best of each mentee. */
export const PAIRS_WEIGHED_IN_FULL = 25_000_000;
/** How many mentors of each mentee are weighed in a larger pool. */
export const MENTORS_WEIGHED = 60;
/** A perfect fit. */
export const PERFECT_FIT = 10_000;

/** The pairs of a pool with their fits: ten-thousandths of the best each mentee could have. */
export type PoolFits = {
  readonly graph: FitGraph;
  /** What the graph was made of: the pairs of each mentee, best first. */
  readonly pairs: SparseFits;
  readonly mentorIndex: MatchIndex;
  /** Whether every allowed pair was weighed. */
  readonly inFull: boolean;
};

export type FitSettings = { readonly tree: TopicTree; readonly weights: MatchWeights };

/** Weighs a pool from the mentees' side. `inFull`: every pair whatever the size; else as the size allows. */
export function poolFits(
  pool: Pool,
  { tree, weights }: FitSettings,
  inFull = pool.mentees.length * pool.mentors.length <= PAIRS_WEIGHED_IN_FULL,
): PoolFits {
  const mentorIndex = indexOf(pool.mentors.filter((mentor) => placesOf(mentor) > 0));
  const numbers = new Map(pool.mentors.map(({ memberId }, number) => [memberId, number]));
  const banned = new Set((pool.bans ?? []).map(pairKey));
  const statistics = indexStatistics(mentorIndex, tree);
  const limits = limitsOf(pool, inFull);
  const starts = new Uint32Array(pool.mentees.length + 1);
  const room = limits.reduce((sum, limit) => sum + limit, 0);
  const columns = new Uint32Array(room);
  const fits = new Int32Array(room);
  let pairs = 0;
  for (const [row, mentee] of pool.mentees.entries()) {
    const options = { limit: limits[row] ?? 0, weights, tree, statistics, answeringOnly: true };
    const { results, plan } = searchIndex(mentorIndex, mentee, options);
    for (const { memberId, points } of results) {
      if (banned.has(pairKey({ menteeId: mentee.memberId, mentorId: memberId }))) continue;
      columns[pairs] = numbers.get(memberId) ?? 0;
      fits[pairs] = fitIn(plan, points);
      pairs += 1;
    }
    starts[row + 1] = pairs;
  }
  const found = { starts, mentors: columns.subarray(0, pairs), fits: fits.subarray(0, pairs) };
  const graph = sparseGraph(pool.mentees.length, pool.mentors.length, found);
  return { graph, pairs: found, mentorIndex, inFull };
}

/** How many mentors to look up for each mentee; in a large pool those who are banned take nobody's place. */
function limitsOf(pool: Pool, inFull: boolean): readonly number[] {
  const { mentees, mentors } = pool;
  if (inFull) return mentees.map(() => mentors.length);
  const banned = bannedOf(pool);
  return mentees.map(({ memberId }) => Math.min(mentors.length, MENTORS_WEIGHED + (banned.get(memberId) ?? 0)));
}

/** How many mentors each mentee is kept from. */
export function bannedOf({ bans = [] }: Pick<Pool, 'bans'>): ReadonlyMap<MemberId, number> {
  const banned = new Map<MemberId, number>();
  for (const { menteeId } of bans) banned.set(menteeId, (banned.get(menteeId) ?? 0) + 1);
  return banned;
}

/** How much each mentor likes a mentee, by their own search; below zero where they would not find them. */
export function mentorLiking(pool: Pool, { tree, weights }: FitSettings): (mentor: number, mentee: number) => number {
  const menteeIndex = indexOf(pool.mentees);
  if (pool.mentees.length * pool.mentors.length > PAIRS_WEIGHED_IN_FULL) {
    return likingByPair(pool, { tree, weights, statistics: indexStatistics(menteeIndex, tree) });
  }
  const rows = new Map(pool.mentees.map(({ memberId }, row) => [memberId, row]));
  const statistics = indexStatistics(menteeIndex, tree);
  const known: (Int32Array | undefined)[] = [];
  return (mentor, mentee) => {
    const seeker = pool.mentors[mentor];
    if (seeker === undefined) return -1;
    const before = known[mentor];
    if (before !== undefined) return before[mentee] ?? -1;
    const likes = new Int32Array(pool.mentees.length).fill(-1);
    const options = {
      limit: pool.mentees.length,
      weights,
      tree,
      statistics,
      withoutRoom: true,
      answeringOnly: true,
    };
    for (const { memberId, points } of searchIndex(menteeIndex, seeker, options).results) {
      likes[rows.get(memberId) ?? 0] = points;
    }
    known[mentor] = likes;
    return likes[mentee] ?? -1;
  };
}

/** The same, one pair at a time: slower each, but a large pool asks for few of its pairs. */
function likingByPair(
  pool: Pool,
  { tree, weights, statistics }: FitSettings & { readonly statistics: PoolStatistics },
): (mentor: number, mentee: number) => number {
  const plans: (CompiledSearch | undefined)[] = [];
  const exclusions = exclusionsOf({ withoutRoom: true, answeringOnly: true });
  return (mentor, mentee) => {
    const seeker = pool.mentors[mentor];
    const found = pool.mentees[mentee];
    if (seeker === undefined || found === undefined) return -1;
    const plan = plans[mentor] ?? planFor(seeker, [], { statistics, weights, tree });
    plans[mentor] = plan;
    const fit = fitOf(plan, found, tree);
    return ineligibilityOf(plan, found, fit, exclusions) === null ? fit.points : -1;
  };
}

/** Points as a fit: ten-thousandths of the best this mentee could have. */
export function fitIn({ best }: CompiledSearch, points: number): number {
  return best === 0 ? 0 : Math.max(0, Math.round((PERFECT_FIT * points) / best));
}

function indexOf(people: readonly MatchSide[]): MatchIndex {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  return index;
}
