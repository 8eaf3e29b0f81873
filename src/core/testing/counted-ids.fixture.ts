/** Ids in the order in which they were asked for: `id-1`, `id-2`. */
export function countedIds(): { readonly next: () => string } {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `id-${count}`;
    },
  };
}
