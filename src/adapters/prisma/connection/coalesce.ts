/**
 * Shares one piece of work between all who ask at the same time. Nobody gets an answer that was begun before they asked:
 * who comes while it runs waits for the next run, together with all others who came meanwhile.
 */
export function coalesce<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | null = null;
  let next: Promise<Value> | null = null;

  const begin = (): Promise<Value> => {
    next = null;
    const begun = work().finally(() => {
      if (running === begun) running = null;
    });
    running = begun;
    return begun;
  };

  return () => {
    // Begun a tick later, so that all who ask in the same tick share it.
    next ??= (running ?? Promise.resolve()).then(begin, begin);
    return next;
  };
}
