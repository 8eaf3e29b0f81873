import { type Dictionary, dictionary, numberOf } from './dictionary.ts';
import { gramsOf } from './grams.ts';
import { addRow, countsOf, type Postings, postingsOf } from './postings.ts';

/** The words of a catalogue by their letters. */
export type Spellings = { readonly grams: Dictionary; readonly words: Postings; readonly sizes: Uint32Array };

const LEAST_LIKENESS = 0.6;
const MOST_NEIGHBOURS = 8;

/** Gets the words ready. */
export function spellingsOf(words: readonly string[]): Spellings {
  const grams = dictionary();
  const rows = words.map((word) => countsOf(new Set(gramsOf(word).map((gram) => numberOf(grams, gram)))));
  return { grams, words: postingsOf(rows, grams.words.length), sizes: Uint32Array.from(rows, (row) => row.size) };
}

/** Words spelt much like this one, with how alike they are (0.6 to 1), most alike first. */
export function likeSpelt(
  { grams, words, sizes }: Spellings,
  word: string,
): readonly { readonly term: number; readonly likeness: number }[] {
  const own = new Set(gramsOf(word));
  const shared = new Float64Array(sizes.length);
  for (const gram of own) {
    const number = grams.numbers.get(gram);
    if (number !== undefined) addRow(words, number, 1, shared);
  }
  const alike: { term: number; likeness: number }[] = [];
  for (let term = 0; term < sizes.length; term += 1) {
    const likeness = (2 * (shared[term] ?? 0)) / (own.size + (sizes[term] ?? 0));
    if (likeness > LEAST_LIKENESS) alike.push({ term, likeness });
  }
  return alike.sort((a, b) => b.likeness - a.likeness || a.term - b.term).slice(0, MOST_NEIGHBOURS);
}
