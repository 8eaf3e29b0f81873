import { Worker } from 'node:worker_threads';
import type { TopicReads } from '../../../core/application/topic/topic-store.ts';
import type { NamedTopic, WordReader } from '../../../core/domain/finding/word-reader.ts';
import { threadCalls } from '../../../runtime/thread-calls.ts';

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

/** Gets a catalogue ready on a thread. `onGone` is called when the thread ends, for whatever reason. */
export async function startWordsThread(topics: readonly NamedTopic[], onGone: () => void): Promise<WordsThread> {
  const named = topics.map(({ id, label, group, aliases, broader }) => ({ id, label, group, aliases, broader }));
  const worker = new Worker(new URL('./topic-words.worker.ts', import.meta.url), { workerData: named });
  worker.unref();
  const { ask, next, tell } = threadCalls<WordQuestion, WordAnswer>(worker, onGone);
  const read = async <Answer>(question: Exclude<WordQuestion, 'end'>): Promise<Answer> => {
    const said = await ask(question);
    return (said === 'ready' ? undefined : said.answer) as Answer;
  };
  await next();
  return {
    reader: {
      meantBy: (typed) => read({ ask: 'meantBy', typed }),
      nearlyNamed: (typed) => read({ ask: 'nearlyNamed', typed }),
    },
    end: () => tell('end'),
  };
}
