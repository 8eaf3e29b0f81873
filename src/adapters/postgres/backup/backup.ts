import { createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { Client } from 'pg';
import { DAY_MS } from '../../../core/domain/time/durations.ts';
import { type DataFolder, dataFolder } from '../embedded/data-folder.ts';
import { packFile, packFolder, packPiece } from './backup-archive.ts';

/** Where a backup holds PostgreSQL's data folder, and the password that belongs to it. */
export const BACKUP_PARTS = { cluster: 'cluster', password: 'password' } as const;

const ENDING = '.zst';
const KEPT_DAYS = 7;

/** What PostgreSQL makes anew: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP-DATA */
const REMADE: ReadonlySet<string> = new Set([
  ...['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
  ...['postmaster.pid', 'postmaster.opts', 'pg_internal.init'],
]);
const WAL_SEGMENT = /^[0-9A-F]{24}$/;

/**
 * Copies the running database as it is at one instant, while people go on using it, and drops backups older than seven
 * days. A copy of the files and not of the rows: npm brings no pg_dump, and this one forgets nothing (queue, roles,
 * sequences). It can be restored under the same major version of PostgreSQL. Gives the backup's name.
 */
export async function backUpDatabase(options: { url: string; dataDir: string; now: Date }): Promise<string> {
  const folder = dataFolder(options.dataDir);
  const name = options.now.toISOString().replaceAll(':', '-');
  const finished = backupFile(folder, name);
  const unfinished = `${finished}.new`;
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: options.url });
  await client.connect();
  try {
    const output = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await pipeline(packRunning(client, folder), createZstdCompress(), output);
  } finally {
    await client.end();
  }
  renameSync(unfinished, finished);
  forgetOldBackups(folder, options.now);
  return name;
}

/** Names of the finished backups, oldest first; a name is the instant it shows. */
export function listBackups(folder: DataFolder): readonly string[] {
  return readdirSync(folder.backups)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .filter((name) => instantOf(name) !== undefined)
    .toSorted();
}

/** The one file that a backup is. */
export function backupFile(folder: DataFolder, name: string): string {
  return path.join(folder.backups, `${name}${ENDING}`);
}

async function* packRunning(client: Client, folder: DataFolder): AsyncGenerator<Buffer> {
  yield* packFile(folder.passwordFile, BACKUP_PARTS.password);
  // The slot keeps the log that is written meanwhile; it goes with the connection.
  await client.query(`SELECT pg_create_physical_replication_slot('rapport_backup', true, true)`);
  await client.query(`SELECT pg_backup_start('rapport', fast => true)`);
  yield* packFolder(folder.cluster, BACKUP_PARTS.cluster, (name) => !REMADE.has(name));
  const { rows } = await client.query<{ label: string; last: string }>(
    'SELECT labelfile AS label, pg_walfile_name(lsn) AS last FROM pg_backup_stop(wait_for_archive => false)',
  );
  const [stopped] = rows;
  const first = stopped?.label.match(/\(file ([0-9A-F]{24})\)/)?.[1];
  if (stopped === undefined || first === undefined) throw new Error('PostgreSQL gave no label for the backup');
  const label = Buffer.from(stopped.label);
  yield packPiece({ kind: 'file', path: `${BACKUP_PARTS.cluster}/backup_label`, content: label });
  for (const segment of readdirSync(path.join(folder.cluster, 'pg_wal'))) {
    if (!WAL_SEGMENT.test(segment) || segment < first || segment > stopped.last) continue;
    yield* packFile(path.join(folder.cluster, 'pg_wal', segment), `${BACKUP_PARTS.cluster}/pg_wal/${segment}`);
  }
}

function forgetOldBackups(folder: DataFolder, now: Date): void {
  for (const file of readdirSync(folder.backups)) {
    const takenAt = instantOf(file.replace(/\.zst(\.new)?$/, ''));
    if (takenAt === undefined || now.getTime() - takenAt < KEPT_DAYS * DAY_MS) continue;
    rmSync(path.join(folder.backups, file), { force: true });
  }
}

/** The moment a backup was taken, in milliseconds since 1970; undefined when it is no backup's name. */
export function instantOf(name: string): number | undefined {
  const parts = name.match(/^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/);
  return parts === null ? undefined : Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}`);
}
