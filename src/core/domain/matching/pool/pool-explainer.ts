import type { TopicId } from '../../kernel/ids.ts';
import { indexStatistics } from '../index/index-wishes.ts';
import type { CompiledSearch } from '../ranking/compiled-search.ts';
import { exclusionsOf, ineligibilityOf } from '../ranking/eligibility.ts';
import { explainMatch } from '../ranking/explain-match.ts';
import { fitOf } from '../ranking/fit.ts';
import type { MenteeSide, MentorSide } from '../ranking/match-profile.ts';
import { planFor } from '../ranking/rank.ts';
import type { Bar, MatchExplanation } from '../ranking/reason.ts';
import type { FitSettings, PoolFits } from './pool-fits.ts';
import { type Pool, type PoolPair, pairKey, placesOf } from './pool-rules.ts';

/** What stands between a mentee and a mentor; `kept-apart` covers bans of every kind, and tells no one kind from another. */
export type PoolBar = Exclude<Bar['code'], 'yourself' | 'set-aside' | 'not-exact'> | 'kept-apart';

/** Why a mentee has nobody. */
export type LeftOut =
  | { readonly code: 'no-mentors' }
  /** Nobody may be paired with them: how many of the `mentors` looked at each bar concerns. */
  | {
      readonly code: 'nobody-fits';
      readonly mentors: number;
      readonly bars: Readonly<Partial<Record<PoolBar, number>>>;
    }
  /** Mentors fit, but all their places went to others. */
  | { readonly code: 'no-places'; readonly fitting: number; readonly topics: readonly TopicId[] };

/** How many pairs are looked at, over all who are left out, to say why. */
const PAIRS_EXPLAINED = 1_000_000;
/** At least so many mentors are looked at for each. */
const FEWEST_MENTORS = 50;

export type PoolExplainer = {
  /** Throws `RangeError` for a pair outside the pool. */
  readonly pair: (pair: PoolPair) => MatchExplanation;
  readonly leftOut: (mentee: MenteeSide, row: number, besides: number) => LeftOut;
};

/** Says why pairs fit and why mentees have nobody. `open` is the pool without the pinned, whose pairs `fits` has. */
export function poolExplainer(pool: Pool, open: Pool, fits: PoolFits, { tree, weights }: FitSettings): PoolExplainer {
  const statistics = indexStatistics(fits.mentorIndex, tree);
  const mentees = new Map(pool.mentees.map((mentee) => [mentee.memberId, mentee]));
  const mentors = new Map(open.mentors.map((mentor) => [mentor.memberId, mentor]));
  const banned = new Set((open.bans ?? []).map(pairKey));
  const exclusions = exclusionsOf({ withoutRoom: true, answeringOnly: true });
  const planOf = (mentee: MenteeSide) => planFor(mentee, [], { statistics, weights });
  const barBetween = (plan: CompiledSearch, mentee: MenteeSide, mentor: MentorSide): PoolBar | null => {
    if (banned.has(pairKey({ menteeId: mentee.memberId, mentorId: mentor.memberId }))) return 'kept-apart';
    const bar = ineligibilityOf(plan, mentor, fitOf(plan, mentor, tree), exclusions);
    if (bar === null) return placesOf(mentor) > 0 ? null : 'no-room';
    return bar.code === 'no-common-language' || bar.code === 'no-common-format' ? bar.code : 'nothing-in-common';
  };
  return {
    pair: ({ menteeId, mentorId }) => {
      const mentee = mentees.get(menteeId);
      const mentor = mentors.get(mentorId);
      if (mentee === undefined || mentor === undefined) throw new RangeError('a pair outside its pool');
      const plan = planOf(mentee);
      return explainMatch(plan, mentor, fitOf(plan, mentor, tree));
    },
    leftOut: (mentee, row, besides) => {
      const others = open.mentors.filter(({ memberId }) => memberId !== mentee.memberId);
      if (others.length === 0) return { code: 'no-mentors' };
      const fitting = fits.graph.degreeOf(row);
      if (fitting > 0) return { code: 'no-places', fitting, topics: mentee.topics.map(({ topicId }) => topicId) };
      const plan = planOf(mentee);
      const looked = others.slice(0, Math.max(FEWEST_MENTORS, Math.floor(PAIRS_EXPLAINED / (besides + 1))));
      const bars: Partial<Record<PoolBar, number>> = {};
      for (const mentor of looked) {
        const bar = barBetween(plan, mentee, mentor);
        if (bar !== null) bars[bar] = (bars[bar] ?? 0) + 1;
      }
      return { code: 'nobody-fits', mentors: looked.length, bars };
    },
  };
}
