import type { MemberId } from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Assignment, bestAssignment } from '../assignment/best-assignment.ts';
import { bestWorstAssignment } from '../assignment/best-worst-assignment.ts';
import { stableAssignment } from '../assignment/stable-assignment.ts';
import type { MatchExplanation } from '../ranking/reason.ts';
import { FLAT_TREE, type TopicTree } from '../ranking/topic-tree.ts';
import { type MatchWeights, STANDARD_WEIGHTS } from '../ranking/weights.ts';
import { type LeftOut, poolExplainer } from './pool-explainer.ts';
import { type FitSettings, mentorLiking, type PoolFits, poolFits } from './pool-fits.ts';
import { type Pool, type PoolPair, type PoolRefusal, placesOf, poolRefusal } from './pool-rules.ts';
import { seededOrder } from './seeded-order.ts';
import { widenFits } from './widen-fits.ts';

/** What a pool is matched for. */
export const OBJECTIVES = ['most-then-best', 'best-worst', 'stable'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** What an objective gives, in numbers. `matched` counts pinned pairs too; fits are in ten-thousandths of a perfect one. */
export type ObjectiveFigures = {
  readonly matched: number;
  /** Sum and lowest of the pairs' fits without the pinned ones. */
  readonly total: number;
  readonly worst: number;
  /** No plan that matches as many has a larger total; `null` where the objective asks for something else. */
  readonly totalAtMost: number | null;
};

export type PoolPlan = Omit<ObjectiveFigures, 'matched'> & {
  readonly objective: Objective;
  readonly pairs: readonly (PoolPair & { readonly pinned: boolean; readonly account: MatchExplanation })[];
  readonly leftOut: readonly { readonly menteeId: MemberId; readonly why: LeftOut }[];
  /** Whether every allowed pair was weighed (up to 5,000 × 5,000), not only the best of each mentee. */
  readonly inFull: boolean;
  /** What each objective would give; the others only where they were asked for. */
  readonly figures: Readonly<Partial<Record<Objective, ObjectiveFigures>>>;
};

export type PoolOptions = {
  readonly objective?: Objective;
  readonly tree?: TopicTree;
  readonly weights?: MatchWeights;
  /** Works out the other objectives too, to set their numbers side by side. Takes about three times as long. */
  readonly compare?: boolean;
  /** Orders the pool anew, the same way for the same seed: who comes first wins ties. */
  readonly seed?: number;
};

/** Proposes mentors for everybody who waits. The same pool gives the same plan. Takes seconds for thousands: use a worker. */
export function planPool(given: Pool, options: PoolOptions = {}): Result<PoolPlan, PoolRefusal> {
  const refusal = poolRefusal(given);
  if (refusal !== null) return refuse(refusal);
  const pool = options.seed === undefined ? given : orderedBy(options.seed, given);
  const { objective = 'most-then-best', tree = FLAT_TREE, weights = STANDARD_WEIGHTS, compare = false } = options;
  const open = withoutPinned(pool);
  const capacities = Uint32Array.from(open.mentors, placesOf);
  const fits = widenFits(open, poolFits(open, { tree, weights }), capacities, { tree, weights });
  const weighed = { fits, capacities, tree, weights };
  const pins = pool.pins ?? [];
  const assignment = assignmentFor(objective, open, weighed);
  const others = compare ? OBJECTIVES.filter((one) => one !== objective) : [];
  const explain = poolExplainer(pool, open, fits, weighed);
  const proposed = open.mentees.map((mentee, row) => ({
    mentee,
    mentor: open.mentors[assignment.mentorOf[row] ?? -1],
  }));
  const besides = open.mentees.length - assignment.matched;
  return ok({
    ...figuresOf(assignment, 0),
    objective,
    pairs: [
      ...pins.map((pin) => ({ ...pin, pinned: true, account: explain.pair(pin) })),
      ...proposed.flatMap(({ mentee, mentor }) => {
        if (mentor === undefined) return [];
        const pair = { menteeId: mentee.memberId, mentorId: mentor.memberId };
        return [{ ...pair, pinned: false, account: explain.pair(pair) }];
      }),
    ],
    leftOut: proposed.flatMap(({ mentee, mentor }, row) =>
      mentor === undefined ? [{ menteeId: mentee.memberId, why: explain.leftOut(mentee, row, besides) }] : [],
    ),
    inFull: fits.inFull,
    figures: Object.fromEntries([
      [objective, figuresOf(assignment, pins.length)],
      ...others.map((one) => [one, figuresOf(assignmentFor(one, open, weighed), pins.length)]),
    ]),
  });
}

type Weighed = FitSettings & { readonly fits: PoolFits; readonly capacities: Uint32Array };
type Assigned = Assignment & { readonly totalAtMost?: number };

function figuresOf({ matched, total, worst, totalAtMost }: Assigned, pinned: number): ObjectiveFigures {
  return { matched: matched + pinned, total, worst, totalAtMost: totalAtMost ?? null };
}

function assignmentFor(objective: Objective, pool: Pool, weighed: Weighed): Assigned {
  const { graph } = weighed.fits;
  switch (objective) {
    case 'most-then-best': {
      const best = bestAssignment(graph, weighed.capacities);
      return weighed.fits.inFull ? best : { ...best, totalAtMost: bestOfEach(weighed.fits, best.matched) };
    }
    case 'best-worst': {
      const { totalAtMost: _onlyAboveTheWorst, ...assignment } = bestWorstAssignment(graph, weighed.capacities);
      return assignment;
    }
    case 'stable':
      return stableAssignment(graph, weighed.capacities, mentorLiking(pool, weighed));
  }
}

/** What as many pairs could fit at most if everybody had whom they fit best: true of pairs that were not weighed as well. */
function bestOfEach({ pairs, graph }: PoolFits, matched: number): number {
  const best = new Float64Array(graph.mentees);
  for (let row = 0; row < graph.mentees; row += 1) {
    if (graph.degreeOf(row) > 0) best[row] = pairs.fits[pairs.starts[row] ?? 0] ?? 0;
  }
  return best
    .sort()
    .subarray(graph.mentees - matched)
    .reduce((sum, fit) => sum + fit, 0);
}

const orderedBy = (seed: number, pool: Pool): Pool => ({
  ...pool,
  mentees: seededOrder(pool.mentees, seed),
  mentors: seededOrder(pool.mentors, seed),
});

/** The pool that is left once the pinned have each other. */
function withoutPinned(pool: Pool): Pool {
  const pins = pool.pins ?? [];
  const pinned = new Set(pins.map(({ menteeId }) => menteeId));
  const used = new Map<MemberId, number>();
  for (const { mentorId } of pins) used.set(mentorId, (used.get(mentorId) ?? 0) + 1);
  return {
    ...pool,
    mentees: pool.mentees.filter(({ memberId }) => !pinned.has(memberId)),
    mentors: pool.mentors.map((mentor) => {
      const gone = used.get(mentor.memberId) ?? 0;
      return gone === 0 ? mentor : { ...mentor, places: { ...mentor.places, left: placesOf(mentor) - gone } };
    }),
  };
}
