import { stemOf, wordsOf } from '../ranking/free-words.ts';
import type { CatalogueTopic } from '../ranking/topic-tree.ts';
import { type Dictionary, dictionary, numberOf } from './dictionary.ts';
import { tellingWords } from './grams.ts';
import { countsOf, type Postings, postingsOf, rowCount } from './postings.ts';

/** All names of all topics, as stems. */
export type TopicLabelLookup = {
  readonly topics: number;
  readonly terms: Dictionary;
  /** Per name: its topic, whether it is the topic's own label, its words and the numbers of their stems. */
  readonly topicOf: Uint32Array;
  readonly isOwn: Uint8Array;
  readonly firstStems: Int32Array;
  readonly words: readonly (readonly string[])[];
  readonly stems: readonly (readonly number[])[];
  /** Names per topic. */
  readonly namesOf: readonly (readonly number[])[];
  /** Topics by stem, with how many of their names have it. */
  readonly topicsByTerm: Postings;
  /** Names by stem. */
  readonly namesByTerm: Postings;
  /** How telling a stem is: high where few topics have it. */
  readonly rarity: Float64Array;
  /** Length of each name as a vector of rarities. */
  readonly lengths: Float64Array;
};

/** The stems of a text that count. */
export function tellingStems(text: string): readonly string[] {
  return tellingWords(wordsOf(text)).map(stemOf);
}

/** Reads the catalogue. The same name twice in one topic counts once. */
export function topicLabels(catalogue: readonly CatalogueTopic[]): TopicLabelLookup {
  const terms = dictionary();
  const names = catalogue.flatMap(({ label, aliases }, topic) => {
    const different = new Map([label, ...aliases].map((name) => [wordsOf(name).join(' '), name]));
    different.delete('');
    return [...different.values()].map((name, at) => ({ topic, isOwn: at === 0, words: tellingWords(wordsOf(name)) }));
  });
  const stems = names.map(({ words }) => words.map((word) => numberOf(terms, stemOf(word))));
  const namesOf: number[][] = catalogue.map(() => []);
  for (const [name, { topic }] of names.entries()) namesOf[topic]?.push(name);
  const topicsByTerm = postingsOf(
    namesOf.map((own) => countsOf(own.flatMap((name) => [...new Set(stems[name])]))),
    terms.words.length,
  );
  const rarity = Float64Array.from(terms.words, (_, term) => rarityOf(catalogue.length, rowCount(topicsByTerm, term)));
  const different = stems.map((own) => [...new Set(own)]);
  return {
    topics: catalogue.length,
    terms,
    topicOf: Uint32Array.from(names, ({ topic }) => topic),
    isOwn: Uint8Array.from(names, ({ isOwn }) => (isOwn ? 1 : 0)),
    firstStems: Int32Array.from(stems, ([first = -1]) => first),
    words: names.map(({ words }) => words),
    stems,
    namesOf,
    topicsByTerm,
    namesByTerm: postingsOf(different.map(countsOf), terms.words.length),
    rarity,
    lengths: Float64Array.from(different, (own) => Math.hypot(...own.map((term) => rarity[term] ?? 0))),
  };
}

/** As in BM25: from nearly zero for a word of every topic to about the logarithm of their number. */
export function rarityOf(topics: number, having: number): number {
  return Math.log(1 + (topics - having + 0.5) / (having + 0.5));
}
