import { appendFileSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createZstdDecompress } from 'node:zlib';
import { BACKUP_PARTS, backupFile, listBackups } from './backup.ts';
import { unpackPieces } from './backup-archive.ts';
import { type Cluster, clusterExists, giveTo } from './cluster.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { DatabaseLog } from './database-log.ts';
import { databaseUser } from './database-user.ts';
import { BackupMissing } from './embedded-errors.ts';
import { lockFolder } from './folder-lock.ts';
import { freePort } from './free-port.ts';
import { stopOrphan } from './orphan.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { launchPostmaster, stopPostmaster } from './postmaster.ts';

/** The server makes the copy durable before it begins; on Linux in one call instead of one for each of a thousand files. */
const WHOLE_DISK_SYNC: Readonly<Record<string, string>> =
  process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {};

/**
 * Puts a backup in the place of the database, after a server has been started on the copy to prove that it works. What was
 * there is kept in `cluster.before-restore`. Refuses while Rapport runs (`DatabaseFolderInUse`) and an unknown backup
 * (`BackupMissing`).
 */
export async function restoreBackup(options: { dataDir: string; backup: string; log: DatabaseLog }): Promise<void> {
  const folder = openDataFolder(options.dataDir, options.log);
  const lock = lockFolder(folder.root);
  try {
    const known = listBackups(folder);
    if (!known.includes(options.backup)) throw new BackupMissing(options.backup, known);
    const user = databaseUser(folder.cluster);
    const binaries = postgresBinaries(user, folder.root);
    await stopOrphan({ folder: folder.cluster, user, binaries }, options.log);
    const restored = { folder: `${folder.cluster}.restoring`, user, binaries };
    await unpack(backupFile(folder, options.backup), restored, folder);
    await recover(restored, folder);
    swapIn(restored, folder);
  } finally {
    lock.release();
  }
}

/** Takes the data back from before a restore that was killed between its two moves, so that no empty database takes its place. */
export function undoUnfinishedRestore(folder: DataFolder, log: DatabaseLog): void {
  if (existsSync(folder.cluster) || !existsSync(beforeRestore(folder))) return;
  renameSync(beforeRestore(folder), folder.cluster);
  log.warn({ folder: folder.root }, 'a restore was cut short; the data from before it is back');
}

function beforeRestore(folder: DataFolder): string {
  return `${folder.cluster}.before-restore`;
}

async function unpack(file: string, restored: Cluster, folder: DataFolder): Promise<void> {
  rmSync(restored.folder, { recursive: true, force: true });
  const placed = (inBackup: string): string =>
    inBackup === BACKUP_PARTS.password
      ? `${folder.passwordFile}.restoring`
      : path.join(restored.folder, path.relative(BACKUP_PARTS.cluster, inBackup));
  rmSync(placed(BACKUP_PARTS.password), { force: true });
  for await (const piece of unpackPieces(createReadStream(file).pipe(createZstdDecompress()))) {
    const target = placed(piece.path);
    if (piece.kind === 'folder') mkdirSync(target, { mode: 0o700 });
    else appendFileSync(target, piece.content, { mode: 0o600 });
    if (piece.path !== BACKUP_PARTS.password) giveTo(restored.user, target);
  }
  clusterExists(restored);
}

async function recover(restored: Cluster, folder: DataFolder): Promise<void> {
  await launchPostmaster(restored, { port: await freePort(), settings: WHOLE_DISK_SYNC, logFile: folder.logFile });
  await stopPostmaster(restored);
}

function swapIn(restored: Cluster, folder: DataFolder): void {
  const before = beforeRestore(folder);
  if (existsSync(folder.cluster)) {
    rmSync(before, { recursive: true, force: true });
    renameSync(folder.cluster, before);
  }
  renameSync(restored.folder, folder.cluster);
  renameSync(`${folder.passwordFile}.restoring`, folder.passwordFile);
}
