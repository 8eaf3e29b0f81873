import type { Result } from '../kernel/result.ts';
import { type Objective, type PoolPlan, planPool } from '../matching/pool/pool-plan.ts';
import type { Pool, PoolRefusal } from '../matching/pool/pool-rules.ts';
import type { MatchWeights } from '../matching/ranking/weights.ts';
import type { Topic } from '../topic/topic.ts';
import { hierarchyOf } from '../topic/topic-hierarchy.ts';

/** By what a pool is planned; the same pool and the same options give the same plan. */
export type PlannerOptions = {
  readonly objective: Objective;
  readonly seed: number;
  readonly weights: MatchWeights;
  /** The catalogue, whose hierarchy lets a mentor in a narrower topic answer a broader wish. */
  readonly topics: readonly Topic[];
};

/** What every planner does, wherever it runs: by the same hierarchy and weights as a search, with all aims side by side. */
export function planHere(pool: Pool, { topics, ...options }: PlannerOptions): Result<PoolPlan, PoolRefusal> {
  return planPool(pool, { ...options, tree: hierarchyOf(topics), compare: true });
}
