/** Words that say nothing about what is meant. */
const LITTLE_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'into',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);
const SIZES = [2, 3, 4];
const JOINED_SIZE = 4;

/** The words that count; all of them where only little words were typed. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !LITTLE_WORDS.has(word));
  return telling.length === 0 ? words : telling;
}

/** Runs of two to four letters of a word, its beginning and end marked: what two spellings of it share. */
export function gramsOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  return SIZES.flatMap((size) =>
    Array.from({ length: Math.max(0, marked.length - size + 1) }, (_, at) => marked.slice(at, at + size)),
  );
}

/** Runs of four letters over all words written as one, so that "candle maker" and "candlemaker" are alike. */
export function joinedGrams(words: readonly string[]): ReadonlySet<string> {
  const marked = `^${words.join('')}$`;
  const count = Math.max(1, marked.length - JOINED_SIZE + 1);
  return new Set(Array.from({ length: count }, (_, at) => marked.slice(at, at + JOINED_SIZE)));
}
