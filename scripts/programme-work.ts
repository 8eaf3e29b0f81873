import type { Database } from '../src/adapters/prisma/connection/database.ts';
import { systemClock } from '../src/adapters/time/system-clock.ts';
import { createProgramme } from '../src/app/create-programme.ts';
import { productParts } from '../src/app/product-parts.ts';
import type { UseCaseContext } from '../src/core/application/context/use-case-context.ts';
import type { Reads, Stores } from '../src/core/application/unit-of-work/stores.ts';
import type { UnitOfWork } from '../src/core/application/unit-of-work/unit-of-work.ts';
import type { OrganisationId } from '../src/core/domain/kernel/ids.ts';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';
import type { Organisation } from '../src/core/domain/programme/organisation.ts';
import type { Clock } from '../src/core/domain/time/clock.ts';

/** A programme as operators' commands work on it; their messages go into the outbox, and a running Rapport delivers them. */
export type ProgrammeWork = {
  readonly organisation: Organisation;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly reads: Reads;
  /** One transaction. */
  readonly write: <Value>(work: (context: UseCaseContext<Stores>) => Promise<Value>) => Promise<Value>;
};

export async function programmeWork(
  { database, organisationId }: { readonly database: Database; readonly organisationId: OrganisationId },
  clock: Clock = systemClock,
): Promise<ProgrammeWork> {
  const parts = { ...(await productParts()), database, clock, report: runsNoTurns };
  const { unitOfWork, calendar, ids } = createProgramme(parts);
  const organisation = (await unitOfWork.organisations()).find(({ id }) => id === organisationId);
  if (organisation === undefined) throw new OperatorError('The organisation is not in the database.');
  return {
    organisation,
    unitOfWork,
    clock,
    reads: unitOfWork.reads(organisationId),
    write: async (work) => {
      const now = clock.now();
      const claim = { organisationId, source: 'operator', eventKey: ids.next(), now };
      const done = await unitOfWork.write(claim, async (stores) => ({
        value: await work({ organisation, stores, now, calendar, ids }),
        messages: [],
      }));
      if (done.repeated) throw new OperatorError('Another command did this already.');
      return done.value;
    },
  };
}

/** Commands write through the stores: no turn can fail here. */
const runsNoTurns = () => undefined;
