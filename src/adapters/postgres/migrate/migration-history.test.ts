import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { onDatabase } from '../embedded/ensure-database.ts';
import { migrationsFixture, TABLE, TRIGGER } from '../testing/migrations.fixture.ts';
import { MIGRATION_LOCK } from './apply-migrations.ts';
import {
  DatabaseNotEmpty,
  DatabaseNotReached,
  MigrationEdited,
  MigrationLockTaken,
  MigrationMissing,
  MigrationUnfinished,
} from './migration-errors.ts';

const { url, write, remove, migrate, failure, query } = migrationsFixture();

describe('two processes that start at once', () => {
  async function holdingTheLock(work: (holder: Client) => Promise<void>): Promise<void> {
    const holder = new Client({ connectionString: url() });
    await holder.connect();
    try {
      await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await work(holder);
    } finally {
      await holder.end();
    }
  }

  async function untilWaiting(processes: number): Promise<void> {
    const waiting = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await expect.poll(() => query(waiting), { timeout: 15_000 }).toEqual([{ n: processes }]);
  }

  test('take turns: one migrates, the other waits and finds nothing to do', async () => {
    write('1_table', TABLE);
    write('2_trigger', TRIGGER);
    await holdingTheLock(async (holder) => {
      const both = Promise.all([migrate(), migrate()]);
      await untilWaiting(2);
      expect(await query(`SELECT to_regclass('members') AS members`)).toEqual([{ members: null }]);
      await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      const outcomes = await both;
      expect(outcomes.map(({ applied }) => applied.length).toSorted()).toEqual([0, 2]);
    });
    expect(await query('SELECT count(*)::int AS n FROM _prisma_migrations')).toEqual([{ n: 2 }]);
  });

  test('do not wait for ever', async () => {
    write('1_table', TABLE);
    await holdingTheLock(async () => {
      expect(await failure({ lockTimeoutMs: 50 })).toBeInstanceOf(MigrationLockTaken);
    });
    expect(await migrate()).toEqual({ applied: ['1_table'], unknown: [] });
  });
});

describe('a database that does not fit the files', () => {
  const failedRow = (name: string) =>
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('${name}', 'abc', '${name}')`;

  test('is refused when an applied file was edited, but not for its line ends', async () => {
    write('1_table', '-- Members\nCREATE TABLE members (id int PRIMARY KEY, name text);');
    await migrate();
    write('1_table', '-- Members\r\nCREATE TABLE members (id int PRIMARY KEY, name text);');
    expect(await migrate()).toEqual({ applied: [], unknown: [] });

    write('1_table', '-- Members\nCREATE TABLE members (id int);');
    write('2_trigger', TRIGGER);
    const refused = await failure();
    expect(refused).toBeInstanceOf(MigrationEdited);
    expect(refused).toMatchObject({
      migration: '1_table',
      message: expect.stringContaining('prisma/migrations/1_table/migration.sql'),
    });
    expect(await query('SELECT count(*)::int AS n FROM _prisma_migrations')).toEqual([{ n: 1 }]);
  });

  test('is refused when a file between ours is missing', async () => {
    for (const name of ['1_one', '2_two', '3_three']) write(name, `CREATE TABLE t${name} (id int);`);
    await migrate();
    remove('2_two');
    const refused = await failure();
    expect(refused).toBeInstanceOf(MigrationMissing);
    expect(refused).toMatchObject({ migration: '2_two', message: expect.stringContaining('docs/operate.md') });
  });

  test('is refused while a migration of another tool is half done, until somebody has taken that back', async () => {
    write('1_table', TABLE);
    await migrate();
    await query(failedRow('2_trigger'));
    expect(await migrate()).toEqual({ applied: [], unknown: [] });

    write('2_trigger', TRIGGER);
    const refused = await failure();
    expect(refused).toBeInstanceOf(MigrationUnfinished);
    expect(refused).toMatchObject({ migration: '2_trigger' });
    const cure = /UPDATE .+ IS NULL/u.exec(String(refused))?.[0] ?? '';
    await query(cure);
    expect(await migrate()).toEqual({ applied: ['2_trigger'], unknown: [] });
  });

  test('is left alone when its tables are somebody else’s', async () => {
    await query('CREATE TABLE invoices (id int)');
    write('1_table', TABLE);
    expect(await failure()).toBeInstanceOf(DatabaseNotEmpty);
    expect(await query(`SELECT to_regclass('members') AS members`)).toEqual([{ members: null }]);
  });

  test('is nobody’s for what an extension brought, or another schema holds', async () => {
    await query(`
      CREATE EXTENSION btree_gist; CREATE TABLE known_places (id int); ALTER EXTENSION btree_gist ADD TABLE known_places;
      CREATE SCHEMA queue; CREATE TABLE queue.jobs (id int)`);
    write('1_table', TABLE);
    expect(await migrate()).toEqual({ applied: ['1_table'], unknown: [] });
  });

  test('is asked for when it is not there, with the setting that names it', async () => {
    const refused = await failure({ url: onDatabase(url(), 'rapport_test_nowhere') });
    expect(refused).toBeInstanceOf(DatabaseNotReached);
    expect(refused).toMatchObject({ message: expect.stringMatching(/3D000.+DATABASE_URL/u) });
  });
});
