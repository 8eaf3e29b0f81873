import type { TurnRunner } from '../../flows/engine/contract.ts';

/** With fewer turns than this under way there is time for both. */
const BUSY_TURNS = 4;
/** So long at most a delivery gives way: what was promised also goes out on a day that never gets quiet. */
export const GIVES_WAY_MS = 1_000;

/** Somebody waits for every turn, and nobody watches a delivery: under load turns come first. */
export type LoadShedding = {
  /** The same runner, with its turns counted. */
  readonly counting: (runner: TurnRunner) => TurnRunner;
  /** Resolves when few turns are under way, or when a delivery has given way for long enough. */
  readonly whenIdle: () => Promise<void>;
};

export function createLoadShedding(patience: (ms: number) => Promise<void>): LoadShedding {
  const waiting = new Set<() => void>();
  let running = 0;

  const oneLess = () => {
    running -= 1;
    if (running >= BUSY_TURNS) return;
    for (const goOn of waiting) goOn();
    waiting.clear();
  };

  return {
    counting: (runner) => ({
      ...runner,
      run: async (inbound, capabilities) => {
        running += 1;
        try {
          return await runner.run(inbound, capabilities);
        } finally {
          oneLess();
        }
      },
    }),
    whenIdle: async () => {
      if (running < BUSY_TURNS) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.add(resolve);
      await Promise.race([promise, patience(GIVES_WAY_MS)]);
      waiting.delete(resolve);
    },
  };
}
