import { expect, test } from 'vitest';
import { face } from './fonts.ts';
import { printable } from './printable.ts';

const { glyphs } = face('sans');

test.each([
  ['Latin, Greek, Cyrillic', 'Zoë Łukasz Ωμέγα Жанна', 'Zoë Łukasz Ωμέγα Жанна'],
  ['Hebrew and Arabic', 'שלום مرحبا', 'שלום مرحبا'],
  ['letters in a dress that the font lacks, as plain ones', '𝓐𝓓 ＡＢＣ', 'AD ABC'],
  ['emoji, as one mark for those that stand together', 'go 👩🏽‍🚀🦊 now', 'go […] now'],
  ['a script the font does not have', '山田太郎 and Ben', '[…] and Ben'],
  ['marks that hide or turn words round', 'a\u202Eb\u2066c\u200Bd\uFEFF', 'abcd'],
  ['controls and halves of pairs', 'a\u0000b\uD800c\td', 'abc d'],
  ['line ends of every kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
])('%s', (_, words, printed) => {
  const shown = printable(words, glyphs);
  expect(shown).toBe(printed);
  expect([...shown].every((one) => one === '\n' || glyphs.has(one.codePointAt(0) ?? 0))).toBe(true);
});

test('every character that comes out has a glyph, whatever goes in', () => {
  for (let codePoint = 0x20; codePoint < 0x2_0000; codePoint += 7) {
    const shown = printable(`x${String.fromCodePoint(codePoint)}`, glyphs);
    expect([...shown].every((one) => one === '\n' || glyphs.has(one.codePointAt(0) ?? 0))).toBe(true);
  }
});
