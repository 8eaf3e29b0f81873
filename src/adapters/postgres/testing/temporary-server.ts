import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SILENT_LOG } from '../../../runtime/log.ts';
import { initialiseCluster } from '../embedded/cluster.ts';
import { canEnter, databaseUser } from '../embedded/database-user.ts';
import { databaseUrl } from '../embedded/embedded-database.ts';
import { freePort } from '../embedded/free-port.ts';
import { isAlive, stopOrphan } from '../embedded/orphan.ts';
import { postgresBinaries } from '../embedded/postgres-binaries.ts';
import { launchPostmaster, stopPostmaster } from '../embedded/postmaster.ts';

/** A server whose data is worth nothing: no disk is waited for, and `stop` deletes everything. */
export interface TemporaryServer {
  /** The maintenance database; put another name in its place to reach another. */
  readonly url: string;
  stop(): Promise<void>;
}

const FOLDER_PREFIX = 'rapport-temporary-';
const OWNER_FILE = 'owner.pid';

/** https://www.postgresql.org/docs/18/non-durability.html */
const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
  // Rivals for one hour wait for each other in the exclusion index; the server unties one such knot after each of these.
  deadlock_timeout: '50ms',
} as const;

/** Starts an empty PostgreSQL in the machine's temporary folder, for tests and for working out migrations. */
export async function startTemporaryServer(): Promise<TemporaryServer> {
  const user = databaseUser();
  const parent = [os.tmpdir(), '/var/tmp'].find((folder) => canEnter(folder, user)) ?? os.tmpdir();
  await sweepAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, FOLDER_PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(path.join(folder, OWNER_FILE), String(process.pid));
  const binaries = postgresBinaries(user, folder);
  const cluster = { folder: path.join(folder, 'cluster'), user, binaries };
  const password = randomBytes(12).toString('base64url');
  await initialiseCluster(cluster, password, false);
  const logFile = path.join(folder, 'postgres.log');
  const server = await launchPostmaster(cluster, { port: await freePort(), settings: NOT_DURABLE, logFile });
  return {
    url: databaseUrl(password, server.port, 'postgres'),
    stop: async () => {
      await stopPostmaster(cluster, 'immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends servers whose process was killed before it could do so itself. */
async function sweepAbandoned(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const folder = path.join(parent, name);
    if (!isAbandoned(folder)) continue;
    const clusterFolder = path.join(folder, 'cluster');
    const user = databaseUser(clusterFolder);
    await stopOrphan({ folder: clusterFolder, user, binaries: postgresBinaries(user, folder) }, SILENT_LOG);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAbandoned(folder: string): boolean {
  try {
    return !isAlive(Number.parseInt(readFileSync(path.join(folder, OWNER_FILE), 'utf8'), 10));
  } catch {
    // Just being made, just being deleted, or another user's: not ours to judge.
    return false;
  }
}
