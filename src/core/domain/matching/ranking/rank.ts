import type { MemberId } from '../../kernel/ids.ts';
import { type CompiledSearch, compileSearch } from './compiled-search.ts';
import type { Criteria } from './criteria.ts';
import { answersNothing, exclusionsOf, ineligibilityOf } from './eligibility.ts';
import { explainMatch } from './explain-match.ts';
import { type Fit, fitOf } from './fit.ts';
import type { MatchSide } from './match-profile.ts';
import { type PoolStatistics, poolStatistics } from './pool-statistics.ts';
import type { MatchExplanation } from './reason.ts';
import { FLAT_TREE, type TopicTree } from './topic-tree.ts';
import { type MatchWeights, STANDARD_WEIGHTS } from './weights.ts';

/** How to search. Everything has a default; `criteria` replaces single wishes of the profile for this search only. */
export type SearchOptions = {
  readonly criteria?: Partial<Criteria>;
  /** Narrow to people who meet every wish. */
  readonly exact?: boolean;
  readonly weights?: MatchWeights;
  /** At most this many results; 10 by default. */
  readonly limit?: number;
  /** Results to leave out at the beginning, for paging. */
  readonly offset?: number;
  readonly tree?: TopicTree;
  /** People who must not appear. */
  readonly setAside?: ReadonlySet<MemberId>;
  /** Show people without a free place too; they are left out by default. */
  readonly withoutRoom?: boolean;
  /** Leave out who answers none of the wishes; by default they stand last. */
  readonly answeringOnly?: boolean;
  /** Of the whole pool, where `candidates` is only a part of it. */
  readonly statistics?: PoolStatistics;
};

export type Ranking = {
  /** Everybody on the list, beyond `limit` too. */
  readonly total: number;
  readonly results: readonly MatchExplanation[];
  readonly weights: MatchWeights;
};

/**
 * The list of one search: whoever answers a wish, best first, then everybody else, best first; ties by member id. Works
 * for mentees seeking mentors and the other way round.
 */
export function rank(seeker: MatchSide, candidates: readonly MatchSide[], options: SearchOptions = {}): Ranking {
  const plan = planFor(seeker, candidates, options);
  const listed = listedBy(plan, candidates, options);
  const from = Math.max(0, options.offset ?? 0);
  const page = listed.slice(from, from + Math.max(0, options.limit ?? 10));
  return {
    total: listed.length,
    results: page.map(({ person, fit }) => explainMatch(plan, person, fit)),
    weights: plan.weights,
  };
}

/** The plan that `rank` follows. */
export function planFor(seeker: MatchSide, candidates: Iterable<MatchSide>, options: SearchOptions): CompiledSearch {
  return compileSearch({
    seeker,
    changed: options.criteria ?? {},
    exact: options.exact ?? false,
    weights: options.weights ?? STANDARD_WEIGHTS,
    statistics: options.statistics ?? poolStatistics(candidates, options.tree ?? FLAT_TREE),
  });
}

/** One entry of a list. */
export type Listed = { readonly person: MatchSide; readonly fit: Fit };

/** Everybody on the list, in order. */
export function listedBy(
  plan: CompiledSearch,
  candidates: readonly MatchSide[],
  options: SearchOptions,
): readonly Listed[] {
  const tree = options.tree ?? FLAT_TREE;
  const exclusions = exclusionsOf(options);
  return candidates
    .map((person) => ({ person, fit: fitOf(plan, person, tree) }))
    .filter(({ person, fit }) => ineligibilityOf(plan, person, fit, exclusions) === null)
    .sort(
      (a, b) =>
        Number(answersNothing(plan, a.fit)) - Number(answersNothing(plan, b.fit)) ||
        b.fit.points - a.fit.points ||
        (a.person.memberId < b.person.memberId ? -1 : 1),
    );
}
