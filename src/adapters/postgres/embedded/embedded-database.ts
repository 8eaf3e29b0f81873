import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { failureFacts } from '../../../runtime/failure-facts.ts';
import type { Log } from '../../../runtime/log.ts';
import { type Cluster, clusterExists, DATABASE_NAME, initialiseCluster } from './cluster.ts';
import { createPassword, type DataFolder, openDataFolder, readPassword } from './data-folder.ts';
import { databaseUser } from './database-user.ts';
import { DatabaseDidNotStart } from './embedded-errors.ts';
import { ensureDatabase } from './ensure-database.ts';
import { lockFolder } from './folder-lock.ts';
import { freePort } from './free-port.ts';
import { stopOrphan } from './orphan.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { launchPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts';
import { undoUnfinishedRestore } from './unfinished-restore.ts';

/** A database that is up. `stop` writes everything out and gives the folder free; calling it twice is harmless. */
export interface EmbeddedDatabase {
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

const LAUNCH_ATTEMPTS = 8;
const LAUNCH_PAUSE_MS = 250;
/** The server's log is for the server's troubles: rows and statements, which hold what people wrote, stay out of it. */
const QUIET_LOG = { log_error_verbosity: 'terse', log_min_error_statement: 'panic' } as const;
const LOG_KEPT_BYTES = 10 * 1024 * 1024;

/**
 * Starts the embedded PostgreSQL on `dataDir` (made on the first start; without it, the default folder) and starts it
 * again should it ever end by itself. Throws the errors of `embedded-errors.ts`, each with a sentence for the operator.
 */
export async function startEmbeddedDatabase(options: {
  readonly dataDir?: string;
  readonly log: Log;
  /** False for data that may be lost with the machine: a demo's, a test's. A kill of any process loses nothing even so. */
  readonly durable?: boolean;
}): Promise<EmbeddedDatabase> {
  const { log, durable = true } = options;
  const folder = openDataFolder(options.dataDir, log);
  const lock = lockFolder(folder.root);
  try {
    const { cluster, password } = await prepareCluster(folder, { log, durable });
    const port = await freePort();
    const server = await superviseServer(cluster, {
      port,
      logFile: folder.logFile,
      log,
      durable,
    });
    const url = databaseUrl(password, port);
    await ensureDatabase(url, folder.passwordFile).catch(async (error) => {
      await server.stop();
      throw error;
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      lock.release();
    };
    return { url, dataDir: folder.root, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The address of a database on a server of ours. */
export function databaseUrl(password: string, port: number, database: string = DATABASE_NAME): string {
  return `postgresql://${DATABASE_NAME}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function prepareCluster(
  folder: DataFolder,
  { log, durable }: { log: Log; durable: boolean },
): Promise<{ cluster: Cluster; password: string }> {
  const user = databaseUser(folder.cluster);
  const cluster = { folder: folder.cluster, user, binaries: postgresBinaries(user, folder.root) };
  if (existsSync(folder.logFile) && statSync(folder.logFile).size > LOG_KEPT_BYTES) {
    renameSync(folder.logFile, `${folder.logFile}.1`);
  }
  undoUnfinishedRestore(folder, log);
  if (clusterExists(cluster)) {
    const password = readPassword(folder);
    await stopOrphan(cluster, log);
    return { cluster, password };
  }
  const password = createPassword(folder);
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
  await initialiseCluster(cluster, password, durable);
  log.info({ folder: folder.root }, 'database created');
  return { cluster, password };
}

interface Launch {
  readonly port: number;
  readonly logFile: string;
  readonly log: Log;
  readonly durable: boolean;
}

async function superviseServer(cluster: Cluster, launch: Launch): Promise<{ stop(): Promise<void> }> {
  let stopping: Promise<void> | undefined;
  const restartWhenItEnds = async (running: Postmaster): Promise<void> => {
    const end = await running.exited;
    if (stopping !== undefined) return;
    launch.log.error(end, 'the database server ended by itself, starting it again');
    const again = await launchPatiently(cluster, launch);
    launch.log.info({ pid: again.pid }, 'the database server is back');
    void restartWhenItEnds(again).catch(giveUp);
  };
  const giveUp = (error: unknown): void =>
    launch.log.error(failureFacts(error), 'the database server could not be started again');
  void restartWhenItEnds(await launchPatiently(cluster, launch)).catch(giveUp);
  return { stop: () => (stopping ??= stopPostmaster(cluster)) };
}

/** Backends of a killed server need a moment to notice, and until then PostgreSQL refuses a second one on their memory. */
async function launchPatiently(cluster: Cluster, { port, logFile, durable }: Launch): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchPostmaster(cluster, {
        port,
        logFile,
        settings: { ...QUIET_LOG, fsync: durable ? 'on' : 'off' },
      });
    } catch (error) {
      if (!(error instanceof DatabaseDidNotStart) || attempt === LAUNCH_ATTEMPTS) throw error;
      await delay(LAUNCH_PAUSE_MS);
    }
  }
}
