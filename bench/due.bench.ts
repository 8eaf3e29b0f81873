import path from 'node:path';
import { Client } from 'pg';
import { readGuideLibrary } from '../src/adapters/guides/guide-library.ts';
import { type JobTools, runJob } from '../src/adapters/jobs/run-job.ts';
import { openDatabase } from '../src/adapters/prisma/database.ts';
import { SILENT_LOG } from '../src/adapters/prisma/embedded/database-log.ts';
import { onDatabase, runOnce } from '../src/adapters/prisma/embedded/ensure-database.ts';
import { foundOrganisation, installWorkspace } from '../src/adapters/prisma/found-organisation.ts';
import { applyMigrations } from '../src/adapters/prisma/migrate/apply-migrations.ts';
import { startTemporaryServer } from '../src/adapters/prisma/temporary-server.ts';
import { createUnitOfWork } from '../src/adapters/prisma/unit-of-work.ts';
import { movableClock } from '../src/adapters/time/movable-clock.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { temporalCalendar } from '../src/adapters/time/temporal-calendar.ts';
import type { Job } from '../src/flows/flow.ts';
import { createRegistry } from '../src/flows/index.ts';
import { countQueries } from './due/count-queries.ts';
import { seedStatements } from './due/seed-relationships.ts';
import { flag, numbersFlag, percentile, printRow, rounded } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** A Tuesday morning, so that check-ins may go out. */
const NOW = new Date('2026-11-24T10:30:00Z');
/** As many as a job asks for at once. */
const PAGE = 100;
/** Looks whose median is `findMs`: one look takes milliseconds. */
const LOOKS = 9;

type Measured = { readonly relationships: number; readonly findMs: number; readonly perSecond: number };

/**
 * Finds and enqueues what one hour owes in a programme of `--relationships 10000,100000`, with the same `--due 3000` in
 * each: half of it sessions, a third check-ins, the rest quiet relationships. The last row says how much more the largest
 * costs than the smallest. PostgreSQL is a temporary one that waits for no disk; `queries` counts all of finding and enqueueing.
 */
export async function run(args: readonly string[]): Promise<void> {
  const due = Number(flag(args, 'due', '3000'));
  const queries = countQueries();
  const server = await startTemporaryServer();
  const measured: Measured[] = [];
  try {
    for (const relationships of numbersFlag(args, 'relationships', [10_000, 100_000])) {
      const url = onDatabase(server.url, `due_${relationships}`);
      await runOnce(server.url, `CREATE DATABASE due_${relationships}`);
      measured.push(await measure(url, relationships, due, queries.sent));
    }
  } finally {
    await server.stop();
  }
  const [small, large] = [measured[0], measured.at(-1)];
  if (small === undefined || large === undefined || small === large) return;
  printRow({
    bench: 'due-ratio',
    relationships: `${small.relationships} to ${large.relationships}`,
    findRatio: rounded(large.findMs / small.findMs, 2),
    allRatio: rounded(small.perSecond / large.perSecond, 2),
  });
}

async function measure(url: string, relationships: number, due: number, sent: () => number): Promise<Measured> {
  await applyMigrations({ url, migrationsDir: path.join(ROOT, 'prisma/migrations') });
  const { jobs } = createRegistry({ guides: await readGuideLibrary([path.join(ROOT, 'guides')]) });
  const database = openDatabase({ url });
  try {
    const organisationId = await foundOrganisation(database, systemIds, { name: 'Bench', topics: [] });
    for (const platform of ['slack', 'teams'] as const)
      await installWorkspace(database, systemIds, { organisationId, platform, externalId: platform, name: platform });
    const share = { sessions: Math.round(due / 2), checkIns: Math.round(due / 3), relationships: Math.floor(due / 6) };
    await seed(url, seedStatements(organisationId, NOW, { relationships, due: share }));
    const tools = { ...outlook(), unitOfWork: createUnitOfWork({ database, ...outlook() }) };
    const looks: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) looks.push(await findAll(jobs, due, tools));
    const before = sent();
    const startedAt = performance.now();
    for (const job of jobs) await runJob(job, NOW.toISOString(), tools);
    const ms = performance.now() - startedAt;
    const queries = sent() - before;
    const owed = await database.client.message.count();
    const row = { relationships, findMs: rounded(percentile(looks, 0.5), 2), perSecond: rounded((due / ms) * 1000, 1) };
    printRow({ bench: 'due', ...row, due, queries, owed });
    return row;
  } finally {
    await database.close();
  }
}

const outlook = () => ({ clock: movableClock(NOW), calendar: temporalCalendar, ids: systemIds, log: SILENT_LOG });

async function seed(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Milliseconds until every job knows everything it has to do in this hour. Throws when that is not what was seeded. */
async function findAll(jobs: readonly Job[], due: number, tools: JobTools): Promise<number> {
  const { unitOfWork, clock, calendar } = tools;
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
