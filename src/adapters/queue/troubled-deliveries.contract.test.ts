import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeliveryFailed } from '../../core/domain/delivery/delivery-failed.ts';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import { listTroubled, tryNow } from '../prisma/outbox/troubled-deliveries.ts';
import {
  joinedMember,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
} from '../prisma/testing/programme.fixture.ts';
import { deliveryFixture, news } from './testing/delivery.fixture.ts';

let programme: ProgrammeFixture;
beforeAll(async () => {
  programme = await programmeFixture();
});
afterAll(() => programme.close());

test('an operator sees what did not arrive, not what is in it, and can have it tried at once', async () => {
  const { enqueue, wire, clock, database, organisationId, deliverDue } = await deliveryFixture(programme);
  const ada = await joinedMember(programme, originOf('UADA'));
  const bob = await joinedMember(programme, originOf('UBOB'));
  const listed = () => listTroubled(database, organisationId, clock.now());
  await enqueue(news(bob.id, 'Gone for good'));
  wire.failNext(new DeliveryFailed('rejected', 'invalid_blocks'));
  await deliverDue();
  const letter = news(ada.id, 'Between you and me');
  await enqueue(letter.do === 'send' ? { ...letter, about: 'request:7' } : letter);
  wire.failNext(new DeliveryFailed('retry', 'service_unavailable', { retryAfterMs: 30 * MINUTE_MS }));
  await deliverDue();
  expect(await listed()).toMatchObject([{ to: bob.id }]);

  clock.advance(2 * MINUTE_MS);
  const troubled = await listed();
  expect(troubled).toMatchObject([
    { state: 'waiting', to: ada.id, failure: 'service_unavailable', what: 'request', attempts: 1 },
    { state: 'failed', to: bob.id, failure: 'invalid_blocks', platform: 'slack', attempts: 1 },
  ]);
  expect(JSON.stringify(troubled)).not.toMatch(/Between you|Gone for good/);

  const theirs = await programme.found('Lighthouse', '-theirs');
  expect(await listTroubled(database, theirs, clock.now())).toEqual([]);
  expect(await tryNow(database, theirs, clock.now())).toBe(0);
  expect(await deliverDue()).toBe(0);

  expect(await tryNow(database, organisationId, clock.now())).toBe(1);
  expect(await deliverDue()).toBe(1);
  // Its workspace asked for half an hour of silence, and gets it.
  expect(wire.arrivals).toEqual([]);
  clock.advance(30 * MINUTE_MS);
  await deliverDue();
  expect(wire.arrivals.map(({ card }) => card.summary)).toEqual(['Between you and me']);
  expect(await listed()).toMatchObject([{ to: bob.id }]);
});
