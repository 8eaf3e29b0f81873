import type { MatchPlanId } from '../../domain/kernel/ids.ts';
import { chooseWeights } from '../../domain/matching/ranking/weights.ts';
import { askedPlan, decideMade, mayPlanAtOnce, type Planned, type PlanWish } from '../../domain/pool/decide-make.ts';
import type { MatchPlan } from '../../domain/pool/match-plan.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { DirectoryReads } from '../finding/directory.ts';
import type { TopicReads } from '../topic/topic-store.ts';
import { gatherPool } from './gather-pool.ts';
import type { MatchPlanReads, MatchPlanStore } from './match-plan-store.ts';
import type { PoolPlanner } from './pool-planner.ts';

type Writing = UseCaseContext<{ readonly plans: MatchPlanStore }>;
type Reading = Pick<
  UseCaseContext<{ readonly directory: DirectoryReads; readonly plans: MatchPlanReads; readonly topics: TopicReads }>,
  'organisation' | 'now' | 'stores'
>;

/** Stores the wish for a plan; making it is another step, which may take long. */
export async function askForPlan({ stores, ids, now }: Writing, wish: PlanWish): Promise<MatchPlan> {
  const plan = askedPlan(ids.next() as MatchPlanId, wish, now);
  await stores.plans.insert(plan);
  return plan;
}

/** Works a plan out. Writes nothing; null when the pool is larger than may be planned at once. */
export async function workOutPlan(
  { stores, organisation, now }: Reading,
  plan: MatchPlan,
  { planner, atOnce }: { readonly planner: PoolPlanner; readonly atOnce: boolean },
): Promise<Planned | null> {
  const gathered = await gatherPool(stores, plan, { policy: organisation.policy, now });
  if (atOnce && !mayPlanAtOnce(gathered.pool)) return null;
  const { weights } = chooseWeights(organisation.policy.weights);
  const options = { objective: plan.objective, seed: plan.seed, weights, topics: await stores.topics.all() };
  return { gathered, outcome: await planner.plan(gathered.pool, options) };
}

/** Stores what was worked out; false when the plan was made, or discarded, meanwhile. */
export async function keepPlan(
  { stores: { plans }, now }: Pick<Writing, 'stores' | 'now'>,
  id: MatchPlanId,
  planned: Planned,
): Promise<boolean> {
  const made = decideMade(planned);
  return made.to === 'ready' ? plans.propose(id, made.figures, made.proposals, now) : plans.refuse(id, made.refusal);
}
