import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../../../runtime/log.ts';
import { openDataFolder, readPassword } from './data-folder.ts';
import { databaseUrl, startEmbeddedDatabase } from './embedded-database.ts';
import { DatabaseFolderInUse, NoDatabaseYet } from './embedded-errors.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/**
 * The embedded database for an operator's command: the server of the Rapport that runs on this folder, or, while none
 * does, a server of the command's own. Makes no database; throws `NoDatabaseYet` instead.
 */
export async function databaseBeside(options: {
  readonly dataDir?: string;
  readonly log: Log;
}): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = openDataFolder(options.dataDir, options.log);
  if (!existsSync(path.join(folder.cluster, 'PG_VERSION'))) throw new NoDatabaseYet(folder.root);
  try {
    return await startEmbeddedDatabase(options);
  } catch (error) {
    if (!(error instanceof DatabaseFolderInUse)) throw error;
    const port = readPostmasterFile(folder.cluster)?.port;
    // Its Rapport is starting or stopping just now.
    if (port === undefined) throw error;
    return { url: databaseUrl(readPassword(folder), port), stop: async () => undefined };
  }
}
