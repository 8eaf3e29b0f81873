import type { TopicId } from '../../kernel/ids.ts';
import { wordsOf } from '../ranking/free-words.ts';
import { tellingWords } from './grams.ts';
import type { TopicLexicon } from './topic-lexicon.ts';
import { findTopics, type TopicHit } from './topic-words.ts';

/** What somebody typed to find people: the topics they named, and the other words to look for in profiles. */
export type TypedWishes = { readonly topics: readonly TopicId[]; readonly words: readonly string[] };

const MOST_WORDS = 20;
/** A word that several topics have in their names, such as "leadership", means all of them, up to this many. */
const MOST_TOPICS = 3;
const NEARLY_AS_ALIKE = 0.9;
/** How much of the words a topic must say to be what they mean; one word may be a typo. */
const COVERED = { oneWord: 0.55, moreWords: 0.75 } as const;
/** A part of what was typed must be nearly a name, or any word would become a topic. */
const NEARLY_A_NAME = 0.75;
/** A run of more words than this is not looked up by itself: names that long are found whole. */
const LONGEST_NAME = 6;

/** Reads "public speaking in Portuguese": as one topic if it is one, else its longest runs of words that are. */
export function readWish(lexicon: TopicLexicon, typed: string): TypedWishes {
  const hits = new Map<string, readonly TopicHit[]>();
  const hitsFor = (words: readonly string[]) => {
    const run = words.join(' ');
    const found = hits.get(run) ?? findTopics(lexicon, run, MOST_TOPICS);
    hits.set(run, found);
    return found;
  };
  return readRun(hitsFor, wordsOf(typed).slice(0, MOST_WORDS));
}

type HitsFor = (words: readonly string[]) => readonly TopicHit[];

function readRun(hitsFor: HitsFor, words: readonly string[]): TypedWishes {
  if (words.length === 0) return { topics: [], words: [] };
  const covered = words.length === 1 ? COVERED.oneWord : COVERED.moreWords;
  const whole = mostAlike(hitsFor(words).filter((hit) => hit.covered >= covered));
  if (whole.length > 0) return { topics: whole, words: [] };
  for (let length = Math.min(words.length - 1, LONGEST_NAME); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const hits = hitsFor(words.slice(start, start + length));
      const topics = mostAlike(hits.filter(({ likeness }) => likeness >= NEARLY_A_NAME));
      if (topics.length === 0) continue;
      const before = readRun(hitsFor, words.slice(0, start));
      const after = readRun(hitsFor, words.slice(start + length));
      return { topics: [...before.topics, ...topics, ...after.topics], words: [...before.words, ...after.words] };
    }
  }
  return { topics: [], words: tellingWords(words) };
}

function mostAlike(hits: readonly TopicHit[]): readonly TopicId[] {
  const nearest = Math.max(0, ...hits.map(({ likeness }) => likeness));
  return hits.filter(({ likeness }) => likeness >= NEARLY_AS_ALIKE * nearest).map(({ topicId }) => topicId);
}
