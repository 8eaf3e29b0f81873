import { expect, test } from 'vitest';
import { dictionary, numberOf } from './dictionary.ts';

test('words are numbered from zero in the order they are first seen, and keep their number', () => {
  const words = dictionary();
  const typed = ['law', 'art', 'law', '', 'право', 'art', 'constructor', ''];
  expect(typed.map((word) => numberOf(words, word))).toEqual([0, 1, 0, 2, 3, 1, 4, 2]);
  expect(words.words).toEqual(['law', 'art', '', 'право', 'constructor']);
  expect([...words.numbers]).toEqual(words.words.map((word, number) => [word, number]));
});

test('dictionaries know nothing of each other', () => {
  const [one, other] = [dictionary(), dictionary()];
  numberOf(one, 'law');
  expect([numberOf(other, 'art'), one.words, other.words]).toEqual([0, ['law'], ['art']]);
});
