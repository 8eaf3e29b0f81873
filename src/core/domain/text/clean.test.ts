import { expect, test } from 'vitest';
import { cleanLine, cleanText } from './clean.ts';

test.each([
  ['a right-to-left override', 'pay\u202Etxt.exe', 'paytxt.exe'],
  ['zero-width spaces', 'ad\u200Bmin', 'admin'],
  ['a byte order mark', '\uFEFFhello', 'hello'],
  ['control characters', 'a\u0000b\u0007c', 'abc'],
  ['half of a surrogate pair', 'a\uD800b', 'ab'],
  ['tag characters', 'flag\u{E0067}\u{E007F}', 'flag'],
  ['line ends of every kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a page of empty lines', 'a\n\n\n\n\nb', 'a\n\nb'],
])('takes out %s', (_what, typed, clean) => {
  expect(cleanText(typed)).toBe(clean);
});

test('keeps joined emoji and the joiners of Persian whole', () => {
  expect(cleanText('👩‍🔬 می‌خواهم')).toBe('👩‍🔬 می‌خواهم');
});

test('one decomposed letter and its composed twin become the same text', () => {
  expect(cleanText('Zoe\u0308')).toBe(cleanText('Zoë'));
});

test('a line has no line breaks', () => {
  expect(cleanLine(' a\n\n b  c ')).toBe('a b c');
});
