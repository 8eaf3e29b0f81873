import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/** One folder of `prisma/migrations`; names begin with a timestamp, so they sort by age. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
}

/** Reads all migrations, oldest first; none where there is no folder yet. */
export function readMigrations(migrationsDir: string): readonly MigrationFile[] {
  if (!existsSync(migrationsDir)) return [];
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The same migrations as Prisma's engine wants to be told of them. */
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
