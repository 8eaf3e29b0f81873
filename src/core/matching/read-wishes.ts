import type { TopicId } from '../ids.ts';
import { wordsOf } from './free-words.ts';
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

/** Reads "leadership, budgets python": each part between commas as one topic if it is one, else its longest runs of words that are. */
export function readWishes(lexicon: TopicLexicon, typed: string): TypedWishes {
  const topics = new Set<TopicId>();
  const words: string[] = [];
  for (const part of typed.split(/[,;\n]/)) {
    const read = readPart(lexicon, wordsOf(part).slice(0, MOST_WORDS));
    for (const topic of read.topics) topics.add(topic);
    words.push(...read.words);
  }
  return { topics: [...topics], words: [...new Set(words)] };
}

function readPart(lexicon: TopicLexicon, words: readonly string[]): TypedWishes {
  if (words.length === 0) return { topics: [], words: [] };
  const covered = words.length === 1 ? COVERED.oneWord : COVERED.moreWords;
  const whole = topicsNamed(lexicon, words, (hit) => hit.covered >= covered);
  if (whole.length > 0) return { topics: whole, words: [] };
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const topics = topicsNamed(lexicon, words.slice(start, start + length), (hit) => hit.likeness >= NEARLY_A_NAME);
      if (topics.length === 0) continue;
      const before = readPart(lexicon, words.slice(0, start));
      const after = readPart(lexicon, words.slice(start + length));
      return { topics: [...before.topics, ...topics, ...after.topics], words: [...before.words, ...after.words] };
    }
  }
  return { topics: [], words: tellingWords(words) };
}

function topicsNamed(
  lexicon: TopicLexicon,
  words: readonly string[],
  isMeant: (hit: TopicHit) => boolean,
): readonly TopicId[] {
  const hits = findTopics(lexicon, words.join(' '), MOST_TOPICS).filter(isMeant);
  const nearest = Math.max(0, ...hits.map(({ likeness }) => likeness));
  return hits.filter(({ likeness }) => likeness >= NEARLY_AS_ALIKE * nearest).map(({ topicId }) => topicId);
}
