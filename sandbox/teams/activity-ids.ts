import { randomUUID } from 'node:crypto';

/** Makes ids in Teams' two forms. */
export type ActivityIds = {
  /** Milliseconds since 1970, counting up even when the clock stands still: `1485983408511`. */
  nextMessageId(): string;
  /** `f:` and a UUID, for invokes and events. */
  nextInvokeId(): string;
};

/** Ids on a given clock. Invoke ids never repeat, not even in the next process: the app remembers them. */
export function createActivityIds(now: () => Date): ActivityIds {
  let last = 0;
  return {
    nextMessageId() {
      last = Math.max(now().getTime(), last + 1);
      return String(last);
    },
    nextInvokeId: () => `f:${randomUUID()}`,
  };
}
