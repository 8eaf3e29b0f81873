import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../core/domain/kernel/ids.ts';
import { runOnce } from '../postgres/embedded/ensure-database.ts';
import { applyMigrations, type MigrationOutcome } from '../postgres/migrate/apply-migrations.ts';
import { readMigrations } from '../postgres/migrate/migration-files.ts';
import { emptyTestDatabase, type TestDatabase } from '../postgres/testing/test-database.ts';
import { movableClock } from '../time/movable-clock.ts';
import { createIds } from '../time/system-ids.ts';
import { temporalCalendar } from '../time/temporal-calendar.ts';
import { type Database, openDatabase } from './connection/database.ts';
import { NOW, type ProgrammeFixture, pendingRequest, writeIn } from './testing/programme.fixture.ts';
import { READS } from './testing/tenant-isolation-reads.fixture.ts';
import { type Ask, GOAL, type OtherTenant, STEP } from './testing/tenant-isolation-samples.fixture.ts';
import { createUnitOfWork } from './unit-of-work.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations');
const BEFORE = readFileSync(path.resolve(import.meta.dirname, '../postgres/testing/before-the-runner.sql'), 'utf8');
const LIGHTHOUSE = '019df237-3e80-7006-9436-a0c6abeeaef9' as OrganisationId;
/** Rows of that file, by the names under which the reads ask for them. */
const STORED = {
  mine: '019df237-3e80-700d-b4f2-bdae04a5b264',
  mentor: '019df237-3e80-7010-90ae-f8e944969a2c',
  mentee: '019df237-3e80-7013-81a5-5b44e5359403',
  request: '019df237-3e80-7015-aa80-1da0be92b6aa',
  pending: '019df237-3e80-7016-91a5-d0ff7bc47f3e',
  closed: '019df237-3e80-7017-a021-60413d2459a2',
  relationship: '019df237-3e80-7018-b3b5-cb9cf315899c',
  agreement: '019df237-3e80-7019-8689-43a972adcdc4',
  session: '019df237-3e80-701a-ad39-2eb799ebcf9b',
  proposed: '019df237-3e80-701b-969d-a0da5573ec27',
  action: '019df237-3e80-701c-b6b0-3a48c5d8d7a8',
  question: '019df237-3e80-701d-8e5d-10311fe12755',
  worksheet: '019df237-3e80-701e-9a53-f55625bc8f3e',
  goal: '019df237-3e80-701f-a230-133df727873a',
  step: '019df237-3e80-7020-8771-a946c9ef8b47',
  checkIn: '019df237-3e80-7021-80cb-19cbdd52bd40',
  saved: '019df237-3e80-7022-a31e-354deef5440d',
  plan: '019df237-3e80-7023-ae7a-8535301ac140',
  askedPlan: '019df237-3e80-7024-bfd8-0b8cf68a529a',
  donePlan: '019df237-3e80-7025-a658-0397d469ac5c',
  prompt: '019df237-3e80-7028-8d61-761316f49587',
} as OtherTenant;

const files = readMigrations(MIGRATIONS);
const appliedBefore = files.filter(({ name }) => BEFORE.includes(`"migration_name":"${name}"`));
const addedSince = files.filter((file) => !appliedBefore.includes(file));

let scratch: TestDatabase;
let outcome: MigrationOutcome;
let database: Database;
let programme: Pick<ProgrammeFixture, 'unit' | 'nextId'>;

beforeAll(async () => {
  scratch = await emptyTestDatabase();
  for (const { sql } of appliedBefore) await runOnce(scratch.url, sql);
  await runOnce(scratch.url, BEFORE);
  outcome = await applyMigrations({ url: scratch.url, migrationsDir: MIGRATIONS });
  database = openDatabase({ url: scratch.url });
  const clock = movableClock(NOW);
  const ids = createIds(clock);
  const unit = createUnitOfWork({ database, ids, clock, calendar: temporalCalendar, platformsWithHome: ['slack'] });
  programme = { unit, nextId: () => ids.next() };
});
afterAll(async () => {
  await database.close();
  await scratch.drop();
});

const reads = Object.entries<Readonly<Record<string, Ask>>>(READS).flatMap(([store, methods]) =>
  Object.entries(methods).map(([method, ask]) => [`${store}.${method}`, ask] as const),
);
/** What is false or empty in Lighthouse by itself. */
const QUIET = ['relationships.lastCompleted', 'relationships.endedOf', 'questions.wasStoppedBy', 'directory.mentors'];

test('a database of the version before goes on from where it was', () => {
  expect(appliedBefore).toHaveLength(19);
  expect(outcome).toEqual({ applied: addedSince.map(({ name }) => name), unknown: [] });
});

test.each(reads.filter(([name]) => !QUIET.includes(name)))(
  '%s reads what the version before stored',
  async (_name, ask) => {
    const answer = await writeIn(programme, LIGHTHOUSE, (stores) => ask(stores, STORED));
    expect(Array.isArray(answer) ? answer.length > 0 : Boolean(answer)).toBe(true);
  },
);

test('a request, a relationship and a goal are word for word what they were', async () => {
  const { mentor: mentorId, mentee: menteeId } = STORED;
  const stores = programme.unit.reads(LIGHTHOUSE);
  const clock = { daysUsed: 0, runningSince: NOW, remindersSent: 0, nextDueAt: NOW };
  expect(await stores.requests.find(STORED.pending)).toEqual(
    pendingRequest(STORED.pending, { mentorId, menteeId }, { clock }),
  );
  expect(await stores.relationships.find(STORED.relationship)).toMatchObject({
    requestId: STORED.request,
    mentorId,
    menteeId,
    state: 'introduced',
    startedAt: NOW,
  });
  expect(await stores.goals.find(STORED.goal)).toMatchObject({
    ...GOAL,
    id: STORED.goal,
    draftedById: menteeId,
    steps: [{ ...STEP, id: STORED.step }],
  });
});
