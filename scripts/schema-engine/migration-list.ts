import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import type { MigrationFile } from '../../src/adapters/postgres/migrate/migration-files.ts';

/** The migrations as Prisma's engine wants to be told of them. */
export function migrationList(migrationsDir: string, migrations: readonly MigrationFile[]): MigrationList {
  return {
    baseDir: path.resolve(migrationsDir),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
