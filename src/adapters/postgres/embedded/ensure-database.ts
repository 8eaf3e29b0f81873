import { Client, DatabaseError } from 'pg';
import { DATABASE_NAME } from './cluster.ts';
import { DatabasePasswordLost } from './embedded-errors.ts';

/** https://www.postgresql.org/docs/18/errcodes-appendix.html */
const SQLSTATE = { databaseMissing: '3D000', passwordWrong: '28P01' } as const;

/** Opens the database once, making it when a first start was cut short. Throws `DatabasePasswordLost`. */
export async function ensureDatabase(url: string, passwordFile: string): Promise<void> {
  try {
    await runOnce(url, 'SELECT 1');
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.code === SQLSTATE.passwordWrong) throw new DatabasePasswordLost(passwordFile, { cause: error });
    if (error.code !== SQLSTATE.databaseMissing) throw error;
    await runOnce(onDatabase(url, 'postgres'), `CREATE DATABASE ${DATABASE_NAME}`);
  }
}

/** The same server, another database. */
export function onDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs one statement on a connection of its own. */
export async function runOnce(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
