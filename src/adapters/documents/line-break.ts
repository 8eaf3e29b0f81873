/** How wide words are, in points. */
export type Measure = (words: string) => number;

/** A line: its words in the order in which they are set, left to right. */
export type Line = {
  readonly words: readonly string[];
  /** The paragraph reads from the right. */
  readonly rightToLeft: boolean;
  /** Some of it does: then every word is set by itself, because shaping turns a word's own space round with it. */
  readonly mixed: boolean;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const STRONG = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Breaks text into lines of at most `width`; line ends of its own are kept, and words too long are broken. */
export function breakLines(text: string, width: number, measure: Measure): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const rightToLeft = reads(paragraph) === 'right-to-left';
    const lines = wordLines(paragraph, width, measure);
    return lines.map((words) => ({
      words: inVisualOrder(words, rightToLeft),
      rightToLeft,
      mixed: words.some((word) => RIGHT_TO_LEFT.test(word)),
    }));
  });
}

function wordLines(paragraph: string, width: number, measure: Measure): readonly (readonly string[])[] {
  const space = measure(' ');
  const lines: string[][] = [[]];
  let left = width;
  for (const word of paragraph.split(/ +/).flatMap((one) => piecesOf(one, width, measure))) {
    const wide = measure(word);
    const line = lines.at(-1);
    if (line === undefined || line.length === 0) {
      line?.push(word);
      left = width - wide;
    } else if (space + wide <= left) {
      line.push(word);
      left -= space + wide;
    } else {
      lines.push([word]);
      left = width - wide;
    }
  }
  return lines;
}

/** A word in pieces that fit a line each. */
function piecesOf(word: string, width: number, measure: Measure): readonly string[] {
  if (word === '' || measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let wide = 0;
  for (const { segment } of graphemes.segment(word)) {
    const more = measure(segment);
    if (wide + more > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      wide = 0;
    }
    piece += segment;
    wide += more;
  }
  return [...pieces, piece];
}

type Direction = 'left-to-right' | 'right-to-left';

/** By the first letter that has a direction, as Unicode's algorithm decides for a paragraph. */
function reads(text: string): Direction | null {
  const first = STRONG.exec(text)?.[0];
  if (first === undefined) return null;
  return RIGHT_TO_LEFT.test(first) ? 'right-to-left' : 'left-to-right';
}

/**
 * Unicode's order of words (UAX #9) as far as whole words go: runs of one direction follow the paragraph's, words within
 * a run follow their own. The letters of a word are put in order by the font's shaping.
 */
function inVisualOrder(words: readonly string[], rightToLeft: boolean): readonly string[] {
  const base: Direction = rightToLeft ? 'right-to-left' : 'left-to-right';
  const runs: { readonly direction: Direction; readonly words: string[] }[] = [];
  for (const word of words) {
    const direction = reads(word) ?? runs.at(-1)?.direction ?? base;
    const run = runs.at(-1);
    if (run?.direction === direction) run.words.push(word);
    else runs.push({ direction, words: [word] });
  }
  const ordered = runs.map((run) => (run.direction === 'right-to-left' ? run.words.toReversed() : run.words));
  return (rightToLeft ? ordered.toReversed() : ordered).flat();
}
