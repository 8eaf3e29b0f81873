import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyMigrations } from '../../src/adapters/postgres/migrate/apply-migrations.ts';
import { type MigrationFile, readMigrations } from '../../src/adapters/postgres/migrate/migration-files.ts';
import { emptyTestDatabase, type TestDatabase } from '../../src/adapters/postgres/testing/test-database.ts';
import { EngineAdapter } from './engine-adapter.ts';
import { openMigrationConnection } from './migration-connection.ts';
import { migrationList } from './migration-list.ts';
import { NO_FILTERS, openSchemaEngine } from './schema-engine.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/migrations');

let database: TestDatabase;
beforeEach(async () => {
  database = await emptyTestDatabase();
  await applyMigrations({ url: database.url, migrationsDir: MIGRATIONS });
});
afterEach(() => database.drop());

async function diagnose(files: readonly MigrationFile[]) {
  const connection = openMigrationConnection(database.url);
  const engine = await openSchemaEngine(new EngineAdapter(connection));
  try {
    return await engine.diagnoseMigrationHistory({
      migrationsList: migrationList(MIGRATIONS, files),
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    });
  } finally {
    engine.free();
    await connection.pool.end();
  }
}

describe('what our runner leaves, read by Prisma’s own engine', () => {
  test('is a history that is up to date', async () => {
    expect(await diagnose(readMigrations(MIGRATIONS))).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
    });
  });

  test('lets an edited file show by its checksum', async () => {
    const [first, ...rest] = readMigrations(MIGRATIONS);
    const edited = { name: first?.name ?? '', sql: `${first?.sql}\n-- edited` };
    expect(await diagnose([edited, ...rest])).toMatchObject({ editedMigrationNames: [first?.name] });
  });
});
