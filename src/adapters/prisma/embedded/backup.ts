import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { Client } from 'pg';
import { type DataFolder, dataFolder } from './data-folder.ts';

/** Ending of every compressed file in a backup. */
export const COMPRESSED = '.zst';
/** The database's password as it was, so that a backup is enough to begin anew on another machine. */
export const BACKUP_PASSWORD = 'password';
/** Where the copied data folder of PostgreSQL lies in a backup. */
export const BACKUP_CLUSTER = 'cluster';

const KEPT_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Contents that PostgreSQL makes anew: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP-DATA */
const REMADE_FOLDERS = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const REMADE_FILES = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init']);
const WAL_SEGMENT = /^[0-9A-F]{24}$/;

/**
 * Copies the running database as it is at one instant, while people go on using it, and drops backups older than seven
 * days. A copy of the files and not of the rows: npm brings no pg_dump, and this one forgets nothing (queue, roles,
 * sequences). It can be restored under the same major version of PostgreSQL. Gives the backup's name.
 */
export async function backUpDatabase(options: { url: string; dataDir: string; now: Date }): Promise<string> {
  const folder = dataFolder(options.dataDir);
  const name = options.now.toISOString().replaceAll(':', '-');
  const finished = path.join(folder.backups, name);
  const unfinished = `${finished}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.join(unfinished, BACKUP_CLUSTER), { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: options.url });
  await client.connect();
  try {
    await copyRunning(client, folder, path.join(unfinished, BACKUP_CLUSTER));
  } finally {
    await client.end();
  }
  writeFileSync(path.join(unfinished, BACKUP_PASSWORD), readFileSync(folder.passwordFile), { mode: 0o600 });
  renameSync(unfinished, finished);
  forgetOldBackups(folder, options.now);
  return name;
}

/** Names of the finished backups, oldest first; a name is the instant it shows. */
export function listBackups(dataDir: string): readonly string[] {
  return readdirSync(dataFolder(dataDir).backups)
    .filter((name) => instantOf(name) !== undefined)
    .toSorted();
}

async function copyRunning(client: Client, folder: DataFolder, target: string): Promise<void> {
  // The slot keeps the log that is written meanwhile; it goes with the connection.
  await client.query(`SELECT pg_create_physical_replication_slot('rapport_backup', true, true)`);
  await client.query(`SELECT pg_backup_start('rapport', fast => true)`);
  await copyFolder(folder.cluster, target);
  const { rows } = await client.query<{ label: string; last: string }>(
    'SELECT labelfile AS label, pg_walfile_name(lsn) AS last FROM pg_backup_stop(wait_for_archive => false)',
  );
  const [stopped] = rows;
  const first = stopped?.label.match(/\(file ([0-9A-F]{24})\)/)?.[1];
  if (stopped === undefined || first === undefined) throw new Error('PostgreSQL gave no label for the backup');
  for (const segment of readdirSync(path.join(folder.cluster, 'pg_wal'))) {
    if (!WAL_SEGMENT.test(segment) || segment < first || segment > stopped.last) continue;
    await copyFile(path.join(folder.cluster, 'pg_wal', segment), path.join(target, 'pg_wal', segment));
  }
  writeFileSync(path.join(target, `backup_label`), stopped.label);
}

async function copyFolder(source: string, target: string): Promise<void> {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = path.join(source, entry.name);
    const to = path.join(target, entry.name);
    if (entry.isDirectory()) {
      mkdirSync(to);
      if (!REMADE_FOLDERS.has(entry.name)) await copyFolder(from, to);
    } else if (entry.isFile() && !REMADE_FILES.has(entry.name)) await copyFile(from, to);
  }
}

async function copyFile(from: string, to: string): Promise<void> {
  try {
    await pipeline(
      createReadStream(from),
      createZstdCompress(),
      createWriteStream(`${to}${COMPRESSED}`, { flush: true }),
    );
  } catch (error) {
    // A table dropped meanwhile: the log that is copied afterwards says so too.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    rmSync(`${to}${COMPRESSED}`, { force: true });
  }
}

function forgetOldBackups(folder: DataFolder, now: Date): void {
  for (const name of readdirSync(folder.backups)) {
    const takenAt = instantOf(name.replace(/\.new$/, ''));
    if (takenAt === undefined || now.getTime() - takenAt < KEPT_DAYS * DAY_MS) continue;
    rmSync(path.join(folder.backups, name), { recursive: true, force: true });
  }
}

function instantOf(name: string): number | undefined {
  const parts = name.match(/^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/);
  return parts === null ? undefined : Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}`);
}
