import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EngineAdapter } from './engine-adapter.ts';
import { openMigrationConnection } from './migration-connection.ts';
import { migrationList, readMigrations } from './migration-files.ts';
import { NO_FILTERS, openSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that leads from the migrations to the schema; empty when they agree. `scratchUrl` is an empty database that may
 * be written to. What Prisma's schema cannot say (partial indexes, checks, triggers) is not compared.
 */
export async function diffMigrationsToSchema(options: {
  readonly scratchUrl: string;
  readonly migrationsDir: string;
  readonly schemaPath: string;
}): Promise<string> {
  const connection = openMigrationConnection(options.scratchUrl);
  const engine = await openSchemaEngine(new EngineAdapter(connection));
  try {
    const migrations = migrationList(options.migrationsDir, readMigrations(options.migrationsDir));
    const content = readFileSync(options.schemaPath, 'utf8');
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [{ path: path.resolve(options.schemaPath), content }] },
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
