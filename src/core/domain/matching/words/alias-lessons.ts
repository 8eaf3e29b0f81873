import type { TopicLabelLookup } from './topic-labels.ts';

/** Words that stand for a word, with how surely (0 to 1). */
export type WordLessons = readonly (readonly { readonly term: number; readonly surety: number }[])[];

const ROUNDS = 4;
/** Counts as if each word had been seen this often beside nothing: what was seen once proves little. */
const DOUBT = 2;
const LEAST_SURETY = 0.02;
const MOST_LESSONS = 16;
const SAME_WORD_HEAD_START = 3;
/** Topics with very many names teach with this many of them. */
const MOST_NAMES = 24;

/** What the catalogue's own names teach: where one topic is called both "shop manager" and "store manager", *store* stands for
 * *shop*. Learnt as word translation between the names of a topic (IBM model 1, expectation maximisation). */
export function learnFromAliases(labels: TopicLabelLookup): WordLessons {
  const pairs = namePairs(labels);
  const links = linksOf(labels, pairs);
  let chances = Float64Array.from(links.heard, (heard, link) =>
    heard === links.said[link] ? SAME_WORD_HEAD_START : 1,
  );
  const terms = labels.terms.words.length;
  chances = normalised(chances, links, terms, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    chances = normalised(expectedCounts(labels, pairs, links, chances), links, terms, round === ROUNDS ? DOUBT : 0);
  }
  return lessonsOf(links, chances, terms);
}

type NamePair = { readonly from: number; readonly to: number; readonly weight: number };
/** Every word of one name beside every word of another of the same topic; `of` lists them in the order of the pairs. */
type Links = { readonly said: Uint32Array; readonly heard: Uint32Array; readonly of: Uint32Array };

function namePairs({ namesOf }: TopicLabelLookup): readonly NamePair[] {
  return namesOf.flatMap((all) => {
    const names = all.slice(0, MOST_NAMES);
    return names.flatMap((from) =>
      names.filter((to) => to !== from).map((to) => ({ from, to, weight: 1 / (names.length - 1) })),
    );
  });
}

function linksOf({ stems, terms }: TopicLabelLookup, pairs: readonly NamePair[]): Links {
  const numbers = new Map<number, number>();
  const of: number[] = [];
  const said: number[] = [];
  const heard: number[] = [];
  for (const { from, to } of pairs) {
    for (const word of stems[to] ?? []) {
      for (const source of stems[from] ?? []) {
        const key = source * terms.words.length + word;
        const known = numbers.get(key);
        if (known !== undefined) {
          of.push(known);
          continue;
        }
        of.push(said.length);
        numbers.set(key, said.length);
        said.push(source);
        heard.push(word);
      }
    }
  }
  return { said: Uint32Array.from(said), heard: Uint32Array.from(heard), of: Uint32Array.from(of) };
}

function expectedCounts(
  { stems }: TopicLabelLookup,
  pairs: readonly NamePair[],
  links: Links,
  chances: Float64Array,
): Float64Array<ArrayBuffer> {
  const counts = new Float64Array(chances.length);
  let at = 0;
  for (const { from, to, weight } of pairs) {
    const sources = stems[from]?.length ?? 0;
    for (const _word of stems[to] ?? []) {
      let sum = 0;
      for (let source = 0; source < sources; source += 1) sum += chances[links.of[at + source] ?? 0] ?? 0;
      for (let source = 0; source < sources && sum > 0; source += 1) {
        const link = links.of[at + source] ?? 0;
        counts[link] = (counts[link] ?? 0) + (weight * (chances[link] ?? 0)) / sum;
      }
      at += sources;
    }
  }
  return counts;
}

function normalised(amounts: Float64Array, { said }: Links, terms: number, doubt: number): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(terms).fill(doubt);
  for (const [link, amount] of amounts.entries()) sums[said[link] ?? 0] = (sums[said[link] ?? 0] ?? 0) + amount;
  return Float64Array.from(amounts, (amount, link) => amount / (sums[said[link] ?? 0] || 1));
}

function lessonsOf({ said, heard }: Links, chances: Float64Array, terms: number): WordLessons {
  const lessons: { term: number; surety: number }[][] = Array.from({ length: terms }, () => []);
  for (const [link, surety] of chances.entries()) {
    const term = said[link] ?? 0;
    if (term !== heard[link] && surety > LEAST_SURETY) lessons[heard[link] ?? 0]?.push({ term, surety });
  }
  return lessons.map((list) => list.sort((a, b) => b.surety - a.surety || a.term - b.term).slice(0, MOST_LESSONS));
}
