import type { PlannerOptions } from '../../application/pool/pool-planner.ts';
import type { Result } from '../kernel/result.ts';
import { type PoolPlan, planPool } from '../matching/pool/pool-plan.ts';
import type { Pool, PoolRefusal } from '../matching/pool/pool-rules.ts';
import { hierarchyOf } from '../topic/topic-hierarchy.ts';

/** What every planner does, wherever it runs: by the same hierarchy and weights as a search, with all aims side by side. */
export function planHere(pool: Pool, { topics, ...options }: PlannerOptions): Result<PoolPlan, PoolRefusal> {
  return planPool(pool, { ...options, tree: hierarchyOf(topics), compare: true });
}
