import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseFolderInUse, DatabaseFolderUnusable } from './embedded-errors.ts';

/** Held from `lockFolder` to `release`, or to the end of the process, however it ends. */
export interface FolderLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/** Keeps the handles reachable: a collected handle would give the lock away. */
const heldLocks = new Set<DatabaseSync>();

/**
 * Takes the folder for this process alone; throws `DatabaseFolderInUse` when another live process has it.
 * Node has no file lock of its own, so an empty SQLite file lends us the kernel's: a dead holder's lock is gone with it.
 */
export function lockFolder(folder: string): FolderLock {
  const holderFile = path.join(folder, 'rapport.lock.pid');
  const lock = openLock(folder);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (sqliteCode(error) === SQLITE_BUSY) throw new DatabaseFolderInUse(folder, readHolder(holderFile));
    throw error;
  }
  heldLocks.add(lock);
  writeFileSync(holderFile, `${process.pid}\n`);
  return {
    release: () => {
      if (heldLocks.delete(lock)) lock.close();
    },
  };
}

function openLock(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(path.join(folder, 'rapport.lock'));
  } catch (error) {
    throw new DatabaseFolderUnusable(folder, 'its lock file cannot be opened by this user.', { cause: error });
  }
}

function sqliteCode(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : undefined;
}

function readHolder(holderFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(holderFile, 'utf8'), 10);
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    // The sentence is only less exact without the number.
    return undefined;
  }
}
