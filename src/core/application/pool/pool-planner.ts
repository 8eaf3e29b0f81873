import type { Result } from '../../domain/kernel/result.ts';
import type { PoolPlan } from '../../domain/matching/pool/pool-plan.ts';
import type { Pool, PoolRefusal } from '../../domain/matching/pool/pool-rules.ts';
import type { PlannerOptions } from '../../domain/pool/plan-here.ts';

/** Plans a pool, with every objective's numbers, without keeping others waiting. */
export interface PoolPlanner {
  plan(pool: Pool, options: PlannerOptions): Promise<Result<PoolPlan, PoolRefusal>>;
}
