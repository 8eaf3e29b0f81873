import { appendFileSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createZstdDecompress } from 'node:zlib';
import type { Log } from '../../../runtime/log.ts';
import { type Cluster, clusterExists, giveTo } from '../embedded/cluster.ts';
import { type DataFolder, openDataFolder } from '../embedded/data-folder.ts';
import { databaseUser } from '../embedded/database-user.ts';
import { BackupMissing } from '../embedded/embedded-errors.ts';
import { lockFolder } from '../embedded/folder-lock.ts';
import { freePort } from '../embedded/free-port.ts';
import { stopOrphan } from '../embedded/orphan.ts';
import { postgresBinaries } from '../embedded/postgres-binaries.ts';
import { launchPostmaster, stopPostmaster } from '../embedded/postmaster.ts';
import { beforeRestore } from '../embedded/unfinished-restore.ts';
import { BACKUP_PARTS, backupFile, listBackups } from './backup.ts';
import { unpackPieces } from './backup-archive.ts';

/** The server makes the copy durable before it begins; on Linux in one call instead of one for each of a thousand files. */
const WHOLE_DISK_SYNC: Readonly<Record<string, string>> =
  process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {};

/**
 * Puts a backup in the place of the database, after a server has been started on the copy to prove that it works. What was
 * there is kept in `cluster.before-restore`. Refuses while Rapport runs (`DatabaseFolderInUse`) and an unknown backup
 * (`BackupMissing`).
 */
export async function restoreBackup(options: { dataDir: string; backup: string; log: Log }): Promise<void> {
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
