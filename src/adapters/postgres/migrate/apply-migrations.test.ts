import { describe, expect, test } from 'vitest';
import { migrationsFixture, TABLE, TRIGGER } from '../testing/migrations.fixture.ts';
import { MigrationFailed, MigrationNotOneTransaction } from './migration-failed.ts';

const { write, remove, migrate, failure, query } = migrationsFixture();

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
    const refused = await failure();
    expect(refused).toBeInstanceOf(MigrationFailed);
    expect(refused).toMatchObject({ migration: '2_wrong', cause: { message: 'division by zero' } });
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
    remove('2_newer');
    expect(await migrate()).toEqual({ applied: [], unknown: ['2_newer'] });
  });
});

describe('a migration that fails', () => {
  test('is named with its SQLSTATE and its place, and quotes no row', async () => {
    write('1_table', TABLE);
    write('2_wrong', 'CREATE TABLE half (id int);\n-- ä\n  SELECT nobody FROM half;');
    expect(await failure()).toMatchObject({
      migration: '2_wrong',
      sqlState: '42703',
      position: 43,
      message: expect.stringContaining('2_wrong/migration.sql at line 3, column 10 with SQLSTATE 42703'),
    });

    write('2_wrong', "INSERT INTO members VALUES ('a secret'::int);");
    const quoting = await failure();
    expect(quoting).toMatchObject({ sqlState: '22P02', cause: { message: expect.stringContaining('a secret') } });
    expect(quoting).not.toMatchObject({ message: expect.stringContaining('secret') });
  });

  test('leaves an empty database empty when it is the first', async () => {
    write('1_wrong', 'CREATE TABLE half (id int); SELECT 1 / 0;');
    expect(await failure()).toBeInstanceOf(MigrationFailed);
    expect(await query(`SELECT to_regclass('half') AS half, to_regclass('_prisma_migrations') AS history`)).toEqual([
      { half: null, history: null },
    ]);
  });

  test.each([
    ['ends its transaction', 'CREATE TABLE half (id int); COMMIT; SELECT 1 / 0;'],
    ['begins one', 'BEGIN;\nCREATE TABLE half (id int);\nCOMMIT;'],
    ['holds a statement that runs outside of one only', 'CREATE INDEX CONCURRENTLY half ON members (name);'],
  ])('is refused with a sentence when it %s', async (_what, sql) => {
    write('1_table', TABLE);
    write('2_torn', sql);
    expect(await failure()).toBeInstanceOf(MigrationNotOneTransaction);
    expect(await query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    expect(await query('SELECT migration_name AS name FROM _prisma_migrations')).toEqual([{ name: '1_table' }]);
  });
});
