import { openDataFolder, readPassword } from './data-folder.ts';
import type { DatabaseLog } from './database-log.ts';
import { databaseUrl, startEmbeddedDatabase } from './embedded-database.ts';
import { DatabaseFolderInUse } from './embedded-errors.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/** A database for one piece of work beside Rapport. */
export type DatabaseToWorkOn = { readonly url: string; readonly stop: () => Promise<void> };

/** The operator's own database, or the embedded one: that of the Rapport that runs on the folder, else started for this. */
export async function databaseToWorkOn(options: {
  readonly databaseUrl: string | null;
  readonly dataDir: string | null;
  readonly log: DatabaseLog;
}): Promise<DatabaseToWorkOn> {
  const { databaseUrl: own, dataDir, log } = options;
  if (own !== null) return { url: own, stop: async () => undefined };
  try {
    return await startEmbeddedDatabase({ ...(dataDir === null ? {} : { dataDir }), log });
  } catch (error) {
    if (!(error instanceof DatabaseFolderInUse)) throw error;
    const folder = openDataFolder(dataDir ?? undefined, log);
    const running = readPostmasterFile(folder.cluster);
    if (running === undefined || !running.ready) throw error;
    return { url: databaseUrl(readPassword(folder), running.port), stop: async () => undefined };
  }
}
