import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { joinedMember, originOf, programmeFixture } from '../prisma/testing/programme.fixture.ts';
import { type DeliveryFixture, deliveryFixture, news } from './testing/delivery.fixture.ts';

const PEOPLE = 40;
const NEWS_EACH = 50;
const FAULTS = { replyLost: 0.2, tooMany: 0.05, serverError: 0.02 };

let fixture: DeliveryFixture;
let people: readonly MemberId[];
beforeAll(async () => {
  fixture = await deliveryFixture(await programmeFixture(), FAULTS);
  people = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, at) => (await joinedMember(fixture, originOf(`U${at}`))).id),
  );
});
afterAll(() => fixture.close());

test('of 2,000 messages through outages none is lost, none doubled, none out of order, no backoff broken', async () => {
  for (let at = 0; at < NEWS_EACH; at += 1) await fixture.enqueue(...people.map((id) => news(id, String(at))));
  await fixture.deliverAll();
  const { arrivals, calls } = fixture.wire;
  expect(arrivals).toHaveLength(PEOPLE * NEWS_EACH);
  expect(new Set(arrivals.map(({ deliveryId }) => deliveryId)).size).toBe(PEOPLE * NEWS_EACH);
  const inOrder = Array.from({ length: NEWS_EACH }, (_, at) => String(at));
  for (const [reader, read] of Object.entries(Object.groupBy(arrivals, ({ to }) => to))) {
    expect(
      read?.map(({ card }) => card.summary),
      reader,
    ).toEqual(inOrder);
  }
  expect(await fixture.states()).toEqual({ sent: PEOPLE * NEWS_EACH });
  expect(calls.count).toBeGreaterThan(PEOPLE * NEWS_EACH);
  expect(calls.duringSilence).toBe(0);
}, 120_000);
