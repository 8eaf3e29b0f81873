import { Client, DatabaseError } from 'pg';
import { DatabaseNotReached, MigrationLockTaken } from './migration-errors.ts';
import { MigrationFailed, MigrationNotOneTransaction } from './migration-failed.ts';
import { hasOwnTransaction, type MigrationFile, readMigrations } from './migration-files.ts';
import { addToHistory, compareHistory, readHistory, refuseForeignTables } from './migration-history.ts';

/** `unknown`: migrations of a newer Rapport that this one has no file of; it can run beside that one. */
export interface MigrationOutcome {
  readonly applied: readonly string[];
  readonly unknown: readonly string[];
}

/** Any number of ours; two processes that migrate one database at once take turns on it. Every release uses the same. */
export const MIGRATION_LOCK = 7_277_438_065;
/** How long to wait for another process's migration, or for a table in use. */
const LOCK_TIMEOUT_MS = 120_000;
/** https://www.postgresql.org/docs/18/errcodes-appendix.html */
const SQLSTATE = { lockNotAvailable: '55P03', notInTransaction: '25001' } as const;

/**
 * Brings the database to the newest migration, under an advisory lock of the session. Each migration and its row in
 * `_prisma_migrations` are one transaction: a failure (`MigrationFailed`) or a kill leaves the migrations before it, and
 * nothing of its own. Throws the errors of `migration-errors.ts` where the database and the files do not fit.
 */
export async function applyMigrations(options: {
  readonly url: string;
  readonly migrationsDir: string;
  readonly lockTimeoutMs?: number;
}): Promise<MigrationOutcome> {
  const files = readMigrations(options.migrationsDir);
  const client = await connect(options.url);
  try {
    const { pending, unknown } = compareHistory(files, await readHistory(client));
    if (pending.length === 0) return { applied: [], unknown };
    await waitForTurn(client, options.lockTimeoutMs ?? LOCK_TIMEOUT_MS);
    return await applyPending(client, files);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // A lost connection took its lock and its transaction along; the next query on it is refused.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseNotReached(error);
  }
  return client;
}

async function waitForTurn(client: Client, lockTimeoutMs: number): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${lockTimeoutMs}`);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  } catch (error) {
    if (isRefusal(error, SQLSTATE.lockNotAvailable)) throw new MigrationLockTaken(error);
    throw error;
  }
}

/** Looks again at what is pending: whoever had the lock before may have applied it. */
async function applyPending(client: Client, files: readonly MigrationFile[]): Promise<MigrationOutcome> {
  await refuseForeignTables(client);
  const { pending, unknown } = compareHistory(files, await readHistory(client));
  for (const file of pending) await applyOne(client, file);
  return { applied: pending.map(({ name }) => name), unknown };
}

async function applyOne(client: Client, file: MigrationFile): Promise<void> {
  if (hasOwnTransaction(file.sql)) throw new MigrationNotOneTransaction(file.name);
  try {
    await client.query('BEGIN');
    await addToHistory(client, file, () => client.query(file.sql));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (isRefusal(error, SQLSTATE.notInTransaction)) throw new MigrationNotOneTransaction(file.name, { cause: error });
    throw new MigrationFailed(file, error);
  }
}

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof DatabaseError && error.code === code;
}
