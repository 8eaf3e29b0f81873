import { Client } from 'pg';
import { startEmbeddedDatabase } from '../src/adapters/postgres/embedded/embedded-database.ts';
import { SILENT_LOG } from '../src/runtime/log.ts';

// Started by database-kill.bench.ts and killed by it: commits one row after another and prints each number once the
// database has acknowledged it.
const [dataDir = '', first = '0'] = process.argv.slice(2);
const database = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
const client = new Client({ connectionString: database.url });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS committed (n int PRIMARY KEY)');
for (let n = Number(first); ; n += 1) {
  await client.query('INSERT INTO committed VALUES ($1)', [n]);
  process.stdout.write(`${n}\n`);
}
