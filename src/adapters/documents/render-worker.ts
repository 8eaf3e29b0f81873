import { Worker } from 'node:worker_threads';
import type { SlowContent } from './make-file.ts';
import type { Finished, Task } from './render-worker-thread.ts';

/** A file that takes longer than this is given up, and its thread with it. */
const PATIENCE_MS = 20_000;

type Waiting = { readonly done: (bytes: Uint8Array) => void; readonly fail: (error: Error) => void };

/** A thread that makes files, started when the first is wanted and again after it broke. It keeps no process alive. */
export class RenderWorker {
  readonly #waiting = new Map<number, Waiting>();
  readonly #patienceMs: number;
  #worker: Worker | null = null;
  #tasks = 0;

  constructor(patienceMs = PATIENCE_MS) {
    this.#patienceMs = patienceMs;
  }

  /** Rejects when the file cannot be made, takes too long, or the thread breaks; the next one has a new thread. */
  make(content: SlowContent): Promise<Uint8Array> {
    const id = this.#tasks++;
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    const timer = setTimeout(() => this.#giveUp('PressTooSlow'), this.#patienceMs);
    const settled = () => {
      clearTimeout(timer);
      this.#waiting.delete(id);
    };
    this.#waiting.set(id, {
      done: (bytes) => {
        settled();
        resolve(bytes);
      },
      fail: (error) => {
        settled();
        reject(error);
      },
    });
    this.#thread().postMessage({ id, content } satisfies Task);
    return promise;
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('./render-worker-thread.ts', import.meta.url), {
      // What the process was started with is not for a thread, and test runners pass what Node does not know.
      execArgv: [],
      env: {},
    });
    worker.on('message', (finished: Finished) => this.#finish(finished));
    worker.on('error', () => this.#giveUp('PressBroke'));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#giveUp('PressBroke');
    });
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #finish(finished: Finished): void {
    const waiting = this.#waiting.get(finished.id);
    if ('bytes' in finished) waiting?.done(finished.bytes);
    else waiting?.fail(renderError(finished.error));
  }

  #giveUp(name: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    for (const { fail } of [...this.#waiting.values()]) fail(renderError(name));
  }
}

function renderError(name: string): Error {
  const error = new Error('a file could not be made');
  error.name = name;
  return error;
}
