import { mkdirSync } from 'node:fs';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { DAY_MS, HOUR_MS } from '../../../core/domain/time/durations.ts';
import { failureFacts } from '../../../runtime/failure-facts.ts';
import type { Log } from '../../../runtime/log.ts';
import { dataFolder } from '../embedded/data-folder.ts';
import { backUpDatabase, instantOf, listBackups } from './backup.ts';

const BACKUP_EVERY_MS = DAY_MS;

/** Backs the embedded database up once a day, however often the process starts. Resolves `stop` when none is running. */
export function startNightlyBackup(options: {
  readonly url: string;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Log;
}): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => backUpWhenDue(options));
  }, HOUR_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

/** Makes a backup when the newest is a day old, or there is none. A failure is the operator's to read, and tried again in an hour. */
export async function backUpWhenDue({
  url,
  dataDir,
  clock,
  log,
}: Parameters<typeof startNightlyBackup>[0]): Promise<void> {
  const now = clock.now();
  const folder = dataFolder(dataDir);
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
  const newest = listBackups(folder).at(-1);
  const newestAt = newest === undefined ? 0 : (instantOf(newest) ?? 0);
  if (now.getTime() - newestAt < BACKUP_EVERY_MS) return;
  try {
    const name = await backUpDatabase({ url, dataDir, now });
    log.info({ name }, 'database backed up');
  } catch (error) {
    log.error(failureFacts(error), 'the database could not be backed up');
  }
}
