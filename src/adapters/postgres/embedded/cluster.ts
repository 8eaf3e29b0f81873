import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseUser } from './database-user.ts';
import { DatabaseDidNotStart, DatabaseVersionMismatch } from './embedded-errors.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** The superuser of every embedded database, and the name of the one database Rapport keeps its data in. */
export const DATABASE_NAME = 'rapport';

/** One data folder of PostgreSQL, who runs it and with which programs. */
export interface Cluster {
  readonly folder: string;
  readonly user: DatabaseUser;
  readonly binaries: PostgresBinaries;
}

/** Locale and time zone of the programs; nothing of ours (PGDATA, PGPORT …) leaks into them. */
export const PROGRAM_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' } as const;

/**
 * Collation from PostgreSQL itself, so that an upgrade of the machine's C library cannot corrupt an index.
 * https://www.postgresql.org/docs/18/locale.html#LOCALE-PROVIDERS
 */
const INITDB_FLAGS = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

const run = promisify(execFile);

/** True when the folder holds a finished cluster of the installed major version; throws `DatabaseVersionMismatch`. */
export function clusterExists({ folder, binaries }: Cluster): boolean {
  const versionFile = path.join(folder, 'PG_VERSION');
  if (!existsSync(versionFile)) return false;
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found !== binaries.major) throw new DatabaseVersionMismatch({ folder, found, installed: binaries.major });
  return true;
}

/** Creates the cluster beside its place and moves it there whole, so that a kill half-way leaves nothing to repair. */
export async function initialiseCluster(cluster: Cluster, password: string, durable: boolean): Promise<void> {
  const unfinished = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(cluster.user, unfinished, passwordFile);
  try {
    await runInitdb(cluster, [
      `--pgdata=${unfinished}`,
      `--username=${DATABASE_NAME}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...INITDB_FLAGS,
      ...(durable ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster.folder);
}

async function runInitdb(cluster: Cluster, flags: readonly string[]): Promise<void> {
  try {
    await run(cluster.binaries.initdb, flags, {
      ...cluster.user,
      cwd: path.dirname(cluster.folder),
      env: PROGRAM_ENVIRONMENT,
    });
  } catch (error) {
    throw new DatabaseDidNotStart('The database could not be created', lastWords(error), { cause: error });
  }
}

/** Hands files to the user who runs PostgreSQL; nothing to do where that is us. */
export function giveTo(user: DatabaseUser, ...files: readonly string[]): void {
  if (user === undefined) return;
  for (const file of files) chownSync(file, user.uid, user.gid);
}

/** What a failed program wrote to its standard error. */
export function lastWords(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
}
