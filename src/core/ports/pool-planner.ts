import type { Objective, PoolPlan } from '../matching/pool-plan.ts';
import type { Pool, PoolRefusal } from '../matching/pool-rules.ts';
import type { MatchWeights } from '../matching/weights.ts';
import type { Result } from '../result.ts';
import type { Topic } from '../topic/topic.ts';

export type PlannerOptions = {
  readonly objective: Objective;
  readonly seed: number;
  readonly weights: MatchWeights;
  /** The catalogue, whose hierarchy lets a mentor in a narrower topic answer a broader wish. */
  readonly topics: readonly Topic[];
};

/** Plans a pool, with every objective's numbers, without keeping others waiting. */
export interface PoolPlanner {
  plan(pool: Pool, options: PlannerOptions): Promise<Result<PoolPlan, PoolRefusal>>;
}
