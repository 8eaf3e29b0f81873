import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Cluster, lastWords, PROGRAM_ENVIRONMENT } from './cluster.ts';
import { DatabaseDidNotStart } from './embedded-errors.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/** A running PostgreSQL server of ours; `exited` settles when it ends, for whatever reason. */
export interface Postmaster {
  readonly port: number;
  readonly pid: number;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** How a server is asked to stop: `fast` ends sessions and writes everything out, `immediate` leaves it to recovery. */
export type StopMode = 'fast' | 'immediate';

const READY_POLL_MS = 10;
/** Recovery after a crash replays at most `max_wal_size` (1 GB): minutes on a slow disk. */
const READY_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_SECONDS = 60;
const LOG_TAIL_CHARACTERS = 2000;

const run = promisify(execFile);

/** Starts the server on 127.0.0.1 and waits until it takes connections. Throws `DatabaseDidNotStart` with its last words. */
export async function launchPostmaster(
  cluster: Cluster,
  { port, settings, logFile }: { port: number; settings: Readonly<Record<string, string>>; logFile: string },
): Promise<Postmaster> {
  const everySetting = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), ...settings };
  const flags = Object.entries(everySetting).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, 'a', 0o600);
  // Detached: Ctrl-C in a terminal is for Rapport, which stops the server when it has finished with it.
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.folder, ...flags], {
    ...cluster.user,
    cwd: path.dirname(cluster.folder),
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  const exited = exitOf(child);
  await untilReady(child, cluster, logFile);
  return { port, pid: child.pid ?? 0, exited };
}

/** Stops whatever server runs on the cluster and waits for its end; a server that will not go in time is ended hard. */
export async function stopPostmaster(cluster: Cluster, mode: StopMode = 'fast'): Promise<void> {
  const stop = (how: StopMode): Promise<unknown> =>
    run(cluster.binaries.pgCtl, ['stop', '-D', cluster.folder, '-m', how, '-w', '-t', String(STOP_TIMEOUT_SECONDS)], {
      ...cluster.user,
      cwd: path.dirname(cluster.folder),
      env: PROGRAM_ENVIRONMENT,
    });
  try {
    await stop(mode);
  } catch (error) {
    if (readPostmasterFile(cluster.folder) === undefined) return;
    if (mode === 'immediate')
      throw new DatabaseDidNotStart('The database would not stop', lastWords(error), { cause: error });
    await stopPostmaster(cluster, 'immediate');
  }
}

function exitOf(child: ChildProcess): Postmaster['exited'] {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
}

async function untilReady(child: ChildProcess, cluster: Cluster, logFile: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < READY_TIMEOUT_MS; waitedMs += READY_POLL_MS) {
    const file = readPostmasterFile(cluster.folder);
    if (file?.pid === child.pid && file?.ready) return;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    await delay(READY_POLL_MS);
  }
  throw new DatabaseDidNotStart('The database server did not start', tailOf(logFile));
}

function tailOf(logFile: string): string {
  return readFileSync(logFile, 'utf8').slice(-LOG_TAIL_CHARACTERS);
}
