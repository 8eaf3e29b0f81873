import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { DatabaseNotEmpty, MigrationEdited, MigrationMissing, MigrationUnfinished } from './migration-errors.ts';
import { checksumOf, isChecksumOf, type MigrationFile } from './migration-files.ts';

/** A row of `_prisma_migrations`. One that was rolled back counts no longer; one that is not finished failed half-way. */
export interface HistoryRow {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  readonly rolledBack: boolean;
}

/** Column by column what Prisma's own tools make, so that they and older releases go on with it. */
const CREATE_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** Tables that an extension brought along are nobody's data. */
const HAS_TABLES = `
  SELECT EXISTS (
    SELECT FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
  ) AS there`;

/** Everything the database remembers, oldest first; nothing of a database that was never migrated. */
export async function readHistory(client: Client): Promise<readonly HistoryRow[]> {
  if (!(await hasHistory(client))) return [];
  const { rows } = await client.query<HistoryRow>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS "rolledBack"
    FROM _prisma_migrations ORDER BY started_at`);
  return rows;
}

/** Throws `DatabaseNotEmpty` for a database that was never migrated and has tables all the same: it is somebody else's. */
export async function refuseForeignTables(client: Client): Promise<void> {
  if (await hasHistory(client)) return;
  const { rows } = await client.query<{ there: boolean }>(HAS_TABLES);
  if (rows[0]?.there === true) throw new DatabaseNotEmpty();
}

/**
 * What is still to be applied, and what only a newer release has a file of. Throws `MigrationEdited`, `MigrationMissing`
 * for a gap among our own, and, where something is to be applied, `MigrationUnfinished`.
 */
export function compareHistory(
  files: readonly MigrationFile[],
  history: readonly HistoryRow[],
): { readonly pending: readonly MigrationFile[]; readonly unknown: readonly string[] } {
  const counted = history.filter(({ rolledBack }) => !rolledBack);
  const applied = new Map(counted.filter(({ finished }) => finished).map(({ name, checksum }) => [name, checksum]));
  for (const { name, sql } of files) {
    const checksum = applied.get(name);
    if (checksum !== undefined && !isChecksumOf(checksum, sql)) throw new MigrationEdited(name);
  }
  const unknown = [...applied.keys()].filter((name) => !files.some((file) => file.name === name));
  const newest = files.at(-1)?.name ?? '';
  const missing = unknown.find((name) => name < newest);
  if (missing !== undefined) throw new MigrationMissing(missing);
  const pending = files.filter(({ name }) => !applied.has(name));
  const unfinished = counted.find(({ finished }) => !finished);
  if (pending.length > 0 && unfinished !== undefined) throw new MigrationUnfinished(unfinished.name);
  return { pending, unknown };
}

/** Writes the migration's row around its work. Both belong to the transaction that the caller has open. */
export async function addToHistory(client: Client, file: MigrationFile, work: () => Promise<unknown>): Promise<void> {
  const id = randomUUID();
  await client.query(CREATE_TABLE);
  await client.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
    [id, checksumOf(file.sql), file.name],
  );
  await work();
  await client.query(
    'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}

async function hasHistory(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  return rows[0]?.there === true;
}
