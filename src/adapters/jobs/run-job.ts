import type { Calendar } from '../../core/ports/calendar.ts';
import type { Clock, Ids } from '../../core/ports/clock.ts';
import type { UnitOfWork } from '../../core/ports/unit-of-work.ts';
import type { Organisation } from '../../core/programme/organisation.ts';
import type { Job } from '../../flows/flow.ts';
import type { JobsLog } from './jobs-log.ts';
import { codeOf } from './work-queue.ts';

const BATCH_SIZE = 100;

export type JobTools = {
  readonly unitOfWork: UnitOfWork;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: JobsLog;
};

/** Works off everything that is due in every organisation, however long it has been. One bad row holds up no other. */
export async function runJob(job: Job, slot: string, tools: JobTools): Promise<void> {
  for (const organisation of await tools.unitOfWork.organisations()) {
    const tried = new Set<string>();
    let fresh = await untried(job, organisation, tried, tools);
    while (fresh.length > 0) {
      for (const id of fresh) {
        tried.add(id);
        await runOne(job, id, slot, organisation, tools);
      }
      fresh = await untried(job, organisation, tried, tools);
    }
  }
}

/** What stays due although it was tried is asked for again, and left to the next slot. */
async function untried(
  job: Job,
  organisation: Organisation,
  tried: ReadonlySet<string>,
  { unitOfWork, clock, calendar }: JobTools,
): Promise<readonly string[]> {
  const turn = { organisation, now: clock.now(), calendar, stores: unitOfWork.reads(organisation.id) };
  const due = await job.due(turn, BATCH_SIZE + tried.size);
  return due.filter((id) => !tried.has(id)).slice(0, BATCH_SIZE);
}

async function runOne(job: Job, id: string, slot: string, organisation: Organisation, tools: JobTools): Promise<void> {
  const { unitOfWork, clock, calendar, ids, log } = tools;
  const now = clock.now();
  const claim = { organisationId: organisation.id, source: `job:${job.name}`, eventKey: `${id} ${slot}`, now };
  try {
    const reading = { organisation, now, calendar, stores: unitOfWork.reads(organisation.id) };
    const run = 'prepare' in job ? await job.prepare(id, reading) : job.run;
    await unitOfWork.write(claim, async (stores) => {
      const owing = await run(id, { organisation, now, calendar, stores, ids });
      return { value: undefined, owed: owing.map(({ owed }) => owed) };
    });
  } catch (error) {
    log.error({ job: job.name, organisationId: organisation.id, id, code: codeOf(error) }, 'a due job failed');
  }
}
