/** Numbers for words in the order they were first seen, from zero. */
export type Dictionary = { readonly numbers: Map<string, number>; readonly words: string[] };

/** An empty dictionary. */
export function dictionary(): Dictionary {
  return { numbers: new Map(), words: [] };
}

/** The number of a word, given to it now if it is new. */
export function numberOf({ numbers, words }: Dictionary, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, words.length);
  words.push(word);
  return words.length - 1;
}
