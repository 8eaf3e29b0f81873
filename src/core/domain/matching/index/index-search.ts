import type { CompiledSearch } from '../ranking/compiled-search.ts';
import { exclusionsOf } from '../ranking/eligibility.ts';
import { scoreOf } from '../ranking/fit.ts';
import type { MatchSide } from '../ranking/match-profile.ts';
import { planFor, type SearchOptions } from '../ranking/rank.ts';
import { FLAT_TREE } from '../ranking/topic-tree.ts';
import { dropInexact } from './index-exact.ts';
import { type IndexQuery, indexQuery, tiersOf } from './index-query.ts';
import { walkTier } from './index-walk.ts';
import { indexStatistics } from './index-wishes.ts';
import type { MatchIndex } from './match-index.ts';
import { countBefore, type Ranked, topList } from './top-list.ts';

/** One result; `near` says whether they answer a wish, which those who do not stand after. */
export type IndexResult = Ranked & { readonly score: number; readonly near: boolean };

/** Who is on the page, as `rank` would say; `accountOf` explains each from their profile. */
export type IndexRanking = {
  readonly total: number;
  readonly results: readonly IndexResult[];
  readonly plan: CompiledSearch;
};

/** The same list as `rank` over everybody in the index, without looking at most of them. */
export function searchIndex(index: MatchIndex, seeker: MatchSide, options: SearchOptions = {}): IndexRanking {
  const { plan, query } = queryFor(index, seeker, options);
  const tiers = tiersOf(index, query);
  const results: IndexResult[] = [];
  let skip = Math.max(0, options.offset ?? 0);
  let wanted = Math.max(0, options.limit ?? 10);
  for (const [at, tier] of tiers.entries()) {
    const size = Math.min(tier.count, skip + wanted);
    if (size > skip) {
      const top = topList(size);
      walkTier(index, query, tier, top);
      for (const entry of top.entries.slice(skip)) {
        results.push({ ...entry, score: scoreOf(plan, entry.points), near: at === 0 });
      }
      wanted -= size - skip;
    }
    skip = Math.max(0, skip - tier.count);
  }
  return { total: tiers.reduce((sum, { count }) => sum + count, 0), results, plan };
}

/** How many stand before somebody in the list of `searchIndex`, and how many there are. They need not be in the index. */
export function standingIn(
  index: MatchIndex,
  seeker: MatchSide,
  whom: Ranked & { readonly near: boolean },
  options: SearchOptions,
): { readonly before: number; readonly total: number } {
  const { query } = queryFor(index, seeker, options);
  const [near, others] = tiersOf(index, query);
  const total = (near?.count ?? 0) + (others?.count ?? 0);
  const tier = whom.near ? near : others;
  if (tier === undefined) return { before: near?.count ?? 0, total };
  const counting = countBefore(whom);
  walkTier(index, query, tier, counting);
  return { before: counting.counted() + (whom.near ? 0 : (near?.count ?? 0)), total };
}

function queryFor(
  index: MatchIndex,
  seeker: MatchSide,
  options: SearchOptions,
): { readonly plan: CompiledSearch; readonly query: IndexQuery } {
  const tree = options.tree ?? FLAT_TREE;
  const statistics = options.statistics ?? indexStatistics(index, tree);
  const plan = planFor(seeker, [], { ...options, statistics });
  const query = indexQuery(index, plan, exclusionsOf(options), tree);
  if (plan.exact) dropInexact(index, query);
  return { plan, query };
}
