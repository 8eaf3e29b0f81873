import type { Page } from './card.ts';

/** A part of a longer list: what to show, where it stands (only when something is left out), where the next part begins. */
export type PagePart<One> = {
  readonly shown: readonly One[];
  readonly page: Page | undefined;
  readonly next: number | null;
};

/** The `size` items from the 0-based `from` on. A `from` beyond the end, or no number, means the beginning. */
export function pageOf<One>(all: readonly One[], from: number, size: number): PagePart<One> {
  const start = Number.isInteger(from) && from > 0 && from < all.length ? from : 0;
  const shown = all.slice(start, start + size);
  const end = start + shown.length;
  return {
    shown,
    page: shown.length === all.length ? undefined : { from: start + 1, to: end, total: all.length },
    next: end < all.length ? end : null,
  };
}
