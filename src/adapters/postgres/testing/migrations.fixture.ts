import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach } from 'vitest';
import { applyMigrations } from '../migrate/apply-migrations.ts';
import { emptyTestDatabase, type TestDatabase } from './test-database.ts';

export const TABLE = 'CREATE TABLE members (id int PRIMARY KEY, name text);';
export const TRIGGER = `
  -- Says who; and when.
  CREATE FUNCTION shout() RETURNS trigger AS $$ BEGIN NEW.name = upper(NEW.name) || ';'; RETURN NEW; END $$ LANGUAGE plpgsql;
  CREATE TRIGGER shout BEFORE INSERT ON members FOR EACH ROW EXECUTE FUNCTION shout();
  INSERT INTO members VALUES (1, 'a; b');`;

/** Before each test of the file an empty database and an empty folder of migrations; both are gone after it. */
export function migrationsFixture() {
  let database: TestDatabase;
  let migrationsDir: string;
  beforeEach(async () => {
    database = await emptyTestDatabase();
    migrationsDir = mkdtempSync(path.join(os.tmpdir(), 'rapport-migrations-'));
  });
  afterEach(async () => {
    rmSync(migrationsDir, { recursive: true });
    await database.drop();
  });
  const migrate = (other: { readonly url?: string; readonly lockTimeoutMs?: number } = {}) =>
    applyMigrations({ url: database.url, migrationsDir, ...other });
  return {
    url: () => database.url,
    migrate,
    /** What a start that should fail fails with. */
    failure: (other?: Parameters<typeof migrate>[0]): Promise<unknown> =>
      migrate(other).catch((error: unknown) => error),
    write: (name: string, sql: string): void => {
      mkdirSync(path.join(migrationsDir, name), { recursive: true });
      writeFileSync(path.join(migrationsDir, name, 'migration.sql'), sql);
    },
    remove: (name: string): void => rmSync(path.join(migrationsDir, name), { recursive: true }),
    query: (sql: string): Promise<unknown[]> => queryOnce(database.url, sql),
  };
}

async function queryOnce(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
