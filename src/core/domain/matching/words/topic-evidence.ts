import { wordsOf } from '../ranking/free-words.ts';
import { clearColumns, type EvidenceTable } from './evidence-columns.ts';
import { tellingWords } from './grams.ts';
import { addJoinedLikeness, addLetterLikeness } from './name-letters.ts';
import { eachRow } from './postings.ts';
import { FAMILIES_PER_TOPIC } from './topic-families.ts';
import { tellingStems } from './topic-labels.ts';
import type { TopicLexicon } from './topic-lexicon.ts';
import { senseOf, type WordSense } from './word-senses.ts';

const SPOKEN_STEEPNESS = 300;
const SPOKEN_SCALE = 6;
const FAMILY_SCALE = 5;

/** The evidence of every topic for some typed words; valid until the next question to the same lexicon. */
export function evidenceFor(lexicon: TopicLexicon, typed: string): EvidenceTable {
  const { columns } = lexicon;
  const { table, names } = columns;
  clearColumns(columns);
  const stems = [...new Set(tellingStems(typed))];
  if (stems.length === 0) return table;
  const senses = stems.map((stem) => senseOf(lexicon, stem));
  const words = tellingWords(wordsOf(typed));
  addNameWords(lexicon, senses);
  addLetterLikeness(lexicon.letters, words, { names: names.letters, topics: table.lettersSpoken });
  addJoinedLikeness(lexicon.letters, words, names.joined);
  addTopicWords(lexicon, senses);
  addFamilies(lexicon, senses);
  addNames(lexicon, { first: labelsFirst(lexicon, stems), typedLength: lengthOf(senses) });
  return table;
}

function labelsFirst({ labels }: TopicLexicon, [first = '']: readonly string[]): number {
  return labels.terms.numbers.get(first) ?? -2;
}

function lengthOf(senses: readonly WordSense[]): number {
  return Math.hypot(...senses.map(({ weight }) => weight)) || 1;
}

/** Per name the products of what was typed and what the name says, best meaning of each word. */
function addNameWords({ labels, columns }: TopicLexicon, senses: readonly WordSense[]): void {
  const { words: sums, best } = columns.names;
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
}

function addTopicWords({ labels, columns }: TopicLexicon, senses: readonly WordSense[]): void {
  const { typed, meant, spoken } = columns.table;
  const { likest, said } = columns.topics;
  const whole = senses.reduce((sum, { weight }) => sum + weight, 0) || 1;
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

function addFamilies({ families, columns }: TopicLexicon, senses: readonly WordSense[]): void {
  const { table, families: spoken } = columns;
  for (const { meanings } of senses) {
    const best = new Map<number, number>();
    for (const [term, likeness] of meanings) {
      eachRow(families.byTerm, term, (family, amount) => {
        if (likeness * amount > (best.get(family) ?? 0)) best.set(family, likeness * amount);
      });
    }
    for (const [family, amount] of best) spoken[family] = (spoken[family] ?? 0) + amount / senses.length / FAMILY_SCALE;
  }
  const { family1, family2, family3 } = table;
  const { of } = families;
  for (let topic = 0, at = 0; topic < family1.length; topic += 1, at += FAMILIES_PER_TOPIC) {
    family1[topic] = spoken[of[at] ?? -1] ?? 0;
    family2[topic] = spoken[of[at + 1] ?? -1] ?? 0;
    family3[topic] = spoken[of[at + 2] ?? -1] ?? 0;
  }
}

type Typed = { readonly first: number; readonly typedLength: number };

/** The hot loop of a question: every name that shares a letter run with what was typed, which is most of them. */
function addNames({ labels, columns }: TopicLexicon, { first, typedLength }: Typed): void {
  const { table, names } = columns;
  const { alike } = columns.topics;
  const { topicOf, lengths, isOwn, firstStems } = labels;
  for (let name = 0; name < topicOf.length; name += 1) {
    const letters = names.letters[name] ?? 0;
    const shared = names.words[name] ?? 0;
    if (letters === 0 && shared === 0) continue;
    const topic = topicOf[name] ?? 0;
    const length = lengths[name] || 1;
    const words = shared === 0 ? 0 : shared / (typedLength * length);
    const joined = names.joined[name] ?? 0;
    if (words > (table.words[topic] ?? 0)) table.words[topic] = words;
    if (letters > (table.letters[topic] ?? 0)) table.letters[topic] = letters;
    if (joined > (table.joined[topic] ?? 0)) table.joined[topic] = joined;
    if (isOwn[name] === 1) table.ownLabel[topic] = words;
    const both = (words + letters) / 2;
    const most = alike[topic] ?? 0;
    if (both > most) {
      table.secondName[topic] = most;
      alike[topic] = both;
      table.nameTyped[topic] = Math.min(1, shared / (length * length));
      table.sameStart[topic] = firstStems[name] === first ? 1 : 0;
    } else if (both > (table.secondName[topic] ?? 0)) table.secondName[topic] = both;
  }
}
