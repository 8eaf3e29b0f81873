import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Log } from '../../../runtime/log.ts';
import { canEnter, databaseUser } from './database-user.ts';
import { DatabaseFolderUnusable, DatabasePasswordLost } from './embedded-errors.ts';

/** The parts of a data folder; all paths are absolute. */
export interface DataFolder {
  readonly root: string;
  readonly cluster: string;
  readonly backups: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/** Where the data goes when the operator names no folder, and where root keeps it when PostgreSQL cannot enter that. */
export const DEFAULT_DATA_FOLDER = {
  usual: path.join('data', 'database'),
  forRoot: '/var/lib/rapport/database',
} as const;

/**
 * The folder to use, made and reachable. A folder the operator named is used or refused (`DatabaseFolderUnusable`), never
 * swapped; the default moves out of a home that the unprivileged user cannot enter, and says so.
 */
export function openDataFolder(named: string | undefined, log: Log): DataFolder {
  const folder = dataFolder(named ?? defaultFolder(log));
  const user = databaseUser(folder.cluster);
  if (!canEnter(folder.root, user)) {
    throw new DatabaseFolderUnusable(
      folder.root,
      'PostgreSQL does not run as root, and its user cannot enter a parent of it. Name a folder outside root’s home.',
    );
  }
  makeFolder(folder.root);
  refuseForeignCluster(folder);
  return folder;
}

/** Names the parts of a data folder without touching the disk. */
export function dataFolder(root: string): DataFolder {
  const absolute = path.resolve(root);
  return {
    root: absolute,
    cluster: path.join(absolute, 'cluster'),
    backups: path.join(absolute, 'backups'),
    passwordFile: path.join(absolute, 'password'),
    logFile: path.join(absolute, 'postgres.log'),
  };
}

/** A new random password, kept in a file only its owner reads. */
export function createPassword(folder: DataFolder): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(folder.passwordFile, password, { mode: 0o600, flush: true });
  chmodSync(folder.passwordFile, 0o600);
  return password;
}

/** Reads the password of an existing database. Throws `DatabasePasswordLost`. */
export function readPassword(folder: DataFolder): string {
  const password = readTextFile(folder.passwordFile).trim();
  if (password === '') throw new DatabasePasswordLost(folder.passwordFile);
  return password;
}

function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new DatabasePasswordLost(file, { cause: error });
  }
}

function defaultFolder(log: Log): string {
  const usual = path.resolve(DEFAULT_DATA_FOLDER.usual);
  if (canEnter(usual, databaseUser())) return usual;
  log.warn(
    { usual, used: DEFAULT_DATA_FOLDER.forRoot },
    'the database cannot run in the usual folder, because its user may not enter it; using another',
  );
  return DEFAULT_DATA_FOLDER.forRoot;
}

function makeFolder(root: string): void {
  try {
    const firstMade = mkdirSync(root, { recursive: true });
    // The server's user only passes through; a strict umask of root's would keep it out.
    for (let made = root; firstMade !== undefined && made.length >= firstMade.length; made = path.dirname(made)) {
      chmodSync(made, 0o711);
    }
    accessSync(root, constants.W_OK);
  } catch (error) {
    throw new DatabaseFolderUnusable(root, 'it cannot be made or written by this user.', { cause: error });
  }
}

function refuseForeignCluster(folder: DataFolder): void {
  const us = process.getuid?.();
  if (us === undefined || us === 0 || !existsSync(folder.cluster)) return;
  const { uid } = statSync(folder.cluster);
  if (uid === us) return;
  throw new DatabaseFolderUnusable(
    folder.root,
    `it belongs to the user with number ${uid}. Start Rapport as that user, or as root.`,
  );
}
