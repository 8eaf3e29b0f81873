import type { Result } from '../../domain/kernel/result.ts';
import type { Objective, PoolPlan } from '../../domain/matching/pool/pool-plan.ts';
import type { Pool, PoolRefusal } from '../../domain/matching/pool/pool-rules.ts';
import type { MatchWeights } from '../../domain/matching/ranking/weights.ts';
import type { Topic } from '../../domain/topic/topic.ts';

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
