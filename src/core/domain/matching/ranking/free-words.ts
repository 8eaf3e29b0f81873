const MOST_WORDS = 12;

/** Letters and digits of a text, lower case, without accents; `c++` and `c#` stay words. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:\+\+|#)?/gu) ?? [];
}

/** A word without its English ending, so that "managing" finds "manager". Deliberately light: it may leave a non-word. */
export function stemOf(word: string): string {
  if (word.length < 5) return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const ending = ENDINGS.find(([end]) => word.endsWith(end) && word.length - end.length >= 3);
  if (ending === undefined) return word;
  return word.slice(0, word.length - ending[0].length) + ending[1];
}

/** The different stems of a text. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(stemOf));
}

/** What somebody typed, as at most twelve different stems with the word each was typed as. */
export function wantedStems(words: readonly string[]): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const word of words.flatMap(wordsOf)) {
    if (stems.size === MOST_WORDS) break;
    const stem = stemOf(word);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}

/** Longest first; each becomes the second part. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['isations', 'is'],
  ['izations', 'is'],
  ['isation', 'is'],
  ['ization', 'is'],
  ['ements', ''],
  ['ations', 'at'],
  ['ement', ''],
  ['ation', 'at'],
  ['ising', 'is'],
  ['izing', 'is'],
  ['ments', ''],
  ['ities', ''],
  ['ment', ''],
  ['ings', ''],
  ['ists', 'ist'],
  ['isers', 'is'],
  ['izers', 'is'],
  ['iser', 'is'],
  ['izer', 'is'],
  ['ers', ''],
  ['ors', ''],
  ['ies', 'y'],
  ['ing', ''],
  ['ity', ''],
  ['ise', 'is'],
  ['ize', 'is'],
  ['ed', ''],
  ['er', ''],
  ['or', ''],
  ['es', ''],
  ['e', ''],
  ['s', ''],
];
