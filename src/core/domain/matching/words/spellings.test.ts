import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf } from './grams.ts';
import { likeSpelt, spellingsOf } from './spellings.ts';

const WORDS = ['management', 'manager', 'marketing', 'law', 'право', 'budget'];
const spellings = spellingsOf(WORDS);
const alike = (typed: string) => likeSpelt(spellings, typed).map(({ term }) => WORDS[term]);

describe('likeSpelt', () => {
  it.each([
    ['management', ['management']],
    ['managment', ['management']],
    ['budgets', ['budget']],
    ['правo', []],
    ['правос', ['право']],
    ['права', []],
    ['lawyer', []],
    ['zzz', []],
    ['', []],
  ])('takes "%s" for %j', (typed, words) => {
    expect(alike(typed)).toEqual(words);
  });

  it('is sure of the word itself, and of nothing more than that', () => {
    for (const [term, word] of WORDS.entries()) expect(likeSpelt(spellings, word)[0]).toEqual({ term, likeness: 1 });
  });

  it('is the share of letter runs in common, above 0.6, most alike first', () => {
    const anyWord = fc.stringMatching(/^[ab]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 12 }), anyWord, (words, typed) => {
        const own = new Set(gramsOf(typed));
        const expected = words
          .map((word, term) => {
            const other = new Set(gramsOf(word));
            const shared = [...own].filter((gram) => other.has(gram)).length;
            return { term, likeness: (2 * shared) / (own.size + other.size) };
          })
          .filter(({ likeness }) => likeness > 0.6)
          .sort((a, b) => b.likeness - a.likeness || a.term - b.term);
        expect(likeSpelt(spellingsOf(words), typed)).toEqual(expected.slice(0, 8));
      }),
      { numRuns: 150 },
    );
  });

  it('gives eight words at most, the first of those as alike', () => {
    const many = [...'abcdefghij'].map((letter) => `management${letter}`);
    expect(likeSpelt(spellingsOf(many), 'management').map(({ term }) => term)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('finds nothing where there are no words', () => {
    expect(likeSpelt(spellingsOf([]), 'law')).toEqual([]);
  });
});
