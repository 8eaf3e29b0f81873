import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PoolPlanner } from '../../core/application/pool/pool-planner.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { PoolPlan } from '../../core/domain/matching/pool/pool-plan.ts';
import type { Pool, PoolRefusal } from '../../core/domain/matching/pool/pool-rules.ts';
import type { PlannerOptions } from '../../core/domain/pool/plan-here.ts';
import { threadCalls } from '../../runtime/thread-calls.ts';
import { type FromThread, partsOf, type ToThread } from './plan-messages.ts';

/** A planner with a thread of its own for every plan. */
export type ThreadedPlanner = PoolPlanner & {
  /** Gives up every plan under way, which then throws; a plan that was asked for is made after the next start. */
  readonly close: () => Promise<void>;
};

type Planned = Result<PoolPlan, PoolRefusal>;

/** Plans on other threads: turns go on meanwhile, and never wait longer than it takes to copy a hundred people. */
export function createThreadedPlanner(): ThreadedPlanner {
  const threads = new Set<Worker>();
  return {
    plan: async (pool, options) => {
      const thread = new Worker(new URL('./plan-thread.ts', import.meta.url), { execArgv: [] });
      threads.add(thread);
      try {
        return await planOn(thread, pool, options);
      } finally {
        threads.delete(thread);
        await thread.terminate();
      }
    },
    close: async () => {
      for (const thread of threads) await thread.terminate();
    },
  };
}

async function planOn(thread: Worker, pool: Pool, { topics, ...options }: PlannerOptions): Promise<Planned> {
  const { ask, tell } = threadCalls<ToThread, FromThread>(thread);
  for (const part of partsOf(pool.mentees)) {
    tell({ tell: 'mentees', part });
    await pause();
  }
  for (const part of partsOf(pool.mentors)) {
    tell({ tell: 'mentors', part });
    await pause();
  }
  for (const part of partsOf(pool.bans ?? [])) {
    tell({ tell: 'bans', part });
    await pause();
  }
  for (const part of partsOf(topics)) {
    tell({ tell: 'topics', part });
    await pause();
  }
  const pairs: PoolPlan['pairs'][number][] = [];
  const leftOut: PoolPlan['leftOut'][number][] = [];
  let answer = await ask({ tell: 'plan', pins: pool.pins ?? [], options });
  for (;;) {
    switch (answer.answer) {
      case 'refused':
        return refuse(answer.refusal);
      case 'pairs':
        pairs.push(...answer.part);
        break;
      case 'left-out':
        leftOut.push(...answer.part);
        break;
      case 'done':
        return ok({ ...answer.rest, pairs, leftOut });
    }
    await pause();
    answer = await ask({ tell: 'more' });
  }
}
