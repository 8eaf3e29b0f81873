import { parentPort } from 'node:worker_threads';
import { makeFile, type SlowContent } from './make-file.ts';

export type Task = { readonly id: number; readonly content: SlowContent };
/** An error goes back by its name alone: its message may quote what people wrote. */
export type Finished = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly error: string });

parentPort?.on('message', (task: Task) => {
  makeFile(task.content).then(
    (bytes) => reply({ id: task.id, bytes }),
    (error: unknown) => reply({ id: task.id, error: error instanceof Error ? error.name : 'unknown' }),
  );
});

function reply(finished: Finished): void {
  parentPort?.postMessage(finished);
}
