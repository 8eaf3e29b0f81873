import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../core/domain/member/member.ts';
import type { Job } from '../../flows/engine/contract.ts';
import { createOutbox } from '../prisma/outbox/outbox.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
} from '../prisma/testing/programme.fixture.ts';
import { createIds } from '../time/system-ids.ts';
import { temporalCalendar } from '../time/temporal-calendar.ts';
import { createDeliverySignal, type QueueSignal } from './delivery-signal.ts';
import { startDeliveryWorker } from './delivery-worker.ts';
import { startJobClock } from './job-clock.ts';
import { createRateLimitBackoff } from './rate-limit-backoff.ts';
import { message, news } from './testing/delivery.fixture.ts';
import { type FakeWire, fakeWire } from './testing/fake-wire.fixture.ts';
import { openWorkQueue, type WorkQueue } from './work-queue.ts';

const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };

let fixture: ProgrammeFixture;
let queue: WorkQueue;
let signal: QueueSignal;
let unit: ProgrammeFixture['unit'];
let ada: Member;
beforeAll(async () => {
  fixture = await programmeFixture();
  queue = await openWorkQueue(fixture.url, log);
  signal = createDeliverySignal(queue.boss);
  unit = fixture.otherProcess(signal);
  ada = await joinedMember(fixture, originOf('UADA'));
});
afterAll(async () => {
  await queue.close();
  await fixture.close();
});

const claim = () => ({ organisationId: fixture.organisationId, source: 'test', eventKey: fixture.nextId(), now: NOW });
const signals = () =>
  fixture.database.client.$queryRawUnsafe("SELECT id FROM pgboss.job WHERE name = 'deliveries' AND state = 'created'");

const ticks = () => fixture.database.client.$queryRawUnsafe("SELECT id FROM pgboss.job WHERE name = 'ticks'");

test('a turn that fails after all signals nobody', async () => {
  const failing = unit.write(claim(), async (stores) => {
    await stores.members.setHidden(ada.id, false);
    return { value: 1, messages: [news(ada.id, 'kept back'), { do: 'send', to: ada.id } as never] };
  });
  await expect(failing).rejects.toThrow();
  expect(await signals()).toEqual([]);
  expect(await fixture.database.client.message.count()).toBe(0);
});

test('a turn that enqueues messages signals each conversation once', async () => {
  const grace = await joinedMember(fixture, originOf('UGRACE'));
  const messages = [news(ada.id, 'one'), news(ada.id, 'two'), news(grace.id, 'three')];
  await unit.write(claim(), async () => ({ value: 1, messages }));
  expect(await signals()).toHaveLength(2);
});

test('what is enqueued goes out by itself: what waited before the worker came, and what came after', async () => {
  const wire = fakeWire(fixture.clock);
  const arrival = arrivals(wire);
  const worker = await startDeliveryWorker(queue.boss, signal, {
    outbox: createOutbox(fixture.database),
    messengers: { slack: arrival.wire },
    composeHome: async () => message('Home'),
    composeFile: async () => null,
    onUndeliverable: async () => undefined,
    backoff: createRateLimitBackoff(),
    quiet: async () => undefined,
    clock: fixture.clock,
    random: () => 0,
    log,
  });
  await arrival.count(3);
  await unit.write(claim(), async () => ({ value: 1, messages: [news(ada.id, 'four')] }));
  await arrival.count(4);
  await worker.stop();
  expect(wire.arrivals.filter(({ to }) => to === 'UADA').map(({ card }) => card.summary)).toEqual([
    'one',
    'two',
    'four',
  ]);
});

test('a slot is worked on once, though two processes tick', async () => {
  let runs = 0;
  let ran: () => void = silent;
  const once = new Promise<void>((done) => {
    ran = done;
  });
  const job: Job = {
    name: 'counting',
    cron: '0 0 1 1 *',
    due: async () => {
      runs += 1;
      ran();
      return [];
    },
    run: async () => [],
  };
  const tools = {
    unitOfWork: unit,
    calendar: temporalCalendar,
    clock: fixture.clock,
    ids: createIds(fixture.clock),
    log,
  };
  const other = await openWorkQueue(fixture.url, log);
  const clocks = [await startJobClock(queue.boss, [job], tools), await startJobClock(other.boss, [job], tools)];
  await Promise.all(clocks.map(({ tick }) => tick(job, new Date(NOW.getTime() + 999))));
  await once;
  for (const clock of clocks) await clock.stop();
  await other.close();
  expect(runs).toBe(1);
  expect(await ticks()).toHaveLength(1);
});

/** The wire, and a promise for the moment when so many messages have arrived. */
function arrivals(wire: FakeWire) {
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  const send: FakeWire['send'] = async (...call) => {
    const sent = await wire.send(...call);
    for (const { count, done } of waiting) if (wire.arrivals.length >= count) done();
    return sent;
  };
  const count = (wanted: number) =>
    new Promise<void>((done) => {
      if (wire.arrivals.length >= wanted) done();
      else waiting.push({ count: wanted, done });
    });
  return { wire: { ...wire, send }, count };
}
