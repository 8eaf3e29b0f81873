/** Works on each, so many at once, in order. */
export async function inTurns<Element>(
  elements: readonly Element[],
  atOnce: number,
  work: (element: Element) => Promise<void>,
): Promise<void> {
  const left = elements.values();
  const hand = async () => {
    for (const element of left) await work(element);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, elements.length) }, hand));
}
