import { expect, test } from 'vitest';
import { breakLines } from './line-break.ts';

/** Every letter is one wide. */
const measure = (words: string) => [...words].length;
const lines = (text: string, width: number) => breakLines(text, width, measure).map(({ words }) => words.join(' '));

test('words fill a line, line ends are kept, and a word too long is broken', () => {
  expect(lines('one two three', 7)).toEqual(['one two', 'three']);
  expect(lines('one\n\ntwo', 7)).toEqual(['one', '', 'two']);
  expect(lines('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  expect(lines('', 4)).toEqual(['']);
});

test('nothing is lost, and no line is too wide', () => {
  const text = 'A word, a veryveryverylongword and shorter ones. '.repeat(40);
  const broken = lines(text, 12);
  expect(broken.filter((line) => line.length > 12)).toEqual([]);
  expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});

test('words that read from the right are set from the right, and foreign words among them from the left', () => {
  const [hebrew] = breakLines('אחת שתיים one two שלוש', 40, measure);
  expect(hebrew).toEqual({ words: ['שלוש', 'one', 'two', 'שתיים', 'אחת'], rightToLeft: true, mixed: true });
  const [english] = breakLines('one אחת שתיים two 42', 40, measure);
  expect(english).toEqual({ words: ['one', 'שתיים', 'אחת', 'two', '42'], rightToLeft: false, mixed: true });
});

test('50,000 characters without a space are broken in a moment', () => {
  expect(lines('x'.repeat(50_000), 80)).toHaveLength(625);
});
