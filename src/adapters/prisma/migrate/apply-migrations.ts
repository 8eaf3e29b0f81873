import type { MigrationList } from '@prisma/schema-engine-wasm';
import type { Pool } from 'pg';
import { EngineAdapter } from './engine-adapter.ts';
import { openMigrationConnection } from './migration-connection.ts';
import { MigrationFailed } from './migration-failed.ts';
import { type MigrationFile, migrationList, readMigrations } from './migration-files.ts';
import { NO_FILTERS, openSchemaEngine } from './schema-engine.ts';

/** `unknown`: migrations of a newer Rapport that this one has no file of; it can run beside that one. */
export interface MigrationOutcome {
  readonly applied: readonly string[];
  readonly unknown: readonly string[];
}

/** Any number of ours; two processes that migrate one database at once take turns on it. */
const MIGRATION_LOCK = 7_277_438_065;
/** How long to wait for another process's migration, or for a table in use. */
const LOCK_TIMEOUT = '120s';

/**
 * Brings the database to the newest migration with Prisma's own engine. Each migration and its row in `_prisma_migrations`
 * are one transaction: a failure (`MigrationFailed`) or a kill leaves the migrations before it, and nothing of its own.
 */
export async function applyMigrations(options: {
  readonly url: string;
  readonly migrationsDir: string;
}): Promise<MigrationOutcome> {
  const migrations = readMigrations(options.migrationsDir);
  const connection = openMigrationConnection(options.url);
  const { pool } = connection;
  try {
    const finished = await finishedNames(pool);
    const unknown = [...finished].filter((name) => !migrations.some((migration) => migration.name === name));
    if (pendingOf(migrations, finished).length === 0) return { applied: [], unknown };
    await pool.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    await pool.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = pendingOf(migrations, await finishedNames(pool));
    const adapter = new EngineAdapter(connection);
    for (const last of pending) {
      await applyUpTo(
        { adapter, pool },
        migrationList(options.migrationsDir, migrations.slice(0, migrations.indexOf(last) + 1)),
      );
    }
    return { applied: pending.map(({ name }) => name), unknown };
  } finally {
    await pool.end();
  }
}

async function applyUpTo(
  { adapter, pool }: { readonly adapter: EngineAdapter; readonly pool: Pool },
  migrationsList: MigrationList,
): Promise<void> {
  const engine = await openSchemaEngine(adapter);
  try {
    await pool.query('BEGIN');
    await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    await pool.query('COMMIT');
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => undefined);
    throw new MigrationFailed(migrationsList.migrationDirectories.at(-1)?.path ?? '', {
      cause: adapter.scriptError ?? error,
    });
  } finally {
    engine.free();
  }
}

async function finishedNames(pool: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (rows[0]?.there !== true) return new Set();
  const finished = await pool.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Set(finished.rows.map(({ name }) => name));
}

function pendingOf(migrations: readonly MigrationFile[], finished: ReadonlySet<string>): readonly MigrationFile[] {
  return migrations.filter(({ name }) => !finished.has(name));
}
