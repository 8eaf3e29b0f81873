/**
 * Shares one piece of work between all who ask at the same time. Nobody gets an answer that was begun before they asked:
 * who comes while it runs waits for the next run, together with all others who came meanwhile.
 */
export function joinable<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | null = null;
  let next: Promise<Value> | null = null;

  const start = (): Promise<Value> => {
    const started = work().finally(() => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };
  const startNext = (): Promise<Value> => {
    next = null;
    return start();
  };

  return () => {
    if (next !== null) return next;
    if (running === null) return start();
    next = running.then(startNext, startNext);
    return next;
  };
}
