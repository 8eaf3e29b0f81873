import type { Call, SideChange } from '../side.ts';

/** A call of the Teams side, with what Teams would take and draw or count worse than meant. */
export type TeamsCall = Call & { readonly warnings?: readonly string[] };

/** The latest calls and the listeners to every change. */
export type CallLog = {
  record(call: Omit<TeamsCall, 'id' | 'platform'>): void;
  calls(): readonly TeamsCall[];
  /** Tells that this person's screen changed. */
  changed(person: string): void;
  subscribe(listener: (change: SideChange) => void): () => void;
};

/** Keeps the last `keep` calls. */
export function createCallLog(keep = 500): CallLog {
  let calls: readonly TeamsCall[] = [];
  let count = 0;
  const listeners = new Set<(change: SideChange) => void>();
  const tell = (change: SideChange) => {
    for (const listener of listeners) listener(change);
  };
  return {
    record(entry) {
      count += 1;
      const call: TeamsCall = { ...entry, id: count, platform: 'teams' };
      calls = [...calls.slice(-keep + 1), call];
      tell({ kind: 'call', platform: 'teams', call });
    },
    calls: () => calls,
    changed: (person) => tell({ kind: 'person', platform: 'teams', person }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
