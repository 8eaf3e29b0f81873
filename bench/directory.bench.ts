import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Client } from 'pg';
import { onDatabase, runOnce } from '../src/adapters/postgres/embedded/ensure-database.ts';
import { applyMigrations } from '../src/adapters/postgres/migrate/apply-migrations.ts';
import { startTemporaryServer } from '../src/adapters/postgres/testing/temporary-server.ts';
import { type Database, openDatabase } from '../src/adapters/prisma/connection/database.ts';
import { foundOrganisation } from '../src/adapters/prisma/identity/found-organisation.ts';
import { createUnitOfWork, type ProcessUnitOfWork } from '../src/adapters/prisma/unit-of-work.ts';
import { movableClock } from '../src/adapters/time/movable-clock.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { temporalCalendar } from '../src/adapters/time/temporal-calendar.ts';
import { searchPeople } from '../src/core/application/finding/search-people.ts';
import { newQuery } from '../src/core/domain/finding/query.ts';
import type { MemberId, OrganisationId } from '../src/core/domain/kernel/ids.ts';
import { DEFAULT_POLICY } from '../src/core/domain/programme/policy.ts';
import { STARTER_CATALOGUE } from '../src/core/domain/starter-topics/starter-catalogue.ts';
import { MINUTE_MS } from '../src/core/domain/time/durations.ts';
import { changeMembers, fillMembers, showEverybody } from './directory/fill-directory.ts';
import { memoryInUseMb, numbersFlag, percentile, printRow, rounded } from './measure.ts';

const MIGRATIONS_DIR = path.resolve(import.meta.dirname, '../prisma/migrations');
const SEARCHES = 200;
const CHANGED = [1, 1_000, 10_000];

/**
 * The index of an organisation as a process keeps it from its database: the longest time for which nothing else ran
 * while it was built, while who was shown was read for the first time, and while changes came in. Flag:
 * `--profiles 100000`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const server = await startTemporaryServer();
  try {
    for (const profiles of numbersFlag(args, 'profiles', [100_000])) await measureDirectory(server.url, profiles);
  } finally {
    await server.stop();
  }
}

async function measureDirectory(serverUrl: string, profiles: number): Promise<void> {
  const name = `directory_${profiles}`;
  await runOnce(serverUrl, `CREATE DATABASE ${name}`);
  const url = onDatabase(serverUrl, name);
  await applyMigrations({ url, migrationsDir: MIGRATIONS_DIR });
  const database = openDatabase({ url });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const organisationId = await foundOrganisation(database, systemIds, { name: 'Bench', topics: STARTER_CATALOGUE });
    await fillMembers(client, organisationId, profiles);
    await measureLife({ database, client, organisationId, profiles });
  } finally {
    await client.end();
    await database.close();
  }
}

type Stage = {
  readonly database: Database;
  readonly client: Client;
  readonly organisationId: OrganisationId;
  readonly profiles: number;
};

async function measureLife({ database, client, organisationId, profiles }: Stage): Promise<void> {
  const clock = movableClock(new Date());
  const unit = createUnitOfWork({ database, ids: systemIds, clock, calendar: temporalCalendar });
  // A process that is up has asked its database something before.
  await unit.organisations();
  const before = memoryInUseMb();
  const print = (work: string, row: Readonly<Record<string, number>>) => printRow({ work, profiles, ...row });
  print('build', await watched(unit.catchUp));
  print('memory', { memoryMb: rounded(memoryInUseMb() - before, 1) });
  await showEverybody(client, organisationId, profiles);
  clock.advance(2 * MINUTE_MS);
  print('everybody-shown', await watched(unit.catchUp));
  for (const changed of CHANGED.filter((many) => many <= profiles)) {
    await changeMembers(client, organisationId, changed);
    print('changes', { changed, ...(await watched(unit.catchUp)) });
  }
  print('searches', await watchedSearches(unit, organisationId));
}

type Watched = { readonly ms: number; readonly longestBlockMs: number; readonly longestWorkMs: number };

/**
 * Milliseconds that it took, and the longest for which nothing else ran. `longestWorkMs` is what this thread itself used
 * of the processor in the longest piece: on a busy machine a block also holds the time in which others had it.
 */
async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let longestWorkMs = 0;
  let used = threadMs();
  const ticking = setInterval(() => {
    const now = threadMs();
    longestWorkMs = Math.max(longestWorkMs, now - used);
    used = now;
  }, 1);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  clearInterval(ticking);
  delay.disable();
  return {
    ms: rounded(ms, 0),
    longestBlockMs: rounded(delay.max / 1e6, 1),
    longestWorkMs: rounded(longestWorkMs, 1),
  };
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

async function watchedSearches(unit: ProcessUnitOfWork, id: OrganisationId) {
  const times: number[] = [];
  const all = await watched(async () => {
    for (let search = 0; search < SEARCHES; search += 1) {
      const seeker = `person-${String(search * 5).padStart(8, '0')}` as MemberId;
      const asked = performance.now();
      await searchPeople(unit.reads(id), seeker, newQuery('mentors'), { limit: 5, policy: DEFAULT_POLICY });
      times.push(performance.now() - asked);
    }
  });
  return { ...all, p50Ms: rounded(percentile(times, 0.5), 2), p99Ms: rounded(percentile(times, 0.99), 2) };
}
