import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gramsOf, joinedGrams, tellingWords } from './grams.ts';

test.each([
  [
    ['head', 'of', 'the', 'lab'],
    ['head', 'lab'],
  ],
  [
    ['of', 'the'],
    ['of', 'the'],
  ],
  [['law'], ['law']],
  [[], []],
])('of %j the telling words are %j', (words, telling) => {
  expect(tellingWords(words)).toEqual(telling);
});

describe('gramsOf', () => {
  it('has every run of two to four letters, the ends marked', () => {
    expect(gramsOf('law')).toEqual(['^l', 'la', 'aw', 'w$', '^la', 'law', 'aw$', '^law', 'law$']);
    expect(gramsOf('a')).toEqual(['^a', 'a$', '^a$']);
    expect(gramsOf('')).toEqual(['^$']);
  });

  it('tells the beginning of a word from its end', () => {
    const [one, other] = [new Set(gramsOf('abc')), new Set(gramsOf('cba'))];
    expect([...one].filter((gram) => other.has(gram))).toEqual([]);
  });

  it('has as many as there are places for them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-я]{2,12}$/u), (word) => {
        expect(gramsOf(word)).toHaveLength(3 * (word.length + 2) - 6);
        expect(gramsOf(word).every((gram) => `^${word}$`.includes(gram))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('joinedGrams', () => {
  it('does not mind where words are parted', () => {
    expect(joinedGrams(['candle', 'maker'])).toEqual(joinedGrams(['candlemaker']));
    expect([...joinedGrams(['ab', 'c'])]).toEqual(['^abc', 'abc$']);
  });

  it('has one gram of a text too short for four letters, and each gram once', () => {
    expect([...joinedGrams(['a'])]).toEqual(['^a$']);
    expect([...joinedGrams([])]).toEqual(['^$']);
    expect([...joinedGrams(['aaaaaa'])]).toEqual(['^aaa', 'aaaa', 'aaa$']);
  });
});
