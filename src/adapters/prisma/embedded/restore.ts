import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { BACKUP_CLUSTER, BACKUP_PASSWORD, COMPRESSED, listBackups } from './backup.ts';
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

/**
 * Puts a backup in the place of the database, after a server has been started on the copy to prove that it works. What was
 * there is kept in `cluster.before-restore`. Refuses while Rapport runs (`DatabaseFolderInUse`) and an unknown backup
 * (`BackupMissing`).
 */
export async function restoreBackup(options: { dataDir: string; backup: string; log: DatabaseLog }): Promise<void> {
  const folder = openDataFolder(options.dataDir, options.log);
  const lock = lockFolder(folder.root);
  try {
    if (!listBackups(folder.root).includes(options.backup))
      throw new BackupMissing(options.backup, listBackups(folder.root));
    const source = path.join(folder.backups, options.backup);
    const user = databaseUser(folder.cluster);
    const binaries = postgresBinaries(user, folder.root);
    await stopOrphan({ folder: folder.cluster, user, binaries }, options.log);
    const restored = { folder: `${folder.cluster}.restoring`, user, binaries };
    await unpack(path.join(source, BACKUP_CLUSTER), restored);
    await recover(restored, folder);
    swapIn(restored, folder);
    writeFileSync(folder.passwordFile, readFileSync(path.join(source, BACKUP_PASSWORD)), { mode: 0o600 });
  } finally {
    lock.release();
  }
}

async function unpack(source: string, restored: Cluster): Promise<void> {
  rmSync(restored.folder, { recursive: true, force: true });
  await unpackFolder(source, restored);
  clusterExists(restored);
}

async function unpackFolder(source: string, target: Cluster): Promise<void> {
  mkdirSync(target.folder, { mode: 0o700 });
  giveTo(target.user, target.folder);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = path.join(source, entry.name);
    const to = path.join(target.folder, entry.name.replace(COMPRESSED, ''));
    if (entry.isDirectory()) {
      await unpackFolder(from, { ...target, folder: to });
      continue;
    }
    const output = createWriteStream(to, { mode: 0o600 });
    if (entry.name.endsWith(COMPRESSED)) await pipeline(createReadStream(from), createZstdDecompress(), output);
    else await pipeline(createReadStream(from), output);
    giveTo(target.user, to);
  }
}

async function recover(restored: Cluster, folder: DataFolder): Promise<void> {
  await launchPostmaster(restored, { port: await freePort(), settings: {}, logFile: folder.logFile });
  await stopPostmaster(restored);
}

function swapIn(restored: Cluster, folder: DataFolder): void {
  const before = `${folder.cluster}.before-restore`;
  if (existsSync(folder.cluster)) {
    rmSync(before, { recursive: true, force: true });
    renameSync(folder.cluster, before);
  }
  renameSync(restored.folder, folder.cluster);
}
