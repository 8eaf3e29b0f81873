import type { TopicReads } from '../../../core/application/topic/topic-store.ts';
import { wordReader } from '../../../core/domain/finding/word-reader.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';
import { startWordsThread } from './topic-words-thread.ts';

/** What typed words mean in the catalogue of one organisation. */
export type TopicWords = Pick<TopicReads, 'meantBy' | 'nearlyNamed'>;

/** A catalogue of more topics is read on a thread of its own: getting it ready takes seconds there, and none here. */
const MOST_TOPICS_HERE = 300;

type Serving = { readonly topics: readonly Topic[]; readonly reader: TopicWords; readonly end: () => void };

/** Reads words by the catalogue as a source has it; who is in a transaction brings its own, and waits for no connection. */
export type TopicWordsBy = (all: () => Promise<readonly Topic[]>) => TopicWords;

/**
 * Keeps one catalogue ready for typed words. A small catalogue is always the newest; a large one goes on answering
 * from the one before until the thread for the newest is ready.
 */
export function createTopicWords(): TopicWordsBy {
  let serving: Serving | null = null;
  let coming: Promise<TopicWords> | null = null;

  const serve = (next: Serving): TopicWords => {
    serving?.end();
    serving = next;
    return next.reader;
  };
  const prepare = async (topics: readonly Topic[]): Promise<TopicWords> => {
    const thread = await startWordsThread(topics, () => {
      if (serving?.reader === thread.reader) serving = null;
    });
    return serve({ topics, ...thread });
  };
  const readerOf = async (topics: readonly Topic[]): Promise<TopicWords> => {
    if (serving?.topics === topics) return serving.reader;
    if (topics.length <= MOST_TOPICS_HERE) return serve({ topics, reader: readerHere(topics), end: () => undefined });
    coming ??= prepare(topics).finally(() => {
      coming = null;
    });
    if (serving === null) return coming;
    // Who asks now is answered from what is served; whether the next one fails is seen by who waits for it.
    coming.catch(() => null);
    return serving.reader;
  };

  return (all) => ({
    meantBy: async (typed) => (await readerOf(await all())).meantBy(typed),
    nearlyNamed: async (label) => (await readerOf(await all())).nearlyNamed(label),
  });
}

function readerHere(topics: readonly Topic[]): TopicWords {
  const reader = wordReader(topics);
  return {
    meantBy: async (typed) => reader.meantBy(typed),
    nearlyNamed: async (label) => reader.nearlyNamed(label),
  };
}
