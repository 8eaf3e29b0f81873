import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMigrations } from '../../src/adapters/postgres/migrate/migration-files.ts';
import { EngineAdapter } from './engine-adapter.ts';
import { openMigrationConnection } from './migration-connection.ts';
import { migrationList } from './migration-list.ts';
import { NO_FILTERS, openSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that leads from the migrations to the schema; empty when they agree. `scratchUrl` is an empty database that may
 * be written to, `schemaDir` a folder of `.prisma` files. What Prisma's schema cannot say (partial indexes, checks, triggers) is not compared.
 */
export async function diffMigrationsToSchema(options: {
  readonly scratchUrl: string;
  readonly migrationsDir: string;
  readonly schemaDir: string;
}): Promise<string> {
  const connection = openMigrationConnection(options.scratchUrl);
  const engine = await openSchemaEngine(new EngineAdapter(connection));
  try {
    const migrations = migrationList(options.migrationsDir, readMigrations(options.migrationsDir));
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: schemaFiles(options.schemaDir) },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    engine.free();
    await connection.pool.end();
  }
}

function schemaFiles(schemaDir: string): { path: string; content: string }[] {
  return readdirSync(schemaDir)
    .filter((file) => file.endsWith('.prisma'))
    .map((file) => path.resolve(schemaDir, file))
    .map((file) => ({ path: file, content: readFileSync(file, 'utf8') }));
}
