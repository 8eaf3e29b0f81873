import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { NoUserForDatabase } from './embedded-errors.ts';

/** The unprivileged user that runs PostgreSQL; undefined means: the user we are. */
export type DatabaseUser = { readonly uid: number; readonly gid: number } | undefined;

const USER_NAME = 'postgres';

/** PostgreSQL refuses root, so root runs it as the data's owner or as "postgres", created when missing. Throws `NoUserForDatabase`. */
export function databaseUser(cluster?: string): DatabaseUser {
  if (process.getuid?.() !== 0) return undefined;
  if (cluster !== undefined && existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUpUser() ?? createUser();
}

/** True when `user` can get into `folder` through every parent of it, judged by the permission bits. */
export function canEnter(folder: string, user: DatabaseUser): boolean {
  if (user === undefined) return true;
  const resolved = path.resolve(folder);
  const parent = path.dirname(resolved);
  if (parent !== resolved && !canEnter(parent, user)) return false;
  if (!existsSync(resolved)) return true;
  const { mode, uid, gid } = statSync(resolved);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function lookUpUser(): DatabaseUser {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    // `id` fails for one reason only: there is no such user yet.
    return undefined;
  }
}

function createUser(): DatabaseUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', USER_NAME], { stdio: 'pipe' });
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch (error) {
    throw new NoUserForDatabase({ cause: error });
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number.parseInt(execFileSync('id', [flag, USER_NAME], { encoding: 'utf8', stdio: 'pipe' }), 10);
}
