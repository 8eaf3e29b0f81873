import type { Outbox } from '../../core/application/delivery/outbox.ts';
import type { Job } from '../../flows/engine/contract.ts';
import type { DeliveryWorker } from './delivery-worker.ts';
import { type JobTools, runJob } from './run-job.ts';

/** Deliveries may wake further ones; a platform that refuses everything must not hold up the clock. */
const MOST_SWEEPS = 20;

/** What the clock is about to start, for whoever can move the clock. */
export type LookAhead = {
  /** Whether some job or delivery is due by then. */
  readonly dueBy: (at: Date) => Promise<boolean>;
  /** Does everything that is due now, deliveries last, and resolves when it is done. */
  readonly catchUp: () => Promise<void>;
};

export function createLookAhead(
  jobs: readonly Job[],
  outbox: Outbox,
  deliveries: DeliveryWorker,
  tools: JobTools,
): LookAhead {
  return {
    dueBy: async (at) => (await outbox.overdue(at, 1)).length > 0 || (await someJobDue(jobs, at, tools)),
    catchUp: async () => {
      const slot = `caught up at ${tools.clock.now().toISOString()}`;
      for (const job of jobs) await runJob(job, slot, tools);
      for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
        await deliveries.sweep();
        if ((await outbox.overdue(tools.clock.now(), 1)).length === 0) return;
      }
    },
  };
}

async function someJobDue(jobs: readonly Job[], now: Date, { unitOfWork, calendar }: JobTools): Promise<boolean> {
  for (const organisation of await unitOfWork.organisations()) {
    const stores = unitOfWork.reads(organisation.id);
    for (const job of jobs) if ((await job.due({ organisation, now, calendar, stores }, 1)).length > 0) return true;
  }
  return false;
}
