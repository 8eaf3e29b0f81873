import { runJob } from '../src/adapters/queue/run-job.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { temporalCalendar } from '../src/adapters/time/temporal-calendar.ts';
import { publishPoolJob } from '../src/flows/mentoring-request/publish-pool.job.ts';
import { finishingJob } from '../src/flows/pool/pool-clock.job.ts';
import type { ProgrammeWork } from './programme-work.ts';

/** Does at once what the clock would do within a minute; harmless beside a running Rapport, which does it too. */
export async function publishNow({ unitOfWork, clock }: ProgrammeWork): Promise<void> {
  const failed: unknown[] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (facts: unknown) => void failed.push(facts),
  };
  for (const job of [publishPoolJob, finishingJob]) {
    const tools = { unitOfWork, clock, log, ids: systemIds, calendar: temporalCalendar };
    await runJob(job, `operator ${systemIds.next()}`, tools);
  }
  if (failed.length > 0) process.stderr.write(`${failed.length} could not be sent now.\n`);
}
