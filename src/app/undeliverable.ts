import type { Organisation } from '../core/domain/programme/organisation.ts';
import type { Undeliverable } from '../flows/engine/contract.ts';
import type { Programme } from './create-programme.ts';

/** Has a flow decide who hears that a message did not arrive; once for each message. */
export async function tellUndeliverable(
  event: Undeliverable,
  organisation: Organisation,
  { registry, unitOfWork, clock, calendar, ids }: Programme,
): Promise<void> {
  const now = clock.now();
  const claim = { organisationId: organisation.id, source: 'undeliverable', eventKey: event.messageId, now };
  await unitOfWork.write(claim, async (stores) => {
    const outgoing = await registry.undeliverable(event, { organisation, stores, now, calendar, ids });
    return { value: null, messages: outgoing.map(({ message }) => message) };
  });
}
