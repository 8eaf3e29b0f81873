import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './test-database.ts';

const open: TestDatabase[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.drop();
});

async function fresh(): Promise<TestDatabase> {
  const database = await testDatabase();
  open.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test’s database', () => {
  test('is its own: what one writes another does not see', async () => {
    const [one, other] = [await fresh(), await fresh()];
    await query(one.url, 'CREATE TABLE mine (id int)');
    await expect(query(other.url, 'SELECT * FROM mine')).rejects.toThrow('does not exist');
  });

  test('can be copied by many tests at the same moment', async () => {
    const databases = await Promise.all(Array.from({ length: 8 }, fresh));
    expect(new Set(databases.map(({ url }) => url)).size).toBe(8);
  });

  test('is named so that nobody takes it for a real one', async () => {
    const { url } = await fresh();
    expect(await query(url, 'SELECT current_database() AS name')).toEqual([{ name: expect.stringContaining('test') }]);
  });

  test('goes away although somebody is still connected', async () => {
    const { url, drop } = await testDatabase();
    const client = new Client({ connectionString: url });
    const cutOff = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await drop();
    await cutOff;
    await expect(query(url, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});
