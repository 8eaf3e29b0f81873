import type { DeliveryLedger } from '../../core/ports/delivery-ledger.ts';
import type { Job } from '../../flows/flow.ts';
import type { QueueSignal } from './delivery-signal.ts';
import { type DeliveryWorker, startDeliveryWorker, type WorkerTools } from './delivery-worker.ts';
import { type JobClock, startJobClock } from './job-clock.ts';
import { createLookAhead, type LookAhead } from './look-ahead.ts';
import type { JobTools } from './run-job.ts';
import type { WorkQueue } from './work-queue.ts';
import { createWorkspaceSilence } from './workspace-silence.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Replays come within minutes; after this time an event key may be forgotten. */
const KEEP_EVENTS_MS = 14 * DAY_MS;
/** So long a delivered message can still be replaced by what became of it. */
const KEEP_MESSAGES_MS = 365 * DAY_MS;
const FORGET_EVERY_MS = 6 * 60 * 60 * 1000;

export type JobsOptions = JobTools &
  Pick<
    WorkerTools,
    'messengers' | 'composeHome' | 'composeFile' | 'onUndeliverable' | 'random' | 'observe' | 'quiet'
  > & {
    readonly queue: WorkQueue;
    readonly signal: QueueSignal;
    readonly ledger: DeliveryLedger;
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
  const { queue, signal, jobs, ledger, clock, log } = options;
  const deliveries = await startDeliveryWorker(queue.boss, signal, { ...options, silence: createWorkspaceSilence() });
  const jobClock = await startJobClock(queue.boss, jobs, options);
  const forgetting = setInterval(() => void forget(ledger, options), FORGET_EVERY_MS);
  log.info({ jobs: jobs.length }, 'delivering and watching the clock');
  return {
    deliveries,
    clock: jobClock,
    lookAhead: createLookAhead(jobs, ledger, deliveries, options),
    stop: async () => {
      clearInterval(forgetting);
      await jobClock.stop();
      await deliveries.stop();
      log.info({ at: clock.now() }, 'jobs stopped');
    },
  };
}

async function forget(ledger: DeliveryLedger, { clock, log }: Pick<JobsOptions, 'clock' | 'log'>): Promise<void> {
  const now = clock.now().getTime();
  try {
    await ledger.forget({ messages: new Date(now - KEEP_MESSAGES_MS), events: new Date(now - KEEP_EVENTS_MS) });
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'old rows could not be forgotten');
  }
}
