import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyTestDatabase, type TestDatabase } from '../test-database.ts';
import { applyMigrations } from './apply-migrations.ts';
import { MigrationFailed } from './migration-failed.ts';

const TABLE = 'CREATE TABLE members (id int PRIMARY KEY, name text);';
const TRIGGER = `
  -- Says who; and when.
  CREATE FUNCTION shout() RETURNS trigger AS $$ BEGIN NEW.name = upper(NEW.name) || ';'; RETURN NEW; END $$ LANGUAGE plpgsql;
  CREATE TRIGGER shout BEFORE INSERT ON members FOR EACH ROW EXECUTE FUNCTION shout();
  INSERT INTO members VALUES (1, 'a; b');`;

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

function write(name: string, sql: string): void {
  mkdirSync(path.join(migrationsDir, name), { recursive: true });
  writeFileSync(path.join(migrationsDir, name, 'migration.sql'), sql);
}

function migrate(): ReturnType<typeof applyMigrations> {
  return applyMigrations({ url: database.url, migrationsDir });
}

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('applying migrations', () => {
  test('applies the new ones in order, and nothing the second time', async () => {
    write('20260102000000_trigger', TRIGGER);
    write('20260101000000_table', TABLE);
    expect(await migrate()).toEqual({ applied: ['20260101000000_table', '20260102000000_trigger'], unknown: [] });
    expect(await migrate()).toEqual({ applied: [], unknown: [] });
  });

  test('sends function bodies, texts and comments whole, semicolons and all', async () => {
    write('1_table', TABLE);
    write('2_trigger', TRIGGER);
    await migrate();
    expect(await query('SELECT name FROM members')).toEqual([{ name: 'A; B;' }]);
  });

  test('keeps the table of Prisma’s own tools, so that they can take over', async () => {
    write('1_table', TABLE);
    await migrate();
    const rows = await query(
      'SELECT migration_name, applied_steps_count, length(checksum) AS checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations',
    );
    expect(rows).toEqual([{ migration_name: '1_table', applied_steps_count: 1, checksum: 64, finished: true }]);
  });

  test('leaves nothing of a failed one, keeps those before it, and applies it once it is mended', async () => {
    write('1_table', TABLE);
    write('2_wrong', 'CREATE TABLE half (id int); SELECT 1 / 0;');
    const failure = await migrate().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationFailed);
    expect(failure).toMatchObject({ migration: '2_wrong', cause: { message: 'division by zero' } });
    expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual([{ migration_name: '1_table' }]);

    write('2_wrong', 'CREATE TABLE half (id int);');
    expect(await migrate()).toEqual({ applied: ['2_wrong'], unknown: [] });
  });

  test('leaves nothing when the connection is lost half-way', async () => {
    write('1_table', TABLE);
    write('2_lost', 'CREATE TABLE half (id int); SELECT pg_terminate_backend(pg_backend_pid());');
    await expect(migrate()).rejects.toBeInstanceOf(MigrationFailed);
    expect(await query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);

    write('2_lost', 'CREATE TABLE half (id int);');
    expect(await migrate()).toEqual({ applied: ['2_lost'], unknown: [] });
  });

  test('is done once when four processes start at the same moment', async () => {
    write('1_table', TABLE);
    write('2_trigger', TRIGGER);
    const outcomes = await Promise.all([migrate(), migrate(), migrate(), migrate()]);
    expect(outcomes.flatMap(({ applied }) => applied).toSorted()).toEqual(['1_table', '2_trigger']);
    expect(await query('SELECT count(*)::int AS n FROM members')).toEqual([{ n: 1 }]);
  });

  test('tells of migrations that only a newer release knows', async () => {
    write('1_table', TABLE);
    write('2_newer', TRIGGER);
    await migrate();
    rmSync(path.join(migrationsDir, '2_newer'), { recursive: true });
    expect(await migrate()).toEqual({ applied: [], unknown: ['2_newer'] });
  });
});
