import { Worker } from 'node:worker_threads';
import { type ThreadCalls, ThreadEnded, threadCalls } from '../../runtime/thread-calls.ts';
import { within } from '../../runtime/within.ts';
import type { SlowContent } from './make-file.ts';
import type { Finished } from './render-worker-thread.ts';

/** A file that takes longer than this is given up, and its thread with it. */
const PATIENCE_MS = 20_000;

type Thread = { readonly worker: Worker; readonly calls: ThreadCalls<SlowContent, Finished> };

/** A thread that makes files, started when the first is wanted and again after it broke. It keeps no process alive. */
export class RenderWorker {
  readonly #patienceMs: number;
  #thread: Thread | null = null;

  constructor(patienceMs = PATIENCE_MS) {
    this.#patienceMs = patienceMs;
  }

  /** Rejects when the file cannot be made, takes too long, or the thread breaks; the next one has a new thread. */
  async make(content: SlowContent): Promise<Uint8Array> {
    this.#thread ??= this.#start();
    const { worker, calls } = this.#thread;
    const finished = await within(this.#patienceMs, calls.ask(content).catch(brokenOff));
    if (finished === undefined) {
      this.#forget(worker);
      void worker.terminate();
      throw renderError('PressTooSlow');
    }
    if ('error' in finished) throw renderError(finished.error);
    return finished.bytes;
  }

  #start(): Thread {
    const worker = new Worker(new URL('./render-worker-thread.ts', import.meta.url), {
      // What the process was started with is not for a thread, and test runners pass what Node does not know.
      execArgv: [],
      env: {},
    });
    worker.unref();
    return { worker, calls: threadCalls(worker, () => this.#forget(worker)) };
  }

  #forget(worker: Worker): void {
    if (this.#thread?.worker === worker) this.#thread = null;
  }
}

function brokenOff(error: unknown): Finished {
  if (error instanceof ThreadEnded) return { error: 'PressBroke' };
  throw error;
}

function renderError(name: string): Error {
  const error = new Error('a file could not be made');
  error.name = name;
  return error;
}
