import type { Glyphs } from './font-glyphs.ts';

/** Stands for characters a font does not have, so that none becomes an empty box. */
export const UNPRINTABLE = '[…]';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Without a look of their own: variation selectors and joiners are dropped once their base is printed without them. */
const JOINERS = /\p{Cf}|\p{Variation_Selector}|[\u2028\u2029]/gu;
const CONTROLS = /[[\p{Cc}--\n]\uFFFD]/gv;

/**
 * The same words in characters that the font has: as they are, else in their plain form (`𝓐` as `A`), else as `[…]`,
 * once for as many as stand together.
 */
export function printable(text: string, { has: hasGlyph }: Pick<Glyphs, 'has'>): string {
  const clean = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(CONTROLS, '');
  const has = (words: string) => [...words].every((one) => one === '\n' || hasGlyph(one.codePointAt(0) ?? 0));
  if (has(clean) && clean.search(JOINERS) === -1) return clean.normalize('NFC');
  let printed = '';
  for (const { segment } of graphemes.segment(clean.normalize('NFC'))) {
    const own = segment.replaceAll(JOINERS, '');
    const plain = own.normalize('NFKC');
    if (has(own)) printed += own;
    else if (has(plain)) printed += plain;
    else if (!printed.endsWith(UNPRINTABLE)) printed += UNPRINTABLE;
  }
  return printed;
}
