import { expect, test } from 'vitest';
import type { Inbound } from '../../core/domain/inbound/inbound.ts';
import type { TurnOutcome, TurnRunner } from '../../flows/engine/contract.ts';
import { createLoadShedding } from './load-shedding.ts';

const OUTCOME: TurnOutcome = { answers: [], zone: 'UTC', locale: 'en-GB', repeated: false };
const INBOUND: Inbound = {
  origin: { platform: 'slack', workspace: 'w', person: { externalId: 'u' } },
  eventKey: 'e',
  act: { kind: 'home' },
};
const CAPABILITIES = { formFromCommand: true, home: true, itemsPerCard: 10, maxOptions: 100 };

/** Turns that last until they are ended, and a patience that lasts until it is used up. */
function busyDay() {
  const turns: { end: () => void; fail: () => void }[] = [];
  const patience: (() => void)[] = [];
  const runner: TurnRunner = {
    run: () =>
      new Promise((done, fail) => turns.push({ end: () => done(OUTCOME), fail: () => fail(new Error('broken')) })),
    composeHome: async () => null,
    composeFile: async () => null,
    fetchFile: async () => null,
  };
  const people = createLoadShedding(() => new Promise((done) => patience.push(done)));
  const counted = people.counting(runner);
  const begin = () => counted.run(INBOUND, CAPABILITIES).catch(() => OUTCOME);
  return { people, turns, patience, begin };
}

async function isDone(work: Promise<void>): Promise<boolean> {
  let done = false;
  void work.then(() => {
    done = true;
  });
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
  return done;
}

test('a delivery goes at once while few people wait', async () => {
  const { people, begin } = busyDay();
  for (let turn = 0; turn < 3; turn += 1) void begin();
  expect(await isDone(people.whenIdle())).toBe(true);
});

test('a delivery waits while many turns are under way, and goes on when one has ended', async () => {
  const { people, begin, turns } = busyDay();
  const running = Array.from({ length: 4 }, begin);
  const delivery = people.whenIdle();
  expect(await isDone(delivery)).toBe(false);
  turns[0]?.end();
  await running[0];
  expect(await isDone(delivery)).toBe(true);
});

test('a turn that fails counts no longer', async () => {
  const { people, begin, turns } = busyDay();
  const running = Array.from({ length: 4 }, begin);
  turns[0]?.fail();
  await running[0];
  expect(await isDone(people.whenIdle())).toBe(true);
});

test('a delivery gives way for a limited time only', async () => {
  const { people, begin, patience } = busyDay();
  for (let turn = 0; turn < 50; turn += 1) void begin();
  const delivery = people.whenIdle();
  expect(await isDone(delivery)).toBe(false);
  patience[0]?.();
  expect(await isDone(delivery)).toBe(true);
});
