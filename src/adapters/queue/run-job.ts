import type { UnitOfWork } from '../../core/application/unit-of-work/unit-of-work.ts';
import type { Organisation } from '../../core/domain/programme/organisation.ts';
import type { Calendar } from '../../core/domain/time/calendar.ts';
import type { Clock, Ids } from '../../core/domain/time/clock.ts';
import type { Job } from '../../flows/engine/contract.ts';
import { failureFacts } from '../../runtime/failure-facts.ts';
import type { Log } from '../../runtime/log.ts';

const BATCH_SIZE = 100;

export type JobTools = {
  readonly unitOfWork: UnitOfWork;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
};

/** Works off everything that is due in every organisation, however long it has been. One bad row holds up no other. */
export async function runJob(job: Job, slot: string, tools: JobTools): Promise<void> {
  for (const organisation of await tools.unitOfWork.organisations()) {
    for await (const id of dueIn(organisation, job, tools)) await runOne(job, id, slot, organisation, tools);
  }
}

/**
 * Each id once, a page at a time. What stays due although it was tried is left to the next slot; only as many more are
 * asked for as such rows stand in the way, so that a look costs what is due and not what has been done.
 */
async function* dueIn(organisation: Organisation, job: Job, tools: JobTools): AsyncGenerator<string> {
  const { unitOfWork, clock, calendar } = tools;
  const tried = new Set<string>();
  let limit = BATCH_SIZE;
  while (true) {
    const turn = { organisation, now: clock.now(), calendar, stores: unitOfWork.reads(organisation.id) };
    const due = await job.due(turn, limit);
    const fresh = due.filter((id) => !tried.has(id));
    for (const id of fresh) {
      tried.add(id);
      yield id;
    }
    if (fresh.length > 0) continue;
    if (due.length < limit) return;
    limit += BATCH_SIZE;
  }
}

async function runOne(job: Job, id: string, slot: string, organisation: Organisation, tools: JobTools): Promise<void> {
  const { unitOfWork, clock, calendar, ids, log } = tools;
  const now = clock.now();
  const claim = { organisationId: organisation.id, source: `job:${job.name}`, eventKey: `${id} ${slot}`, now };
  try {
    const reading = { organisation, now, calendar, stores: unitOfWork.reads(organisation.id) };
    const run = 'prepare' in job ? await job.prepare(id, reading) : job.run;
    await unitOfWork.write(claim, async (stores) => {
      const outgoing = await run(id, { organisation, now, calendar, stores, ids });
      return { value: undefined, messages: outgoing.map(({ message }) => message) };
    });
  } catch (error) {
    log.error({ job: job.name, organisationId: organisation.id, id, ...failureFacts(error) }, 'a due job failed');
  }
}
