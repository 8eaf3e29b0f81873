import { parseArgs } from 'node:util';
import { listBackups } from '../src/adapters/prisma/embedded/backup.ts';
import { openDataFolder } from '../src/adapters/prisma/embedded/data-folder.ts';
import type { DatabaseLog } from '../src/adapters/prisma/embedded/database-log.ts';
import { restoreBackup } from '../src/adapters/prisma/embedded/restore.ts';

// Usage: npm run db:restore -- [BACKUP] [--data FOLDER]
// Without BACKUP it lists what there is. Stop Rapport first.
const print = (facts: object, message: string): void => {
  process.stdout.write(`${message} ${JSON.stringify(facts)}\n`);
};
const log: DatabaseLog = { info: print, warn: print, error: print };

try {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  const dataDir = openDataFolder(values.data, log).root;
  const [backup] = positionals;
  if (backup === undefined) {
    process.stdout.write(['Backups, oldest first:', ...listBackups(dataDir)].join('\n  ').concat('\n'));
  } else {
    await restoreBackup({ dataDir, backup, log });
    process.stdout.write(`Restored ${backup}. What was there before is in ${dataDir}/cluster.before-restore.\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
