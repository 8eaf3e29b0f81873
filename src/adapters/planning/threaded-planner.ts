import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PoolPlan } from '../../core/matching/pool-plan.ts';
import type { Pool, PoolRefusal } from '../../core/matching/pool-rules.ts';
import type { PlannerOptions, PoolPlanner } from '../../core/ports/pool-planner.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { type FromThread, partsOf, type ToThread } from './plan-messages.ts';

/** A planner with a thread of its own for every plan, one plan at a time. */
export type ThreadedPlanner = PoolPlanner & {
  /** Gives up the plan under way, which then throws; whoever wanted it asks again after the next start. */
  readonly close: () => Promise<void>;
};

type Planned = Result<PoolPlan, PoolRefusal>;

/** Plans on another thread: turns go on meanwhile, and never wait longer than it takes to copy a hundred people. */
export function createThreadedPlanner(): ThreadedPlanner {
  let last: Promise<unknown> = Promise.resolve();
  let thread: Worker | null = null;
  const plan = async (pool: Pool, options: PlannerOptions): Promise<Planned> => {
    thread = new Worker(new URL('./plan-thread.ts', import.meta.url), { execArgv: [] });
    try {
      return await planOn(thread, pool, options);
    } finally {
      await thread.terminate();
      thread = null;
    }
  };
  return {
    plan: (pool, options) => {
      const planned = last.then(() => plan(pool, options));
      // The next plan waits for this one, however it ends.
      last = planned.catch(() => undefined);
      return planned;
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}

async function planOn(thread: Worker, pool: Pool, options: PlannerOptions): Promise<Planned> {
  const tell = (message: ToThread) => thread.postMessage(message);
  for (const part of partsOf(pool.mentees)) {
    tell({ tell: 'mentees', part });
    await breathe();
  }
  for (const part of partsOf(pool.mentors)) {
    tell({ tell: 'mentors', part });
    await breathe();
  }
  for (const part of partsOf(pool.bans ?? [])) {
    tell({ tell: 'bans', part });
    await breathe();
  }
  const pairs: PoolPlan['pairs'][number][] = [];
  const leftOut: PoolPlan['leftOut'][number][] = [];
  tell({ tell: 'plan', pins: pool.pins ?? [], options });
  for (;;) {
    const answer = await nextAnswer(thread);
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
    await breathe();
    tell({ tell: 'more' });
  }
}

/** Rejects when the thread fails, or ends without an answer. */
async function nextAnswer(thread: Worker): Promise<FromThread> {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    return await Promise.race([
      once(thread, 'message', { signal }).then(([answer]: FromThread[]) => {
        if (answer === undefined) throw new Error('the planning thread had nothing more to say');
        return answer;
      }),
      once(thread, 'exit', { signal }).then(() => {
        throw new Error('the planning thread ended early');
      }),
    ]);
  } finally {
    listening.abort();
  }
}
