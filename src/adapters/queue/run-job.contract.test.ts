import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import type { Job } from '../../flows/engine/contract.ts';
import { directMessage } from '../../flows/engine/replies.ts';
import {
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../prisma/testing/programme.fixture.ts';
import { createIds } from '../time/system-ids.ts';
import { temporalCalendar } from '../time/temporal-calendar.ts';
import { type JobTools, runJob } from './run-job.ts';
import { message } from './testing/delivery.fixture.ts';

const SLOT = '2026-05-04T09:00:00.000Z';
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let fixture: ProgrammeFixture;
let tools: JobTools;
const failed: object[] = [];
beforeAll(async () => {
  fixture = await programmeFixture();
  const silent = () => undefined;
  tools = {
    unitOfWork: fixture.unit,
    calendar: temporalCalendar,
    clock: fixture.clock,
    ids: createIds(fixture.clock),
    log: { info: silent, warn: silent, error: (facts) => failed.push(facts) },
  };
});
afterAll(() => fixture.close());
beforeEach(() => {
  fixture.clock.set(NOW);
  failed.splice(0);
});

/** Welcomes back whose pause has ended; as harmless when run twice as a job must be. */
const BACK: Job = {
  name: 'back',
  cron: '* * * * *',
  due: ({ stores, now }, limit) => stores.members.dueBack(now, limit),
  run: async (id, { stores, now }) => {
    const [member] = await stores.members.lock([id as MemberId]);
    if (member === undefined || member.pausedUntil === null) return [];
    await stores.members.setPause(member.id, null, null);
    return [directMessage(member.id, message('Welcome back'), { dedupeKey: `back ${member.id} ${now.toISOString()}` })];
  },
};

async function paused(name: string, backAt: Date): Promise<MemberId> {
  const { id } = await joinedMember(fixture, originOf(name));
  await writeIn(fixture, fixture.organisationId, ({ members }) => members.setPause(id, '2026-05-05', backAt));
  return id;
}

const told = async (ids: readonly MemberId[]) => {
  const rows = await fixture.database.client.message.findMany({ where: { memberId: { in: [...ids] } } });
  return rows.length;
};

test('everything that is due is done, however many batches it takes, and nothing that is not', async () => {
  const due = await Promise.all(Array.from({ length: 120 }, (_, at) => paused(`UDUE${at}`, after(-1))));
  const later = await paused('ULATER', after(1));
  await runJob(BACK, SLOT, tools);
  expect(await told(due)).toBe(120);
  expect(await told([later])).toBe(0);
});

test('after an outage of days there is one message, not one for every missed slot', async () => {
  const id = await paused('UOUTAGE', after(1));
  fixture.clock.set(after(4));
  await runJob(BACK, 'a slot', tools);
  await runJob(BACK, 'the next slot', tools);
  expect(await told([id])).toBe(1);
});

test('two processes at the same slot, and at neighbouring slots, do it once', async () => {
  const id = await paused('UTWICE', after(-1));
  const other = { ...tools, unitOfWork: fixture.otherProcess() };
  await Promise.all([runJob(BACK, 'slot 1', tools), runJob(BACK, 'slot 1', other), runJob(BACK, 'slot 2', other)]);
  expect(await told([id])).toBe(1);
});

test('a clock set back does nothing twice', async () => {
  const id = await paused('UCLOCK', after(-1));
  await runJob(BACK, 'before', tools);
  fixture.clock.set(after(-0.5));
  await runJob(BACK, 'again', tools);
  expect(await told([id])).toBe(1);
});

test('a page of what cannot be done holds up nothing behind it, and no page grows with what was done', async () => {
  const bad = await Promise.all(Array.from({ length: 110 }, (_, at) => paused(`USTUCK${at}`, after(-9))));
  const good = await Promise.all(Array.from({ length: 120 }, (_, at) => paused(`UBEHIND${at}`, after(-1))));
  const asked: number[] = [];
  const fragile: Job = {
    ...BACK,
    due: (turn, limit) => {
      asked.push(limit);
      return BACK.due(turn, limit);
    },
    run: (id, turn) => (bad.some((one) => one === id) ? Promise.reject(new Error('a bug')) : BACK.run(id, turn)),
  };
  await runJob(fragile, 'slot', tools);
  expect(await told(good)).toBe(120);
  expect(await told(bad)).toBe(0);
  expect(Math.max(...asked)).toBe(200);
  await runJob(BACK, 'next slot', tools);
});

test('one that cannot be done holds up no other, and is left to the next slot', async () => {
  const bad = await paused('UBAD', after(-9));
  const good = await paused('UGOOD', after(-1));
  const fragile: Job = {
    ...BACK,
    run: (id, turn) => (id === bad ? Promise.reject(new Error('a bug')) : BACK.run(id, turn)),
  };
  await runJob(fragile, 'slot', tools);
  expect(await told([good])).toBe(1);
  expect(failed).toMatchObject([{ job: 'back', organisationId: fixture.organisationId, id: bad, error: 'Error' }]);
  await runJob(BACK, 'next slot', tools);
  expect(await told([bad])).toBe(1);
});
