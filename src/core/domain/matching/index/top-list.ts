import type { MemberId } from '../../kernel/ids.ts';

/** One entry of a best-of list. */
export type Ranked = { readonly memberId: MemberId; readonly points: number };

/** What a walk through an index offers people to; nobody with fewer points than `least` matters to it. */
export type Taking = { least: number; readonly offer: (memberId: MemberId, points: number) => void };

/** The best `size` entries so far, best first, ties by member id: the order of `rank`. */
export type TopList = Taking & { readonly size: number; readonly entries: readonly Ranked[] };

/** An empty list. */
export function topList(size: number): TopList {
  const entries: Ranked[] = [];
  const top = {
    size,
    entries,
    least: size > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
    offer: (memberId: MemberId, points: number): void => {
      const last = entries[size - 1];
      if (last !== undefined && !isBefore(memberId, points, last)) return;
      entries.splice(placeIn(entries, memberId, points), 0, { memberId, points });
      if (entries.length > size) entries.pop();
      if (entries.length === size) top.least = entries[size - 1]?.points ?? top.least;
    },
  };
  return top;
}

/** Counts those who stand before somebody. */
export function countBefore(whom: Ranked): Taking & { readonly counted: () => number } {
  let count = 0;
  return {
    least: whom.points,
    offer: (memberId, points) => {
      if (isBefore(memberId, points, whom)) count += 1;
    },
    counted: () => count,
  };
}

function placeIn(entries: readonly Ranked[], memberId: MemberId, points: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && isBefore(memberId, points, entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isBefore(memberId: MemberId, points: number, other: Ranked): boolean {
  return points !== other.points ? points > other.points : memberId < other.memberId;
}
