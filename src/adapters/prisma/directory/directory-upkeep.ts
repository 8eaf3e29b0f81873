import { failureFacts } from '../../../runtime/failure-facts.ts';
import type { Log } from '../../../runtime/log.ts';

/** How long a committed change, whichever process made it, can stay unknown here while nobody searches. */
const LOOK_EVERY_MS = 1_000;

/** The upkeep of what this process keeps of its organisations. */
export type DirectoryUpkeep = {
  /** The first look is over: every index is built, or could not be yet. */
  readonly ready: Promise<void>;
  /** Waits for a look that is under way. */
  readonly stop: () => Promise<void>;
};

/**
 * Looks for committed changes every second, so that a search finds little left to learn. The log of changes in the
 * database is asked, rather than listened to: a lost connection then loses nothing, because the next look goes on from
 * where the last good one ended.
 */
export function startDirectoryUpkeep(look: () => Promise<void>, log: Log<'warn'>): DirectoryUpkeep {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failing = false;
  const again = async (): Promise<void> => {
    try {
      await look();
      failing = false;
    } catch (error) {
      if (!failing) log.warn(failureFacts(error), 'changes are not read for now');
      failing = true;
    }
    if (!stopped) timer = setTimeout(next, LOOK_EVERY_MS);
  };
  const next = () => {
    running = again();
  };
  let running = again();
  return {
    ready: running,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
