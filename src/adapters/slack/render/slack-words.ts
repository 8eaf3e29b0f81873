/** Control and direction-changing characters that could hide or reorder words; joiners of emoji and scripts stay. */
const UNSEEN = /[[\p{Cc}--[\n\t]]\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gv;

/** A drawn piece of text; `cut` draws at most so many characters of it, or is null when it is all or nothing. */
export type Clipped = { readonly markup: string; readonly cut: ((max: number) => string) | null };

/** Text as typed with its line ends made one kind and unseen characters taken out. */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(UNSEEN, '');
}

/** Draws `text`; when cut, it is the text that is cut and then drawn, so that no mark or entity is torn. */
export function clipped(text: string, draw: (text: string) => string): Clipped {
  const cut = (max: number): string => {
    let [low, high] = [0, Math.min(text.length, max)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (draw(within(text, middle)).length <= max) low = middle;
      else high = middle - 1;
    }
    return draw(within(text, low));
  };
  return { markup: draw(text), cut };
}

/** Joins pieces up to `max` characters; the rest is counted in words at the end. */
export function clip(pieces: readonly Clipped[], max: number): string {
  const full = pieces.map(({ markup }) => markup).join('');
  if (full.length <= max) return full;
  const room = max - MORE_ROOM;
  let drawn = '';
  for (const { markup, cut } of pieces) {
    if (drawn.length + markup.length <= room) {
      drawn += markup;
      continue;
    }
    if (cut !== null) drawn += cut(room - drawn.length);
    break;
  }
  return `${drawn.trimEnd()}… (${full.length - drawn.length} more characters)`;
}

/** Plain words of at most `max` characters, an ellipsis showing that there were more; never empty. */
export function short(text: string, max: number): string {
  const words = cleaned(text).replaceAll(/\s+/g, ' ').trim();
  if (words === '') return '–';
  return words.length <= max ? words : `${within(words, max - 1).trimEnd()}…`;
}

const MORE_ROOM = '… (1234567890 more characters)'.length;

/** The first `units` UTF-16 units, without half a surrogate pair at the end. */
function within(text: string, units: number): string {
  const start = text.slice(0, units);
  return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start;
}
