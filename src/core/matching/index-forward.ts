import { grown } from './slot-set.ts';

/** Which lists each slot is in, kept in one array that is tidied when half of it is stale. */
export type Forward = { starts: Uint32Array; lengths: Uint32Array; pool: Uint32Array; used: number; stale: number };

/** Nothing remembered. */
export function noForward(): Forward {
  return { starts: new Uint32Array(64), lengths: new Uint32Array(64), pool: new Uint32Array(1_024), used: 0, stale: 0 };
}

/** Notes the lists of a slot that has none noted. */
export function remember(forward: Forward, slot: number, lists: readonly number[]): void {
  forward.starts = grown(forward.starts, slot + 1);
  forward.lengths = grown(forward.lengths, slot + 1);
  forward.pool = grown(forward.pool, forward.used + lists.length);
  forward.starts[slot] = forward.used;
  forward.lengths[slot] = lists.length;
  forward.pool.set(lists, forward.used);
  forward.used += lists.length;
}

/** The lists of a slot; valid until the next change. */
export function recall({ starts, lengths, pool }: Forward, slot: number): Uint32Array {
  const start = starts[slot] ?? 0;
  return pool.subarray(start, start + (lengths[slot] ?? 0));
}

/** Drops the lists of a slot. */
export function forget(forward: Forward, slot: number): void {
  forward.stale += forward.lengths[slot] ?? 0;
  forward.lengths[slot] = 0;
  if (forward.stale > 10_000 && forward.stale * 2 > forward.used) tidy(forward);
}

function tidy(forward: Forward): void {
  const pool = new Uint32Array(Math.ceil((forward.used - forward.stale) * 1.5));
  let used = 0;
  for (let slot = 0; slot < forward.lengths.length; slot += 1) {
    const lists = recall(forward, slot);
    if (lists.length === 0) continue;
    pool.set(lists, used);
    forward.starts[slot] = used;
    used += lists.length;
  }
  forward.pool = pool;
  forward.used = used;
  forward.stale = 0;
}
