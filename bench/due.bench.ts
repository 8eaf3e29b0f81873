import path from 'node:path';
import { Client } from 'pg';
import { onDatabase, runOnce } from '../src/adapters/postgres/embedded/ensure-database.ts';
import { applyMigrations } from '../src/adapters/postgres/migrate/apply-migrations.ts';
import { startTemporaryServer } from '../src/adapters/postgres/testing/temporary-server.ts';
import { type Database, openDatabase } from '../src/adapters/prisma/connection/database.ts';
import { foundOrganisation, installWorkspace } from '../src/adapters/prisma/identity/found-organisation.ts';
import { runJob } from '../src/adapters/queue/run-job.ts';
import { movableClock } from '../src/adapters/time/movable-clock.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { createProgramme, type Programme } from '../src/app/create-programme.ts';
import { PLATFORMS } from '../src/app/platforms.ts';
import { productParts } from '../src/app/product-parts.ts';
import type { Job } from '../src/flows/engine/contract.ts';
import { SILENT_LOG } from '../src/runtime/log.ts';
import { countQueries } from './due/count-queries.ts';
import { seedStatements } from './due/seed-relationships.ts';
import { flag, numbersFlag, percentile, printRow, rounded } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** A Tuesday morning, so that check-ins may go out. */
const NOW = new Date('2026-11-24T10:30:00Z');
/** As many as a job asks for at once. */
const PAGE = 100;
/** Looks whose median is `findMs`: one look takes milliseconds. */
const LOOKS = 31;

/** One programme, seeded. */
type Seeded = { readonly relationships: number; readonly database: Database; readonly programme: Programme };
type Row = { readonly findMs: number; readonly perSecond: number };

/**
 * Finds and enqueues what falls due in one hour in a programme of `--relationships 10000,100000`, with the same `--due 3000` in
 * each: half of it sessions, a third check-ins, the rest quiet relationships. The last row says how much more the largest
 * costs than the smallest; they take turns, so that a busy machine slows both. PostgreSQL is a temporary one that waits for
 * no disk; `queries` counts all of finding and enqueueing.
 */
export async function run(args: readonly string[]): Promise<void> {
  const due = Number(flag(args, 'due', '3000'));
  const { sent } = countQueries();
  const server = await startTemporaryServer();
  try {
    const programmes: Seeded[] = [];
    for (const relationships of numbersFlag(args, 'relationships', [10_000, 100_000])) {
      await runOnce(server.url, `CREATE DATABASE due_${relationships}`);
      programmes.push(await found(onDatabase(server.url, `due_${relationships}`), relationships, due));
    }
    const jobs = programmes[0]?.programme.registry.jobs ?? [];
    const rows = await measure(programmes, { jobs, due, sent });
    for (const { database } of programmes) await database.close();
    const [small, large] = [rows[0], rows.at(-1)];
    if (small === undefined || large === undefined || small === large) return;
    const findRatio = rounded(large.findMs / small.findMs, 2);
    printRow({ bench: 'due-ratio', findRatio, allRatio: rounded(small.perSecond / large.perSecond, 2) });
  } finally {
    await server.stop();
  }
}

async function found(url: string, relationships: number, due: number): Promise<Seeded> {
  await applyMigrations({ url, migrationsDir: path.join(ROOT, 'prisma/migrations') });
  const database = openDatabase({ url });
  const organisationId = await foundOrganisation(database, systemIds, { name: 'Bench', topics: [] });
  for (const platform of Object.keys(PLATFORMS))
    await installWorkspace(database, systemIds, { organisationId, platform, externalId: platform, name: platform });
  const share = { sessions: Math.round(due / 2), checkIns: Math.round(due / 3), relationships: Math.floor(due / 6) };
  await seed(url, seedStatements(organisationId, NOW, { relationships, due: share }));
  // No home page is published: what is due is what is measured.
  const parts = {
    ...(await productParts()),
    platforms: {},
    database,
    clock: movableClock(NOW),
    report: () => undefined,
  };
  return { relationships, database, programme: createProgramme(parts) };
}

type Work = { readonly jobs: readonly Job[]; readonly due: number; readonly sent: () => number };

async function measure(programmes: readonly Seeded[], { jobs, due, sent }: Work): Promise<readonly Row[]> {
  const tallies = programmes.map((programme) => ({ ...programme, looks: [0].slice(1), ms: 0, queries: 0 }));
  for (let look = 0; look < LOOKS; look += 1)
    for (const { looks, programme } of tallies) looks.push(await findAll(jobs, due, programme));
  // Twice: what some bring up, others collect.
  for (const job of [...jobs, ...jobs]) {
    for (const tally of tallies) {
      const before = sent();
      const startedAt = performance.now();
      await runJob(job, NOW.toISOString(), { ...tally.programme, log: SILENT_LOG });
      tally.ms += performance.now() - startedAt;
      tally.queries += sent() - before;
    }
  }
  const rows: Row[] = [];
  for (const { relationships, database, looks, ms, queries } of tallies) {
    const row = { findMs: rounded(percentile(looks, 0.5), 2), perSecond: rounded((due / ms) * 1000, 1) };
    printRow({ bench: 'due', relationships, due, ...row, queries, owed: await database.client.message.count() });
    rows.push(row);
  }
  return rows;
}

async function seed(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Milliseconds until every job knows everything it has to do in this hour. Throws when that is not what was seeded. */
async function findAll(jobs: readonly Job[], due: number, programme: Programme): Promise<number> {
  const { unitOfWork, clock, calendar } = programme;
  const [organisation] = await unitOfWork.organisations();
  if (organisation === undefined) throw new Error('the organisation is not there');
  const turn = { organisation, now: clock.now(), calendar, stores: unitOfWork.reads(organisation.id) };
  const startedAt = performance.now();
  let found = 0;
  for (const job of jobs) found += (await job.due(turn, due + PAGE)).length;
  const ms = performance.now() - startedAt;
  if (found !== due) throw new Error(`${found} were found due, and ${due} are`);
  return ms;
}
