import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { onDatabase, runOnce } from '../embedded/ensure-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's server, on its maintenance database. */
    testServerUrl: string;
  }
}

/**
 * The connection of a transaction answers one query at a time; pg 8 lets the others wait and warns once per process, pg 9
 * will refuse them. Thrown from here it fails the run: look for a `Promise.all` over stores inside a turn or a job.
 */
process.on('warning', (warning) => {
  if (warning.message.includes('already executing a query')) throw warning;
});

/** The database that every test's own is a copy of: all migrations applied, no rows. Nobody connects to it. */
export const TEMPLATE_NAME = 'rapport_test_template';

/** A database of one test file (or one test): nobody else sees it, and it may be thrown away. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Copies the migrated template in some ten milliseconds. End your pools before `drop`, which cuts off who is left. */
export function testDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${TEMPLATE_NAME}`);
}

/** A database without any table of ours, for tests of what comes before the migrations. */
export function emptyTestDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE template0');
}

async function createDatabase(origin: string): Promise<TestDatabase> {
  const server = inject('testServerUrl');
  const name = `rapport_test_${randomBytes(8).toString('hex')}`;
  await runOnce(server, `CREATE DATABASE ${name} ${origin} STRATEGY FILE_COPY`);
  return {
    url: onDatabase(server, name),
    drop: () => runOnce(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
