import { wordsOf } from './free-words.ts';
import { tellingWords } from './grams.ts';
import { addJoinedLikeness, addLetterLikeness } from './name-letters.ts';
import { eachRow } from './postings.ts';
import { FAMILIES_PER_TOPIC } from './topic-families.ts';
import { tellingStems } from './topic-labels.ts';
import type { TopicLexicon } from './topic-lexicon.ts';
import { senseOf, type WordSense } from './word-senses.ts';

/** What speaks for a topic, each about 0 to 1; `EVIDENCE_WEIGHTS` says how much it counts. */
export const EVIDENCE = [
  /** The name most alike by words, and by letters. */
  'words',
  'letters',
  /** The topic's own label by words. */
  'ownLabel',
  /** The second most alike name. */
  'secondName',
  /** Share of the typed words that some name has: as typed, or in meaning. */
  'typed',
  'meant',
  /** Share of the most alike name that was typed. */
  'nameTyped',
  /** How strongly the topic's names taken together speak the typed words; their letters. */
  'spoken',
  'lettersSpoken',
  /** Names written as one. */
  'joined',
  /** The most alike name begins with the same word. */
  'sameStart',
  /** What the topic's families speak, the smallest first. */
  'family1',
  'family2',
  'family3',
] as const;
export type Evidence = (typeof EVIDENCE)[number];
export type EvidenceTable = Readonly<Record<Evidence, Float64Array>>;

const SPOKEN_STEEPNESS = 300;
const SPOKEN_SCALE = 6;
const FAMILY_SCALE = 5;

/** The evidence of every topic for some typed words. */
export function evidenceFor(lexicon: TopicLexicon, typed: string): EvidenceTable {
  const { topics } = lexicon.labels;
  const column = () => new Float64Array(topics);
  const table: Record<Evidence, Float64Array> = {
    words: column(),
    letters: column(),
    ownLabel: column(),
    secondName: column(),
    typed: column(),
    meant: column(),
    nameTyped: column(),
    spoken: column(),
    lettersSpoken: column(),
    joined: column(),
    sameStart: column(),
    family1: column(),
    family2: column(),
    family3: column(),
  };
  const stems = [...new Set(tellingStems(typed))];
  if (stems.length === 0) return table;
  const senses = stems.map((stem) => senseOf(lexicon, stem));
  const words = tellingWords(wordsOf(typed));
  const names = nameLikeness(lexicon, senses);
  const letters = new Float64Array(names.length);
  const joined = new Float64Array(names.length);
  addLetterLikeness(lexicon.letters, words, { names: letters, topics: table.lettersSpoken });
  addJoinedLikeness(lexicon.letters, words, joined);
  addTopicWords(lexicon, senses, table);
  addFamilies(lexicon, senses, table);
  addNames(lexicon, { words: names, letters, joined, firstStem: stems[0] ?? '', typedLength: lengthOf(senses) }, table);
  return table;
}

function lengthOf(senses: readonly WordSense[]): number {
  return Math.hypot(...senses.map(({ weight }) => weight)) || 1;
}

/** Per name the products of what was typed and what the name says, best meaning of each word. */
function nameLikeness({ labels }: TopicLexicon, senses: readonly WordSense[]): Float64Array {
  const sums = new Float64Array(labels.topicOf.length);
  const best = new Float64Array(labels.topicOf.length);
  for (const { weight, meanings } of senses) {
    const touched: number[] = [];
    for (const [term, likeness] of meanings) {
      const amount = likeness * (labels.rarity[term] ?? 0);
      eachRow(labels.namesByTerm, term, (name) => {
        if (best[name] === 0) touched.push(name);
        if (amount > (best[name] ?? 0)) best[name] = amount;
      });
    }
    for (const name of touched) {
      sums[name] = (sums[name] ?? 0) + weight * (best[name] ?? 0);
      best[name] = 0;
    }
  }
  return sums;
}

function addTopicWords(
  { labels }: TopicLexicon,
  senses: readonly WordSense[],
  table: Record<Evidence, Float64Array>,
): void {
  const { typed, meant, spoken } = table;
  const whole = senses.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const likest = new Float64Array(labels.topics);
  const said = new Float64Array(labels.topics);
  for (const { weight, meanings } of senses) {
    const touched: number[] = [];
    for (const [term, likeness] of meanings) {
      eachRow(labels.topicsByTerm, term, (topic, names) => {
        if (likest[topic] === 0) touched.push(topic);
        if (likeness > (likest[topic] ?? 0)) likest[topic] = likeness;
        said[topic] = (said[topic] ?? 0) + (likeness * names) / ((labels.namesOf[topic]?.length ?? 0) + 1);
      });
    }
    for (const topic of touched) {
      const likeness = likest[topic] ?? 0;
      if (likeness === 1) typed[topic] = (typed[topic] ?? 0) + weight / whole;
      meant[topic] = (meant[topic] ?? 0) + (likeness * weight) / whole;
      spoken[topic] =
        (spoken[topic] ?? 0) + Math.log(1 + SPOKEN_STEEPNESS * (said[topic] ?? 0)) / SPOKEN_SCALE / senses.length;
      likest[topic] = 0;
      said[topic] = 0;
    }
  }
}

function addFamilies(
  { families }: TopicLexicon,
  senses: readonly WordSense[],
  table: Record<Evidence, Float64Array>,
): void {
  const spoken = new Float64Array(families.families);
  for (const { meanings } of senses) {
    const best = new Map<number, number>();
    for (const [term, likeness] of meanings) {
      eachRow(families.byTerm, term, (family, amount) => {
        if (likeness * amount > (best.get(family) ?? 0)) best.set(family, likeness * amount);
      });
    }
    for (const [family, amount] of best) spoken[family] = (spoken[family] ?? 0) + amount / senses.length / FAMILY_SCALE;
  }
  const columns = [table.family1, table.family2, table.family3];
  for (const [topic, of] of families.of.entries()) {
    for (let at = 0; at < FAMILIES_PER_TOPIC; at += 1) {
      const column = columns[at];
      if (column !== undefined) column[topic] = spoken[of[at] ?? -1] ?? 0;
    }
  }
}

type Names = {
  readonly words: Float64Array;
  readonly letters: Float64Array;
  readonly joined: Float64Array;
  readonly firstStem: string;
  readonly typedLength: number;
};

function addNames({ labels }: TopicLexicon, names: Names, table: Record<Evidence, Float64Array>): void {
  const first = labels.terms.numbers.get(names.firstStem) ?? -2;
  const alike = new Float64Array(labels.topics);
  for (let name = 0; name < names.words.length; name += 1) {
    const topic = labels.topicOf[name] ?? 0;
    const length = labels.lengths[name] || 1;
    const words = (names.words[name] ?? 0) / (names.typedLength * length);
    const letters = names.letters[name] ?? 0;
    raise(table.words, topic, words);
    raise(table.letters, topic, letters);
    raise(table.joined, topic, names.joined[name] ?? 0);
    if (labels.isOwn[name] === 1) table.ownLabel[topic] = words;
    const both = (words + letters) / 2;
    if (both <= (alike[topic] ?? 0)) {
      raise(table.secondName, topic, both);
      continue;
    }
    table.secondName[topic] = alike[topic] ?? 0;
    alike[topic] = both;
    table.nameTyped[topic] = Math.min(1, (names.words[name] ?? 0) / length ** 2);
    table.sameStart[topic] = labels.firstStems[name] === first ? 1 : 0;
  }
}

function raise(column: Float64Array, row: number, to: number): void {
  if (to > (column[row] ?? 0)) column[row] = to;
}
