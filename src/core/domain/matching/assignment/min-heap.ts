/** A queue that gives the entry with the smallest key first; entries may stand in it more than once. */
export type NearestFirst = { keys: Float64Array; entries: Int32Array; count: number };

/** An empty queue. */
export function nearestFirst(): NearestFirst {
  return { keys: new Float64Array(256), entries: new Int32Array(256), count: 0 };
}

/** Adds an entry. */
export function push(queue: NearestFirst, key: number, entry: number): void {
  if (queue.count === queue.keys.length) grow(queue);
  const { keys, entries } = queue;
  let place = queue.count;
  queue.count += 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const parentKey = keys[parent] ?? 0;
    if (parentKey <= key) break;
    keys[place] = parentKey;
    entries[place] = entries[parent] ?? 0;
    place = parent;
  }
  keys[place] = key;
  entries[place] = entry;
}

/** The smallest key, or infinity. */
export function nearestKey({ keys, count }: NearestFirst): number {
  return count === 0 ? Number.POSITIVE_INFINITY : (keys[0] ?? 0);
}

/** Takes the entry with the smallest key out; the queue must not be empty. */
export function popNearest(queue: NearestFirst): number {
  const { keys, entries } = queue;
  const nearest = entries[0] ?? -1;
  queue.count -= 1;
  const last = queue.count;
  const key = keys[last] ?? 0;
  const entry = entries[last] ?? 0;
  let place = 0;
  for (let child = 1; child < last; child = place * 2 + 1) {
    if (child + 1 < last && (keys[child + 1] ?? 0) < (keys[child] ?? 0)) child += 1;
    const childKey = keys[child] ?? 0;
    if (childKey >= key) break;
    keys[place] = childKey;
    entries[place] = entries[child] ?? 0;
    place = child;
  }
  keys[place] = key;
  entries[place] = entry;
  return nearest;
}

function grow(queue: NearestFirst): void {
  const keys = new Float64Array(queue.keys.length * 2);
  const entries = new Int32Array(queue.keys.length * 2);
  keys.set(queue.keys);
  entries.set(queue.entries);
  queue.keys = keys;
  queue.entries = entries;
}
