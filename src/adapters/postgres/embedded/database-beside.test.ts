import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SILENT_LOG } from '../../../runtime/log.ts';
import { databaseBeside } from './database-beside.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { NoDatabaseYet } from './embedded-errors.ts';
import { runOnce } from './ensure-database.ts';

let parent: string;
let dataDir: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'rapport-beside-'));
  chmodSync(parent, 0o711);
  dataDir = path.join(parent, 'database');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test('a command finds the server of the Rapport that runs, and leaves it running', async () => {
  const running = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG, durable: false });
  const beside = await databaseBeside({ dataDir, log: SILENT_LOG });
  expect(beside.url).toBe(running.url);
  await runOnce(beside.url, 'CREATE TABLE seen (word text)');
  await beside.stop();
  await runOnce(running.url, 'SELECT word FROM seen');
  await running.stop();

  const alone = await databaseBeside({ dataDir, log: SILENT_LOG });
  await runOnce(alone.url, 'SELECT word FROM seen');
  await alone.stop();
});

test('a command makes no database where there is none, and says where it looked', async () => {
  const error = await databaseBeside({ dataDir, log: SILENT_LOG }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(NoDatabaseYet);
  expect(String(error)).toContain(dataDir);
  expect(String(error)).toContain('DATABASE_URL');
});
