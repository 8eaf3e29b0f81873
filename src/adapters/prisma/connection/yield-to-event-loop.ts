import { setImmediate } from 'node:timers/promises';

/** How long a piece of long work may keep everybody else waiting. Milliseconds. */
const SLICE_MS = 4;

/** Lets everything else run whenever a slice of long work is used up: call it after every small step. */
export function yieldingToEventLoop(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => (performance.now() - began < SLICE_MS ? undefined : pause());

  async function pause(): Promise<void> {
    await setImmediate();
    began = performance.now();
  }
}

/** A list in parts of at most `size`. */
export function* chunksOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
