import { systemIds } from './adapters/time/system-ids.ts';
import { temporalCalendar } from './adapters/time/temporal-calendar.ts';
import type { UnitOfWork } from './core/application/unit-of-work/unit-of-work.ts';
import type { Organisation } from './core/domain/programme/organisation.ts';
import type { Undeliverable } from './flows/engine/contract.ts';
import type { Registry } from './flows/engine/registry.ts';

type Telling = {
  readonly organisation: Organisation;
  readonly registry: Registry;
  readonly unitOfWork: UnitOfWork;
  readonly now: Date;
};

/** Has a flow decide who hears that a message did not arrive; once for each message. */
export async function tellUndeliverable(
  event: Undeliverable,
  { organisation, registry, unitOfWork, now }: Telling,
): Promise<void> {
  const claim = { organisationId: organisation.id, source: 'undeliverable', eventKey: event.messageId, now };
  await unitOfWork.write(claim, async (stores) => {
    const turn = { organisation, stores, now, calendar: temporalCalendar, ids: systemIds };
    const owing = await registry.undeliverable(event, turn);
    return { value: null, owed: owing.map(({ owed }) => owed) };
  });
}
