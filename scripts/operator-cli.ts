import path from 'node:path';
import type { Logger } from 'pino';
import { databaseBeside } from '../src/adapters/postgres/embedded/database-beside.ts';
import { applyMigrations } from '../src/adapters/postgres/migrate/apply-migrations.ts';
import { type Database, openDatabase } from '../src/adapters/prisma/connection/database.ts';
import type { OrganisationId } from '../src/core/domain/kernel/ids.ts';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';

const MIGRATIONS_DIR = path.resolve(import.meta.dirname, '../prisma/migrations');

/** What a command of an operator works on. */
export type OperatorCli = {
  readonly database: Database;
  readonly url: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
};

/** Warnings and errors of the database go to the terminal, its news does not. */
const log: Pick<Logger, 'info' | 'warn' | 'error'> = {
  info: () => undefined,
  warn: (_facts: unknown, message?: string) => void process.stderr.write(`${message ?? ''}\n`),
  error: (_facts: unknown, message?: string) => void process.stderr.write(`${message ?? ''}\n`),
};

/**
 * Runs an operator's command on the database that Rapport uses, whether Rapport is running or not: `DATABASE_URL`, or the
 * embedded one in `DATA_DIR`. Of several organisations, `ORGANISATION_NAME` chooses, or `organisation`. An error is a sentence on standard error and exit code 1.
 */
export async function withOperatorCli(
  work: (cli: OperatorCli) => Promise<void>,
  { organisation = process.env.ORGANISATION_NAME }: { readonly organisation?: string | undefined } = {},
): Promise<void> {
  try {
    await onDatabase(async (url) => {
      await applyMigrations({ url, migrationsDir: MIGRATIONS_DIR });
      const database = openDatabase({ url });
      try {
        await work({ database, url, ...(await organisationAt(database, organisation)) });
      } finally {
        await database.close();
      }
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function onDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = process.env;
  if (DATABASE_URL) return work(DATABASE_URL);
  const beside = await databaseBeside({ ...(DATA_DIR ? { dataDir: DATA_DIR } : {}), log });
  try {
    await work(beside.url);
  } finally {
    await beside.stop();
  }
}

/** The one there is; of several, the one that was named. */
async function organisationAt({ client }: Database, wanted: string | undefined) {
  const known = await client.organisation.findMany({ orderBy: { id: 'asc' } });
  const found = known.length === 1 ? known[0] : known.find(({ name }) => name === wanted);
  if (found === undefined) {
    const which = known.length === 0 ? 'there is none yet: start Rapport once' : 'name one with ORGANISATION_NAME';
    throw new OperatorError(`Which organisation? ${which}.`);
  }
  return { organisationId: found.id as OrganisationId, organisationName: found.name };
}
