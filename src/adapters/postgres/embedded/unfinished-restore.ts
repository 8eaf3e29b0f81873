import { existsSync, renameSync } from 'node:fs';
import type { Log } from '../../../runtime/log.ts';
import type { DataFolder } from './data-folder.ts';

/** Where a restore keeps the data that was there before it. */
export function beforeRestore(folder: DataFolder): string {
  return `${folder.cluster}.before-restore`;
}

/** Takes the data back from before a restore that was killed between its two moves, so that no empty database takes its place. */
export function undoUnfinishedRestore(folder: DataFolder, log: Log): void {
  if (existsSync(folder.cluster) || !existsSync(beforeRestore(folder))) return;
  renameSync(beforeRestore(folder), folder.cluster);
  log.warn({ folder: folder.root }, 'a restore was cut short; the data from before it is back');
}
