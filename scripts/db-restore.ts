import { parseArgs } from 'node:util';
import { listBackups } from '../src/adapters/postgres/backup/backup.ts';
import { restoreBackup } from '../src/adapters/postgres/backup/restore.ts';
import { openDataFolder } from '../src/adapters/postgres/embedded/data-folder.ts';
import type { Log } from '../src/runtime/log.ts';

// Usage: npm run db:restore -- [BACKUP] [--data FOLDER]
// Without BACKUP it lists what there is. Stop Rapport first.
const print = (facts: object, message: string): void => {
  process.stdout.write(`${message} ${JSON.stringify(facts)}\n`);
};
const log: Log = { info: print, warn: print, error: print };

try {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  const folder = openDataFolder(values.data, log);
  const [backup] = positionals;
  if (backup === undefined) {
    process.stdout.write(['Backups, oldest first:', ...listBackups(folder)].join('\n  ').concat('\n'));
  } else {
    await restoreBackup({ dataDir: folder.root, backup, log });
    process.stdout.write(`Restored ${backup}. What was there before is in ${folder.cluster}.before-restore.\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
