import { execFileSync } from 'node:child_process';
import { readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../../../runtime/log.ts';
import type { Cluster } from './cluster.ts';
import { stopPostmaster } from './postmaster.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/**
 * Stops the server that a killed Rapport left behind, cleanly, so that the next one is always our own child with our own
 * settings and version. Call it only while holding the folder's lock: then nobody else can be using that server.
 */
export async function stopOrphan(cluster: Cluster, log: Log): Promise<void> {
  const left = readPostmasterFile(cluster.folder);
  if (left === undefined || !isAlive(left.pid)) return;
  if (!servesCluster(left.pid, cluster.folder)) {
    // After a reboot the number may belong to somebody else; PostgreSQL would refuse to start because of it.
    rmSync(path.join(cluster.folder, 'postmaster.pid'));
    return;
  }
  log.warn({ pid: left.pid }, 'stopping the database server that an earlier process left running');
  await stopPostmaster(cluster);
}

/** True while a process has this number, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function servesCluster(pid: number, folder: string): boolean {
  try {
    // A server's working folder is its data folder.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder);
  } catch {
    // It ended, or is somebody's whose processes we may not look into: not the server of this folder.
    return false;
  }
}
