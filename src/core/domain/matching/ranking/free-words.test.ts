import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stemOf, stemsOf, wantedStems, wordsOf } from './free-words.ts';

describe('wordsOf', () => {
  it.each([
    ['Ünïcode Lab', ['unicode', 'lab']],
    ['C++, C# and C', ['c++', 'c#', 'and', 'c']],
    ['Говорить по-русски', ['говорить', 'по', 'русски']],
    ['機械学習 入門', ['機械学習', '入門']],
    ['ﬁnance & Ａｃｃｏｕｎｔｓ', ['finance', 'accounts']],
    ['level-2 maths', ['level', '2', 'maths']],
    ['…😀 !', []],
    ['', []],
  ])('reads "%s" as %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('stemOf', () => {
  it.each([
    ['manag', ['managing', 'manager', 'managers', 'managed', 'manages', 'management']],
    ['organis', ['organise', 'organize', 'organising', 'organizer', 'organisation', 'organizations']],
    ['policy', ['policy', 'policies']],
    ['cat', ['cat', 'cats']],
    ['economist', ['economist', 'economists']],
  ])('gives %s for every form of the word', (stem, forms) => {
    expect([...new Set(forms.map(stemOf))]).toEqual([stem]);
  });

  it.each(['bus', 'boss', 'sting', 'is', 'c++'])('leaves "%s" alone, which would lose more than an ending', (word) => {
    expect(stemOf(word)).toBe(word);
  });

  it('takes the longest ending, not the first that matches', () => {
    expect(stemOf('movements')).toBe('mov');
    expect(stemOf('activities')).toBe('activ');
  });

  it('never gives a longer word nor one of fewer than three letters for a longer one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,14}$/), (word) => {
        const stem = stemOf(word);
        expect(stem.length).toBeLessThanOrEqual(word.length);
        expect(stem.length).toBeGreaterThanOrEqual(3);
        expect(word.startsWith(stem.slice(0, 3))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('a text has each stem once', () => {
  expect([...stemsOf('Managing managers of bakeries, a bakery')]).toEqual(['manag', 'of', 'bakery', 'a']);
});

describe('wantedStems', () => {
  it('keeps the word as it was typed first, and splits phrases', () => {
    expect([...wantedStems(['Data science', 'sciences', ' '])]).toEqual([
      ['data', 'data'],
      ['scienc', 'science'],
    ]);
  });

  it('takes twelve different stems and no more', () => {
    const letters = [...'abcdefghijklmnop'];
    expect([...wantedStems([...letters.slice(0, 3), ...letters]).keys()]).toEqual(letters.slice(0, 12));
    expect(wantedStems([]).size).toBe(0);
  });
});
