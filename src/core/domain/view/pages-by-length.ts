/** Fills pages in order, none above `maxChars` unless by one item alone. Lengths are in characters. */
export function pagesByLength<Item>(
  items: readonly Item[],
  charsOf: (item: Item) => number,
  maxChars: number,
): readonly (readonly Item[])[] {
  const pages: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const chars = charsOf(item);
    const page = pages.at(-1);
    if (page === undefined || chars > room) {
      pages.push([item]);
      room = maxChars - chars;
    } else {
      page.push(item);
      room -= chars;
    }
  }
  return pages;
}
