import { grown } from './slot-set.ts';

/** Which lists each slot is in, kept in one array; places that were given back are used again by lists as long. */
export type Forward = {
  starts: Uint32Array;
  lengths: Uint32Array;
  pool: Uint32Array;
  used: number;
  /** Starts of free places by their length. */
  readonly free: Map<number, number[]>;
};

/** Nothing remembered. */
export function noForward(): Forward {
  return {
    starts: new Uint32Array(64),
    lengths: new Uint32Array(64),
    pool: new Uint32Array(1_024),
    used: 0,
    free: new Map(),
  };
}

/** Notes the lists of a slot that has none noted. */
export function remember(forward: Forward, slot: number, lists: readonly number[]): void {
  const start = takeStart(forward, lists.length);
  forward.starts = grown(forward.starts, slot + 1);
  forward.lengths = grown(forward.lengths, slot + 1);
  forward.starts[slot] = start;
  forward.lengths[slot] = lists.length;
  forward.pool.set(lists, start);
}

/** The lists of a slot; valid until the next change. */
export function recall({ starts, lengths, pool }: Forward, slot: number): Uint32Array {
  const start = starts[slot] ?? 0;
  return pool.subarray(start, start + (lengths[slot] ?? 0));
}

/** Drops the lists of a slot. */
export function forget(forward: Forward, slot: number): void {
  const length = forward.lengths[slot] ?? 0;
  const free = forward.free.get(length) ?? [];
  free.push(forward.starts[slot] ?? 0);
  forward.free.set(length, free);
  forward.lengths[slot] = 0;
}

function takeStart(forward: Forward, length: number): number {
  const again = forward.free.get(length)?.pop();
  if (again !== undefined) return again;
  const start = forward.used;
  forward.used += length;
  forward.pool = grown(forward.pool, forward.used);
  return start;
}
