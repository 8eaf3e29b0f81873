import type { MemberId } from '../../kernel/ids.ts';

/** The same people in an order that depends on nothing but who they are and the seed: who comes first wins ties. */
export function seededOrder<One extends { readonly memberId: MemberId }>(people: readonly One[], seed: number): One[] {
  const order = [...people].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  const random = seeded(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [order[last], order[other]];
    if (one === undefined || two === undefined) continue;
    order[last] = two;
    order[other] = one;
  }
  return order;
}

/** Mulberry32 by Tommy Ettinger (public domain): numbers from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
