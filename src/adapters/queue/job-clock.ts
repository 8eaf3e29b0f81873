import { schedule } from 'node-cron';
import type { PgBoss } from 'pg-boss';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import type { Job } from '../../flows/engine/contract.ts';
import { failureFacts } from '../../runtime/failure-facts.ts';
import { type JobTools, runJob } from './run-job.ts';
import { idFor, TICKS } from './work-queue.ts';

const POLLING_SECONDS = 2;

export type JobClock = {
  /** Enqueues a job for the slot of this moment; the same slot again, here or in another process, does nothing. */
  readonly tick: (job: Job, at: Date) => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Tick = { readonly name: string; readonly slot: string };

/**
 * Starts the clock of every job. Cron says only when to look, in UTC; what is due is read from the database, so a slot that
 * was missed is made good by the next one, and everything missed while we were down by the look at the start.
 */
export async function startJobClock(boss: PgBoss, jobs: readonly Job[], tools: JobTools): Promise<JobClock> {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const tick = async (job: Job, at: Date) => {
    const slot = slotOf(at);
    await boss.send(TICKS, { name: job.name, slot } satisfies Tick, { id: idFor(`${job.name} ${slot}`) });
  };
  await boss.work<Tick>(TICKS, { pollingIntervalSeconds: POLLING_SECONDS }, async ([due]) => {
    const job = due === undefined ? undefined : byName.get(due.data.name);
    if (due !== undefined && job !== undefined) await runJob(job, due.data.slot, tools);
  });
  const tasks = jobs.map((job) =>
    schedule(job.cron, ({ date }) => tick(job, date).catch((error: unknown) => missed(job, error, tools)), {
      name: job.name,
      timezone: 'UTC',
      suppressMissedWarning: true,
    }),
  );
  for (const job of jobs) await tick(job, tools.clock.now());
  return {
    tick,
    stop: async () => {
      for (const task of tasks) await task.destroy();
      await boss.offWork(TICKS, { wait: true });
    },
  };
}

/** The minute an instant lies in: cron knows nothing smaller. */
function slotOf(at: Date): string {
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS).toISOString();
}

function missed(job: Job, error: unknown, { log }: JobTools): void {
  log.error({ job: job.name, ...failureFacts(error) }, 'a slot could not be enqueued; the next one makes it good');
}
