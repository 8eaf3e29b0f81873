import type { Outbox } from '../../core/application/delivery/outbox.ts';
import type { Housekeeping } from '../../core/application/housekeeping/housekeeping.ts';
import { keepHouse } from '../../core/application/housekeeping/keep-house.ts';
import { HOUR_MS } from '../../core/domain/time/durations.ts';
import type { Job } from '../../flows/engine/contract.ts';
import { failureFacts } from '../../runtime/failure-facts.ts';
import type { QueueSignal } from './delivery-signal.ts';
import { type DeliveryWorker, startDeliveryWorker, type WorkerTools } from './delivery-worker.ts';
import { type JobClock, startJobClock } from './job-clock.ts';
import { createLookAhead, type LookAhead } from './look-ahead.ts';
import { createRateLimitBackoff } from './rate-limit-backoff.ts';
import type { JobTools } from './run-job.ts';
import type { WorkQueue } from './work-queue.ts';

/** Every process looks; whoever comes second finds nothing. Often, so that one that is restarted every day looks too. */
const KEEP_HOUSE_EVERY_MS = HOUR_MS;

export type JobsOptions = JobTools &
  Pick<
    WorkerTools,
    'messengers' | 'composeHome' | 'composeFile' | 'onUndeliverable' | 'random' | 'observe' | 'quiet'
  > & {
    readonly queue: WorkQueue;
    readonly signal: QueueSignal;
    readonly outbox: Outbox;
    readonly housekeeping: Housekeeping;
    readonly jobs: readonly Job[];
  };

export type RunningJobs = {
  readonly deliveries: DeliveryWorker;
  readonly clock: JobClock;
  readonly lookAhead: LookAhead;
  /** Finishes what was begun. The queue stays open: turns may still write. */
  readonly stop: () => Promise<void>;
};

/** Starts delivering and the clock of all jobs, and forgets now and then what nobody needs. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { queue, signal, jobs, outbox, clock, log } = options;
  const deliveries = await startDeliveryWorker(queue.boss, signal, { ...options, backoff: createRateLimitBackoff() });
  const jobClock = await startJobClock(queue.boss, jobs, options);
  const forgetting = setInterval(() => void forget(options), KEEP_HOUSE_EVERY_MS);
  log.info({ jobs: jobs.length }, 'delivering and watching the clock');
  return {
    deliveries,
    clock: jobClock,
    lookAhead: createLookAhead(jobs, outbox, deliveries, options),
    stop: async () => {
      clearInterval(forgetting);
      await jobClock.stop();
      await deliveries.stop();
      log.info({ at: clock.now() }, 'jobs stopped');
    },
  };
}

async function forget({
  housekeeping,
  clock,
  log,
}: Pick<JobsOptions, 'housekeeping' | 'clock' | 'log'>): Promise<void> {
  try {
    const gone = await keepHouse(housekeeping, clock.now());
    if (Object.values(gone).some((count) => count > 0)) log.info(gone, 'old rows were forgotten');
  } catch (error) {
    log.error(failureFacts(error), 'old rows could not be forgotten');
  }
}
