import type { MemberId } from '../ids.ts';

/** One entry of a best-of list. */
export type Ranked = { readonly memberId: MemberId; readonly points: number };

/** The best `size` entries so far, best first, ties by member id: the order of `rank`. */
export type TopList = {
  readonly size: number;
  readonly entries: Ranked[] /** Fewer points than this cannot enter. */;
  least: number;
};

/** An empty list. */
export function topList(size: number): TopList {
  return { size, entries: [], least: size > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
}

/** Enters somebody if they are good enough. */
export function offer(top: TopList, memberId: MemberId, points: number): void {
  const { entries, size } = top;
  const last = entries[size - 1];
  if (last !== undefined && !isBefore(memberId, points, last)) return;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && isBefore(memberId, points, entry)) high = middle;
    else low = middle + 1;
  }
  entries.splice(low, 0, { memberId, points });
  if (entries.length > size) entries.pop();
  if (entries.length === size) top.least = entries[size - 1]?.points ?? top.least;
}

function isBefore(memberId: MemberId, points: number, other: Ranked): boolean {
  return points !== other.points ? points > other.points : memberId < other.memberId;
}
