import { likeSpelt } from './spellings.ts';
import { rarityOf } from './topic-labels.ts';
import type { TopicLexicon } from './topic-lexicon.ts';

/** A typed stem: how telling it is, and the stems of the catalogue it may stand for, itself with 1. */
export type WordSense = {
  readonly weight: number;
  readonly isKnown: boolean;
  readonly meanings: ReadonlyMap<number, number>;
};

const LESSON_SHARE = 0.8;
const SPELLING_SHARE = 0.6;
/** For a word the catalogue does not have: most likely a typo. */
const TYPO_SHARE = 0.8;
const UNKNOWN_WORD_SHARE = 0.7;

/** What a typed stem may stand for: itself, what aliases teach, what is spelt much alike. */
export function senseOf({ labels, lessons, spellings }: TopicLexicon, stem: string): WordSense {
  const term = labels.terms.numbers.get(stem);
  const meanings = new Map<number, number>();
  const add = (meaning: number, likeness: number) =>
    meanings.set(meaning, Math.max(likeness, meanings.get(meaning) ?? 0));
  if (term !== undefined) {
    add(term, 1);
    for (const lesson of lessons[term] ?? []) add(lesson.term, LESSON_SHARE * Math.sqrt(Math.min(1, lesson.surety)));
  }
  const share = term === undefined ? TYPO_SHARE : SPELLING_SHARE;
  for (const { term: alike, likeness } of likeSpelt(spellings, stem)) add(alike, share * likeness);
  const weight = term === undefined ? UNKNOWN_WORD_SHARE * rarityOf(labels.topics, 0) : (labels.rarity[term] ?? 0);
  return { weight, isKnown: term !== undefined, meanings };
}
