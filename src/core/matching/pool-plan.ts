import type { MemberId, TopicId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import { accountOf } from './account.ts';
import { type Assignment, bestAssignment } from './best-assignment.ts';
import { bestWorstAssignment } from './best-worst-assignment.ts';
import { barTo, circleOf } from './eligibility.ts';
import { fitOf } from './fit.ts';
import { indexStatistics } from './index-wishes.ts';
import type { MenteeSide } from './match-profile.ts';
import { mentorLiking, type PoolFits, poolFits } from './pool-fits.ts';
import { type Pool, type PoolPair, type PoolRefusal, pairKey, placesOf, poolRefusal } from './pool-rules.ts';
import { planFor } from './rank.ts';
import type { Account, Bar } from './reason.ts';
import { stableAssignment } from './stable-assignment.ts';
import { FLAT_TREE, type TopicTree } from './topic-tree.ts';
import { type MatchWeights, STANDARD_WEIGHTS } from './weights.ts';

/** What a pool is matched for. */
export const OBJECTIVES = ['most-then-best', 'best-worst', 'stable'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** Why a mentee has nobody. */
export type LeftOut =
  | { readonly code: 'no-mentors' }
  /** Nobody may be paired with them: how many mentors each bar concerns. */
  | { readonly code: 'nobody-fits'; readonly bars: Readonly<Partial<Record<Bar['code'] | 'banned', number>>> }
  /** Mentors fit, but all their places went to others. */
  | { readonly code: 'no-places'; readonly fitting: number; readonly topics: readonly TopicId[] };

export type PoolPlan = {
  readonly objective: Objective;
  readonly pairs: readonly (PoolPair & { readonly pinned: boolean; readonly account: Account })[];
  readonly leftOut: readonly { readonly menteeId: MemberId; readonly why: LeftOut }[];
  /** Sum and lowest of the pairs' fits without the pinned ones; 10,000 is a perfect fit. */
  readonly total: number;
  readonly worst: number;
  /** No plan that matches as many has a larger total; `null` where the objective asks for something else. */
  readonly totalAtMost: number | null;
  /** Whether every allowed pair was weighed (up to 5,000 × 5,000), not only the best of each mentee. */
  readonly inFull: boolean;
};

export type PoolOptions = {
  readonly objective?: Objective;
  readonly tree?: TopicTree;
  readonly weights?: MatchWeights;
};

/** Proposes mentors for everybody who waits. The same pool gives the same plan. Takes seconds for thousands: use a worker. */
export function planPool(pool: Pool, options: PoolOptions = {}): Result<PoolPlan, PoolRefusal> {
  const refusal = poolRefusal(pool);
  if (refusal !== null) return refuse(refusal);
  const { objective = 'most-then-best', tree = FLAT_TREE, weights = STANDARD_WEIGHTS } = options;
  const open = withoutPinned(pool);
  const fits = poolFits(open, { tree, weights });
  const capacities = Uint32Array.from(open.mentors, placesOf);
  const assignment = assignmentFor(objective, open, { fits, capacities, tree, weights });
  const explain = explainer(open, fits, { tree, weights });
  const proposed = open.mentees.map((mentee, row) => ({
    mentee,
    mentor: open.mentors[assignment.mentorOf[row] ?? -1],
  }));
  return ok({
    objective,
    pairs: [
      ...(pool.pins ?? []).map((pin) => ({ ...pin, pinned: true, account: explain.pair(pool, pin) })),
      ...proposed.flatMap(({ mentee, mentor }) => {
        if (mentor === undefined) return [];
        const pair = { menteeId: mentee.memberId, mentorId: mentor.memberId };
        return [{ ...pair, pinned: false, account: explain.pair(pool, pair) }];
      }),
    ],
    leftOut: proposed.flatMap(({ mentee, mentor }, row) =>
      mentor === undefined ? [{ menteeId: mentee.memberId, why: explain.leftOut(mentee, row) }] : [],
    ),
    total: assignment.total,
    worst: assignment.worst,
    totalAtMost: assignment.totalAtMost ?? null,
    inFull: fits.inFull,
  });
}

type Weighed = {
  readonly fits: PoolFits;
  readonly capacities: Uint32Array;
  readonly tree: TopicTree;
  readonly weights: MatchWeights;
};

function assignmentFor(
  objective: Objective,
  pool: Pool,
  weighed: Weighed,
): Assignment & { readonly totalAtMost?: number } {
  const { graph } = weighed.fits;
  switch (objective) {
    case 'most-then-best':
      return bestAssignment(graph, weighed.capacities);
    case 'best-worst': {
      const { totalAtMost: _onlyAboveTheWorst, ...assignment } = bestWorstAssignment(graph, weighed.capacities);
      return assignment;
    }
    case 'stable':
      return stableAssignment(graph, weighed.capacities, mentorLiking(pool, weighed));
  }
}

/** The pool that is left once the pinned have each other. */
function withoutPinned(pool: Pool): Pool {
  const pins = pool.pins ?? [];
  const pinned = new Set(pins.map(({ menteeId }) => menteeId));
  return {
    ...pool,
    mentees: pool.mentees.filter(({ memberId }) => !pinned.has(memberId)),
    mentors: pool.mentors.map((mentor) => {
      const used = pins.filter(({ mentorId }) => mentorId === mentor.memberId).length;
      return used === 0 ? mentor : { ...mentor, places: { ...mentor.places, left: placesOf(mentor) - used } };
    }),
  };
}

function explainer(
  open: Pool,
  { graph, mentorIndex }: PoolFits,
  { tree, weights }: { readonly tree: TopicTree; readonly weights: MatchWeights },
) {
  const statistics = indexStatistics(mentorIndex, tree);
  const circle = circleOf({ answeringOnly: true });
  const mentors = new Map(open.mentors.map((mentor) => [mentor.memberId, mentor]));
  const banned = new Set((open.bans ?? []).map(pairKey));
  const planOf = (mentee: MenteeSide) => planFor(mentee, [], { statistics, weights });
  return {
    pair: (pool: Pool, { menteeId, mentorId }: PoolPair): Account => {
      const mentee = pool.mentees.find(({ memberId }) => memberId === menteeId);
      const mentor = mentors.get(mentorId);
      if (mentee === undefined || mentor === undefined) throw new RangeError('a pair outside its pool');
      const plan = planOf(mentee);
      return accountOf(plan, mentor, fitOf(plan, mentor, tree));
    },
    leftOut: (mentee: MenteeSide, row: number): LeftOut => {
      if (open.mentors.length === 0) return { code: 'no-mentors' };
      const fitting = graph.degreeOf(row);
      if (fitting > 0) return { code: 'no-places', fitting, topics: mentee.topics.map(({ topicId }) => topicId) };
      const plan = planOf(mentee);
      const bars: Partial<Record<Bar['code'] | 'banned', number>> = {};
      for (const mentor of open.mentors) {
        const isBanned = banned.has(pairKey({ menteeId: mentee.memberId, mentorId: mentor.memberId }));
        const bar = barTo(plan, mentor, fitOf(plan, mentor, tree), circle);
        const code = isBanned ? 'banned' : (bar?.code ?? null);
        if (code !== null) bars[code] = (bars[code] ?? 0) + 1;
      }
      return { code: 'nobody-fits', bars };
    },
  };
}
