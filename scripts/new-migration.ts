import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startTemporaryServer } from '../src/adapters/postgres/testing/temporary-server.ts';
import { diffMigrationsToSchema } from './schema-engine/schema-diff.ts';

// Usage: npx node scripts/new-migration.ts NAME
// Writes prisma/migrations/<timestamp>_NAME/migration.sql: what leads from the migrations to prisma/schema.
const MIGRATIONS = 'prisma/migrations';
const name = process.argv[2];

if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write(
    'Usage: npx node scripts/new-migration.ts NAME   (lower case letters, digits and underscores)\n',
  );
  process.exit(2);
}

const server = await startTemporaryServer();
try {
  const sql = await diffMigrationsToSchema({
    scratchUrl: server.url,
    migrationsDir: MIGRATIONS,
    schemaDir: 'prisma/schema',
  });
  const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS, `${timestamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  process.stdout.write(`${sql}\n`);
  process.stdout.write(`-- Written to ${folder}/migration.sql\n`);
  process.stdout.write('-- Append by hand what the schema cannot say: partial unique indexes, checks, triggers.\n');
} finally {
  await server.stop();
}
