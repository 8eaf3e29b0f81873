import { type PoolPlan, planPool } from '../matching/pool-plan.ts';
import type { Pool, PoolRefusal } from '../matching/pool-rules.ts';
import type { PlannerOptions } from '../ports/pool-planner.ts';
import type { Result } from '../result.ts';
import { hierarchyOf } from '../topic/topic-hierarchy.ts';

/** What every planner does, wherever it runs: by the same hierarchy and weights as a search, with all aims side by side. */
export function planHere(pool: Pool, { topics, ...options }: PlannerOptions): Result<PoolPlan, PoolRefusal> {
  return planPool(pool, { ...options, tree: hierarchyOf(topics), compare: true });
}
