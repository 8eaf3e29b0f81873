import type { TopicId } from '../../kernel/ids.ts';
import { type CatalogueTopic, topicTree } from '../ranking/topic-tree.ts';
import { eachRow, type Postings, postingsOf, rowCount } from './postings.ts';
import type { TopicLabelLookup } from './topic-labels.ts';

/** Topics under one broader topic are a family: their words tell something about each of them. */
export type TopicFamilies = {
  readonly families: number;
  /** Three places per topic: its families, smallest first; −1 where there are fewer. */
  readonly of: Int32Array;
  /** Families by stem, with how much the stem speaks for the family. */
  readonly byTerm: Postings;
};

/** How many families of a topic count. */
export const FAMILIES_PER_TOPIC = 3;
/** A word of one topic in a large family says less. */
const FAMILY_SIZE_SHARE = 0.1;

/** Finds the families of a catalogue. */
export function topicFamilies(catalogue: readonly CatalogueTopic[], labels: TopicLabelLookup): TopicFamilies {
  const tree = topicTree(catalogue);
  const members = new Map<TopicId, number[]>();
  for (const [topic, { id }] of catalogue.entries()) {
    for (const family of tree.ancestors(id)) pushTo(members, family, topic);
  }
  const families = [...members.keys()];
  const numbers = new Map(families.map((family, number) => [family, number]));
  const sizeOf = (family: TopicId) => members.get(family)?.length ?? 0;
  return {
    families: families.length,
    of: Int32Array.from(
      catalogue.flatMap(({ id }) => {
        const smallestFirst = [...tree.ancestors(id)].sort((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
        const places = Array.from({ length: FAMILIES_PER_TOPIC }, (_, at) => smallestFirst[at]);
        return places.map((family) => (family === undefined ? undefined : numbers.get(family)) ?? -1);
      }),
    ),
    byTerm: familyWords(
      families.map((family) => members.get(family) ?? []),
      labels,
    ),
  };
}

function familyWords(families: readonly (readonly number[])[], { topicsByTerm, terms }: TopicLabelLookup): Postings {
  const familiesOf = new Map<number, number[]>();
  for (const [family, topics] of families.entries()) {
    for (const topic of topics) pushTo(familiesOf, topic, family);
  }
  const counts = families.map(() => new Map<number, number>());
  for (let term = 0; term < terms.words.length; term += 1) {
    eachRow(topicsByTerm, term, (topic) => {
      for (const family of familiesOf.get(topic) ?? []) counts[family]?.set(term, (counts[family].get(term) ?? 0) + 1);
    });
  }
  const spread = postingsOf(counts, terms.words.length);
  const spoken = counts.map((words, family) => {
    const size = families[family]?.length ?? 0;
    const amount = (count: number, term: number) =>
      (count / (count + 1 + FAMILY_SIZE_SHARE * size)) * Math.log(1 + families.length / rowCount(spread, term));
    return new Map([...words].map(([term, count]) => [term, amount(count, term)]));
  });
  return postingsOf(spoken, terms.words.length);
}

function pushTo<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else list.push(number);
}
