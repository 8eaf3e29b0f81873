import { Worker } from 'node:worker_threads';
import type { TopicReads } from '../../../core/application/topic/topic-store.ts';
import type { NamedTopic, WordReader } from '../../../core/domain/finding/word-reader.ts';

/** What a thread is asked, in the order it answers. */
export type WordQuestion = { readonly ask: keyof WordReader; readonly typed: string } | 'end';
/** `ready` once; from then on one answer per question. */
export type WordAnswer = { readonly answer: ReturnType<WordReader[keyof WordReader]> } | 'ready';

/** A reader of words whose work is done elsewhere. */
export type WordsThread = {
  readonly reader: Pick<TopicReads, 'meantBy' | 'nearlyNamed'>;
  /** Answers what was asked before, then ends. */
  readonly end: () => void;
};

type Waiting = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** Gets a catalogue ready on a thread. `onGone` is called when the thread ends, for whatever reason. */
export async function startWordsThread(topics: readonly NamedTopic[], onGone: () => void): Promise<WordsThread> {
  const named = topics.map(({ id, label, group, aliases, broader }) => ({ id, label, group, aliases, broader }));
  const worker = new Worker(new URL('./topic-words.worker.ts', import.meta.url), { workerData: named });
  worker.unref();
  const waiting: Waiting[] = [];
  const answered = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
    });
  worker.on('message', (message: WordAnswer) => {
    waiting.shift()?.resolve(message === 'ready' ? message : message.answer);
  });
  let cause: unknown;
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('the thread that reads words ended', { cause }));
    onGone();
  });
  const ask = <Answer>(question: Exclude<WordQuestion, 'end'>): Promise<Answer> => {
    const answer = answered();
    worker.postMessage(question satisfies WordQuestion);
    return answer as Promise<Answer>;
  };
  await answered();
  return {
    reader: {
      meantBy: (typed) => ask({ ask: 'meantBy', typed }),
      nearlyNamed: (typed) => ask({ ask: 'nearlyNamed', typed }),
    },
    end: () => worker.postMessage('end' satisfies WordQuestion),
  };
}
