import type { Topic } from '../topic/topic.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Words that carry no wish by themselves. */
const FILLERS = new Set(
  'a an and about for from help in into me my of on or somebody someone the to with who'.split(' '),
);

export type ReadWords = { readonly topics: readonly Topic[]; readonly rest: readonly string[] };

/**
 * Splits typed words into the topics they name and the words that are left. A topic is named by its label, an alias or
 * its group, or by words that all stand in one of these.
 */
export function topicsInWords(typed: string, topics: readonly Topic[]): ReadWords {
  const words = wordsOf(typed).filter((word) => !FILLERS.has(word));
  if (words.length === 0) return { topics: [], rest: [] };
  const named = topics.filter((topic) => namesOf(topic).some((name) => covers(name, words) || covers(words, name)));
  if (named.length > 0) {
    const used = new Set(named.flatMap((topic) => namesOf(topic).flat()).map(stem));
    return { topics: named, rest: words.filter((word) => !used.has(stem(word))) };
  }
  const partly = topics.filter((topic) =>
    namesOf(topic).some((name) =>
      name.some((word) => words.some((one) => stem(one) === stem(word) && word.length > 3)),
    ),
  );
  return { topics: partly, rest: words };
}

const namesOf = ({ label, group, aliases }: Topic): readonly (readonly string[])[] =>
  [label, group, ...aliases].map(wordsOf);

const covers = (whole: readonly string[], part: readonly string[]): boolean => {
  const stems = new Set(whole.map(stem));
  const wanted = part.filter((word) => !FILLERS.has(word));
  return wanted.length > 0 && wanted.every((word) => stems.has(stem(word)));
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** Only enough to make "managing", "manage" and "manager" meet. */
const stem = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:ements?|ments?|ings?|ers?|ors?|ies|es|s|e|y)$/u, '');
