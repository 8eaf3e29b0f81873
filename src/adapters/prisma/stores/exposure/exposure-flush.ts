import { failureFacts } from '../../../../runtime/failure-facts.ts';
import type { Log } from '../../../../runtime/log.ts';

/** How often counts are stored: what a crash may lose of them. */
const FLUSH_EVERY_MS = 5_000;

/** Stores every few seconds who was shown, and once more on `stop`. While the database is away the counts wait in memory. */
export function startExposureFlush(flush: () => Promise<void>, log: Log<'warn'>): { stop(): Promise<void> } {
  const flushNow = async () => {
    try {
      await flush();
    } catch (error) {
      log.warn(failureFacts(error), 'who was shown could not be stored yet');
    }
  };
  const timer = setInterval(() => void flushNow(), FLUSH_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return flushNow();
    },
  };
}
