import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyTestDatabase, type TestDatabase } from '../../src/adapters/postgres/testing/test-database.ts';
import { diffMigrationsToSchema } from './schema-diff.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const BASE = `
datasource db {
  provider = "postgresql"
}
`;
const MEMBER = `
model Member {
  id   Int    @id
  name String
}
`;
const SAME_IN_SQL =
  'CREATE TABLE "Member" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "Member_pkey" PRIMARY KEY ("id"));';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyTestDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-diff-'));
  mkdirSync(path.join(folder, 'schema'));
  writeFileSync(path.join(folder, 'schema/base.prisma'), BASE);
  writeFileSync(path.join(folder, 'schema/member.prisma'), MEMBER);
  mkdirSync(path.join(folder, 'migrations'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function diff(...migrations: readonly string[]): Promise<string> {
  for (const [index, sql] of migrations.entries()) {
    mkdirSync(path.join(folder, `migrations/${index}_step`));
    writeFileSync(path.join(folder, `migrations/${index}_step/migration.sql`), sql);
  }
  return diffMigrationsToSchema({
    scratchUrl: database.url,
    migrationsDir: path.join(folder, 'migrations'),
    schemaDir: path.join(folder, 'schema'),
  });
}

describe('the difference between the migrations and the schema', () => {
  test('is none in this repository', async () => {
    const difference = await diffMigrationsToSchema({
      scratchUrl: database.url,
      migrationsDir: path.join(REPOSITORY, 'prisma/migrations'),
      schemaDir: path.join(REPOSITORY, 'prisma/schema'),
    });
    expect(difference, 'run npx node scripts/new-migration.ts NAME').toBe('');
  });

  test('is the whole schema before the first migration', async () => {
    expect(await diff()).toContain('CREATE TABLE "Member"');
  });

  test('is what the schema has gained since', async () => {
    expect(
      await diff('CREATE TABLE "Member" ("id" INTEGER NOT NULL, CONSTRAINT "Member_pkey" PRIMARY KEY ("id"));'),
    ).toContain('ALTER TABLE "Member" ADD COLUMN     "name" TEXT NOT NULL');
  });

  test('overlooks partial indexes, checks and triggers, which only SQL can say', async () => {
    const byHand = `
      CREATE UNIQUE INDEX one_ann ON "Member" (name) WHERE name = 'Ann';
      ALTER TABLE "Member" ADD CONSTRAINT named CHECK (name <> ';');
      CREATE FUNCTION keep() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER keep BEFORE INSERT ON "Member" FOR EACH ROW EXECUTE FUNCTION keep();`;
    expect(await diff(SAME_IN_SQL, byHand)).toBe('');
  });
});
