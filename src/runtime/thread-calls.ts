import type { Worker } from 'node:worker_threads';

type Waiting<Answer> = {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

/** A thread that was asked something ended, or broke, before it answered. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

/** The questions to one thread, which answers each with one message, in the order they were asked. */
export type ThreadCalls<Question, Answer> = {
  /** The answer to this question. Rejects with `ThreadEnded` when none will come. */
  readonly ask: (question: Question) => Promise<Answer>;
  /** The next message that no question asked for. */
  readonly next: () => Promise<Answer>;
  /** Says something that is not answered. */
  readonly tell: (message: Question) => void;
};

/** Talks to a thread. `onGone` is called once when it ends, for whatever reason. */
export function threadCalls<Question, Answer>(
  worker: Worker,
  onGone: () => void = () => undefined,
): ThreadCalls<Question, Answer> {
  const waiting: Waiting<Answer>[] = [];
  let cause: unknown;
  let gone = false;
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => {
    gone = true;
    for (const { reject } of waiting.splice(0)) reject(new ThreadEnded('a thread ended without an answer', { cause }));
    onGone();
  });
  const next = (): Promise<Answer> => {
    if (gone) return Promise.reject(new ThreadEnded('a thread had ended already', { cause }));
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    waiting.push({ resolve, reject });
    return promise;
  };
  const tell = (message: Question): void => worker.postMessage(message);
  return {
    ask: (question) => {
      const answer = next();
      tell(question);
      return answer;
    },
    next,
    tell,
  };
}
