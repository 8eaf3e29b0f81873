import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SILENT_LOG } from '../../../runtime/log.ts';
import { dataFolder } from '../embedded/data-folder.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../embedded/embedded-database.ts';
import { BackupDamaged, BackupMissing, DatabaseFolderInUse } from '../embedded/embedded-errors.ts';
import { backUpDatabase, backupFile, listBackups } from './backup.ts';
import { backUpWhenDue } from './nightly-backup.ts';
import { restoreBackup } from './restore.ts';

const NOW = new Date('2026-05-04T02:00:00Z');

let parent: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'rapport-backup-'));
  chmodSync(parent, 0o711);
  database = await start(path.join(parent, 'database'));
});
afterAll(async () => {
  await database.stop();
  rmSync(parent, { recursive: true, force: true });
});

function start(dataDir: string): Promise<EmbeddedDatabase> {
  return startEmbeddedDatabase({ dataDir, log: SILENT_LOG, durable: false });
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

async function restore(backup: string): Promise<void> {
  await database.stop();
  await restoreBackup({ dataDir: database.dataDir, backup, log: SILENT_LOG });
  database = await start(database.dataDir);
}

describe('a backup', { timeout: 60_000 }, () => {
  test('brings back what was there, after everything has been lost', async () => {
    await query('CREATE TABLE kept AS SELECT n FROM generate_series(1, 10000) AS n');
    const backup = await backUpDatabase({ url: database.url, dataDir: database.dataDir, now: NOW });
    await query('DROP TABLE kept');

    await restore(backup);

    expect(await query('SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 10_000 }]);
  });

  test('taken amid writes holds whole transactions only', async () => {
    await query('CREATE TABLE pairs (side text, n int)');
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n += 1) await query(`INSERT INTO pairs VALUES ('left', ${n}), ('right', ${n})`);
    })();
    const backup = await backUpDatabase({ url: database.url, dataDir: database.dataDir, now: NOW });
    writing = false;
    await writer;

    await restore(backup);

    const [sides] = await query(
      `SELECT count(*) FILTER (WHERE side = 'left') = count(*) FILTER (WHERE side = 'right') AS whole, count(*) > 0 AS some FROM pairs`,
    );
    expect(sides).toEqual({ whole: true, some: true });
  });

  test('that is cut short is not put in the place of the data', async () => {
    await query('CREATE TABLE safe (n int)');
    const backup = await backUpDatabase({ url: database.url, dataDir: database.dataDir, now: NOW });
    truncateSync(backupFile(dataFolder(database.dataDir), backup), 1_000_000);
    await expect(restore(backup)).rejects.toBeInstanceOf(BackupDamaged);
    database = await start(database.dataDir);
    expect(await query('SELECT count(*)::int AS n FROM safe')).toEqual([{ n: 0 }]);
  });

  test('whose restore was killed between its two moves leaves the data from before', async () => {
    await query('CREATE TABLE before (n int)');
    await database.stop();
    const { cluster } = dataFolder(database.dataDir);
    rmSync(`${cluster}.before-restore`, { recursive: true, force: true });
    renameSync(cluster, `${cluster}.before-restore`);
    database = await start(database.dataDir);
    expect(await query('SELECT count(*)::int AS n FROM before')).toEqual([{ n: 0 }]);
  });

  test('is kept for seven days', async () => {
    const backups = path.join(database.dataDir, 'backups');
    for (const day of ['2026-04-26', '2026-04-27', '2026-04-28'])
      writeFileSync(path.join(backups, `${day}T02-00-00.000Z.zst`), '');
    writeFileSync(path.join(backups, '2026-04-20T02-00-00.000Z.zst.new'), '');
    await backUpDatabase({ url: database.url, dataDir: database.dataDir, now: NOW });
    expect(listBackups(dataFolder(database.dataDir))).toEqual(['2026-04-28T02-00-00.000Z', '2026-05-04T02-00-00.000Z']);
    expect(existsSync(path.join(backups, '2026-04-20T02-00-00.000Z.zst.new'))).toBe(false);
  });

  test('is made once a day, however often somebody looks', async () => {
    const folder = dataFolder(database.dataDir);
    const at = (iso: string) =>
      backUpWhenDue({
        url: database.url,
        dataDir: database.dataDir,
        clock: { now: () => new Date(iso) },
        log: SILENT_LOG,
      });
    await at('2026-07-01T03:00:00Z');
    await at('2026-07-02T02:59:00Z');
    expect(listBackups(folder).at(-1)).toBe('2026-07-01T03-00-00.000Z');
    await at('2026-07-02T03:00:00Z');
    expect(listBackups(folder).at(-1)).toBe('2026-07-02T03-00-00.000Z');
  });

  test('is not restored under a running Rapport, and an unknown one not at all', async () => {
    const attempt = { dataDir: database.dataDir, backup: 'yesterday', log: SILENT_LOG };
    await expect(restoreBackup(attempt)).rejects.toBeInstanceOf(DatabaseFolderInUse);
    await database.stop();
    await expect(restoreBackup(attempt)).rejects.toBeInstanceOf(BackupMissing);
  });
});
