import { parentPort } from 'node:worker_threads';
import { makeFile, type SlowContent } from './make-file.ts';

/** An error goes back by its name alone: its message may quote what people wrote. */
export type Finished = { readonly bytes: Uint8Array } | { readonly error: string };

let last: Promise<void> = Promise.resolve();

// One after the other: answers are known by their order.
parentPort?.on('message', (content: SlowContent) => {
  last = last.then(async () => parentPort?.postMessage(await finish(content)));
});

async function finish(content: SlowContent): Promise<Finished> {
  try {
    return { bytes: await makeFile(content) };
  } catch (error) {
    return { error: error instanceof Error ? error.name : 'unknown' };
  }
}
