import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SILENT_LOG } from '../../../runtime/log.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { DatabaseFolderInUse, DatabasePasswordLost, DatabaseVersionMismatch } from './embedded-errors.ts';
import { runOnce } from './ensure-database.ts';
import { readPostmasterFile } from './postmaster-file.ts';

const START_SCRIPT = path.join(import.meta.dirname, '../testing/start-in-child.ts');

let parent: string;
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'rapport-embedded-'));
  chmodSync(parent, 0o711);
  dataDir = path.join(parent, 'database');
  const first = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG, durable: false });
  await runOnce(first.url, 'CREATE TABLE kept (word text)');
  await first.stop();
});
beforeEach(() => expect(readPostmasterFile(path.join(dataDir, 'cluster'))).toBeUndefined());
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const last = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
  await last.stop();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('the embedded database', () => {
  test('keeps its data over a stop and a start', async () => {
    const before = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    await runOnce(before.url, `INSERT INTO kept VALUES ('hello')`);
    await before.stop();

    const after = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    await expect(runOnce(after.url, `SELECT 1 / count(*) FROM kept WHERE word = 'hello'`)).resolves.toBeUndefined();
    await after.stop();
  });

  test('lets only its owner read the password and the log', () => {
    for (const file of ['password', 'postgres.log']) {
      expect(statSync(path.join(dataDir, file)).mode & 0o077, file).toBe(0);
    }
  });

  test('refuses a wrong password', async () => {
    const database = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    const forged = new URL(database.url);
    forged.password = 'guess';
    await expect(runOnce(forged.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await database.stop();
  });

  test('refuses a second start in the same process', async () => {
    const database = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    await expect(startEmbeddedDatabase({ dataDir, log: SILENT_LOG })).rejects.toBeInstanceOf(DatabaseFolderInUse);
    await database.stop();
  });

  test('refuses a second process, naming the first', async () => {
    const first = await startInChild();
    const second = startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    await expect(second).rejects.toThrow(
      `Process ${first.pid} is already running Rapport on the data folder ${dataDir}.`,
    );
  });

  test('lets exactly one of four processes win when all start at once', async () => {
    const results = await Promise.allSettled([startInChild(), startInChild(), startInChild(), startInChild()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  });

  test('takes over the folder and the server of a killed process', async () => {
    const killed = await startInChild();
    const orphan = readPostmasterFile(path.join(dataDir, 'cluster'));
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const next = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    await runOnce(next.url, 'SELECT count(*) FROM kept');
    expect(readPostmasterFile(path.join(dataDir, 'cluster'))?.pid).not.toBe(orphan?.pid);
    await next.stop();
  });

  test('brings the server back when it is killed, on the same address', async () => {
    const told: string[] = [];
    let settleBack: () => void = () => undefined;
    const back = new Promise<void>((resolve) => {
      settleBack = resolve;
    });
    const log = { ...SILENT_LOG, error: (_facts: object, message: string) => told.push(message), info: settleBack };
    const database = await startEmbeddedDatabase({ dataDir, log });
    process.kill(readPostmasterFile(path.join(dataDir, 'cluster'))?.pid ?? 0, 'SIGKILL');
    await back;
    await runOnce(database.url, 'SELECT count(*) FROM kept');
    expect(told).toEqual(['the database server ended by itself, starting it again']);
    await database.stop();
  });

  test('starts although the process id in a stale postmaster.pid now belongs to somebody else', async () => {
    writeFileSync(path.join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${dataDir}/cluster\n`);
    const database = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
    await database.stop();
  });

  test('refuses the data of another major version and changes nothing', async () => {
    const versionFile = path.join(dataDir, 'cluster', 'PG_VERSION');
    const installed = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '17\n');
    await expect(startEmbeddedDatabase({ dataDir, log: SILENT_LOG })).rejects.toBeInstanceOf(DatabaseVersionMismatch);
    expect(readFileSync(versionFile, 'utf8')).toBe('17\n');
    writeFileSync(versionFile, installed);
  });

  test('says where the password was when it is gone', async () => {
    const passwordFile = path.join(dataDir, 'password');
    const password = readFileSync(passwordFile, 'utf8');
    for (const replacement of ['', 'another']) {
      writeFileSync(passwordFile, replacement);
      const start = startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
      await expect(start).rejects.toBeInstanceOf(DatabasePasswordLost);
    }
    writeFileSync(passwordFile, password);
  });
});

/** A real process that holds the folder; rejects when the process ends without having started the database. */
async function startInChild(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [START_SCRIPT, dataDir], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  const firstLine = once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line));
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`child ended with ${code}`)));
  await Promise.race([firstLine, ended]);
  return child;
}
