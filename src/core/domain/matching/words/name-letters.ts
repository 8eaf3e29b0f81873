import { type Dictionary, dictionary, numberOf } from './dictionary.ts';
import { gramsOf, joinedGrams } from './grams.ts';
import { addRow, countsOf, eachRow, eachTime, type Postings, postingsOf, rowCount } from './postings.ts';
import type { TopicLabelLookup } from './topic-labels.ts';

/** The names of a catalogue by their letters, word by word and written as one. */
export type NameLetters = {
  readonly grams: Dictionary;
  readonly rarity: Float64Array;
  readonly unknownRarity: number;
  /** Names by gram, with the gram's part of the name's unit vector. */
  readonly names: Postings;
  /** Topics by gram, with how much of the topic's names the gram is (0 to 1, levelling off). */
  readonly topics: Postings;
  readonly joined: Dictionary;
  readonly joinedNames: Postings;
  readonly joinedSizes: Uint32Array;
};

const LEVELLING = 1.2;
const TYPICAL_GRAMS = 150;

/** Gets the names ready. */
export function nameLetters(labels: TopicLabelLookup): NameLetters {
  const grams = dictionary();
  // Every gram of every name in the order of its letters: numbers only, since these are most of what a catalogue says.
  const rows = labels.words.map((words) => Uint32Array.from(words.flatMap(gramsOf), (gram) => numberOf(grams, gram)));
  const topics = postingsOf(
    eachTime(labels.namesOf, (names) => levelled(countsOf(together(names, rows)))),
    grams.words.length,
  );
  const rarity = Float64Array.from(grams.words, (_, gram) =>
    Math.log(1 + labels.topics / Math.max(1, rowCount(topics, gram))),
  );
  const joined = dictionary();
  const joinedRows = labels.words.map((words) =>
    countsOf([...joinedGrams(words)].map((gram) => numberOf(joined, gram))),
  );
  return {
    grams,
    rarity,
    unknownRarity: Math.log(1 + labels.topics) / 2,
    names: postingsOf(
      eachTime(rows, (row) => unit(countsOf(row), rarity)),
      grams.words.length,
    ),
    topics,
    joined,
    joinedNames: postingsOf(joinedRows, joined.words.length),
    joinedSizes: Uint32Array.from(joinedRows, (row) => row.size),
  };
}

/** Adds how alike each name is to the typed words (cosine, 0 to 1), and how much of their letters each topic has. */
export function addLetterLikeness(
  letters: NameLetters,
  words: readonly string[],
  { names, topics }: Record<'names' | 'topics', Float64Array>,
): void {
  const counts = new Map<string, number>();
  for (const gram of words.flatMap(gramsOf)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let square = 0;
  let sum = 0;
  for (const [gram, count] of counts) {
    const rarity = rarityIn(letters, gram);
    square += (rarity * (1 + Math.log(count))) ** 2;
    sum += rarity;
  }
  const length = Math.sqrt(square) || 1;
  for (const [gram, count] of counts) {
    const number = letters.grams.numbers.get(gram);
    if (number === undefined) continue;
    const rarity = letters.rarity[number] ?? 0;
    addRow(letters.names, number, (rarity * (1 + Math.log(count))) / length, names);
    addRow(letters.topics, number, rarity / sum, topics);
  }
}

/** Adds how alike each name is to the typed words when both are written as one (0 to 1). */
export function addJoinedLikeness(letters: NameLetters, words: readonly string[], names: Float64Array): void {
  const own = joinedGrams(words);
  for (const gram of own) {
    const number = letters.joined.numbers.get(gram);
    if (number === undefined) continue;
    eachRow(letters.joinedNames, number, (name) => {
      names[name] = (names[name] ?? 0) + 2 / (own.size + (letters.joinedSizes[name] ?? 0));
    });
  }
}

function rarityIn(letters: NameLetters, gram: string): number {
  const number = letters.grams.numbers.get(gram);
  return number === undefined ? letters.unknownRarity : (letters.rarity[number] ?? 0);
}

function unit(row: ReadonlyMap<number, number>, rarity: Float64Array): ReadonlyMap<number, number> {
  const amounts = [...row].map(([gram, count]): [number, number] => [
    gram,
    (rarity[gram] ?? 0) * (1 + Math.log(count)),
  ]);
  const length = Math.hypot(...amounts.map(([, amount]) => amount)) || 1;
  return new Map(amounts.map(([gram, amount]) => [gram, amount / length]));
}

function levelled(row: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const size = [...row.values()].reduce((sum, count) => sum + count, 0);
  const level = LEVELLING * (0.5 + (0.5 * size) / TYPICAL_GRAMS);
  return new Map([...row].map(([gram, count]) => [gram, count / (count + level)]));
}

function* together(names: readonly number[], rows: readonly Uint32Array[]): Generator<number> {
  for (const name of names) yield* rows[name] ?? [];
}
