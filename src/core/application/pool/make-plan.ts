import type { MatchPlanId, MemberId } from '../../domain/kernel/ids.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Objective, PoolPlan } from '../../domain/matching/pool/pool-plan.ts';
import { type Pool, type PoolRefusal, placesOf } from '../../domain/matching/pool/pool-rules.ts';
import { chooseWeights } from '../../domain/matching/ranking/weights.ts';
import type { MatchPlan, PlanFigures, PlanRules, Proposal } from '../../domain/pool/match-plan.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Reads } from '../unit-of-work/stores.ts';
import { type GatheredPool, gatherPool } from './gather-pool.ts';
import type { PoolPlanner } from './pool-planner.ts';

/** Pools with at most this many pairs are planned while the coordinator looks on; larger ones by the clock. */
const PAIRS_AT_ONCE = 40_000;

export type PlanWish = {
  readonly objective: Objective;
  readonly seed: number;
  readonly rules: PlanRules;
  readonly askedBy: MemberId | null;
};

/** Stores the wish for a plan; making it is another step, which may take long. */
export async function askForPlan({ stores, ids, now }: Deed, wish: PlanWish): Promise<MatchPlan> {
  const plan: MatchPlan = {
    ...wish,
    id: ids.next() as MatchPlanId,
    state: 'asked',
    rulesChanged: false,
    askedAt: now,
    readyAt: null,
    refusal: null,
    figures: null,
    publishing: null,
    finishedAt: null,
  };
  await stores.plans.insert(plan);
  return plan;
}

/** What came out of planning, before it is stored. */
export type Planned = { readonly gathered: GatheredPool; readonly outcome: Result<PoolPlan, PoolRefusal> };

type Reading = Pick<Deed, 'organisation' | 'now'> & { readonly stores: Pick<Reads, 'directory' | 'plans' | 'topics'> };

/** Works a plan out. Writes nothing; null when the pool is larger than may be planned at once. */
export async function workOutPlan(
  { stores, organisation, now }: Reading,
  plan: MatchPlan,
  { planner, atOnce }: { readonly planner: PoolPlanner; readonly atOnce: boolean },
): Promise<Planned | null> {
  const gathered = await gatherPool(stores, plan, { policy: organisation.policy, now });
  if (atOnce && pairsIn(gathered.pool) > PAIRS_AT_ONCE) return null;
  const { weights } = chooseWeights(organisation.policy.weights);
  const options = { objective: plan.objective, seed: plan.seed, weights, topics: await stores.topics.all() };
  return { gathered, outcome: await planner.plan(gathered.pool, options) };
}

/** Stores what was worked out; false when the plan was made, or discarded, meanwhile. */
export async function keepPlan({ stores, now }: Pick<Deed, 'stores' | 'now'>, id: MatchPlanId, planned: Planned) {
  const { outcome, gathered } = planned;
  if (outcome.ok) {
    return stores.plans.propose(id, figuresOf(gathered, outcome.value), proposalsOf(outcome.value), now);
  }
  const { ok: _ok, ...refusal } = outcome;
  return stores.plans.refuse(id, refusal);
}

const pairsIn = ({ mentees, mentors }: Pool): number => mentees.length * mentors.length;

function figuresOf({ pool, alreadyAsked }: GatheredPool, { figures, inFull }: PoolPlan): PlanFigures {
  return {
    mentees: pool.mentees.length,
    mentors: pool.mentors.filter((mentor) => placesOf(mentor) > 0).length,
    places: pool.mentors.reduce((sum, mentor) => sum + placesOf(mentor), 0),
    alreadyAsked,
    pinned: pool.pins?.length ?? 0,
    inFull,
    byObjective: figures,
  };
}

function proposalsOf({ pairs, leftOut }: PoolPlan): readonly Proposal[] {
  return [
    ...pairs.map(({ menteeId, mentorId, pinned, account: { score, reasons, misfits } }) => ({
      kind: 'matched' as const,
      menteeId,
      mentorId,
      pinned,
      account: { score, reasons, misfits },
      outcome: null,
    })),
    ...leftOut.map(({ menteeId, why }) => ({ kind: 'left-out' as const, menteeId, why })),
  ];
}
