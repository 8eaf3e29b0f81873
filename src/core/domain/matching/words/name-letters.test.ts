import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { addJoinedLikeness, addLetterLikeness, nameLetters } from './name-letters.ts';
import { topicLabels } from './topic-labels.ts';

const lettersOf = (...topics: readonly (readonly string[])[]) =>
  nameLetters(topicLabels(topics.map(([label = '', ...aliases], at) => ({ id: topicId(`t${at}`), label, aliases }))));
const TOPICS = [['candle making', 'candle maker'], ['public speaking'], ['tax law']] as const;
const NAMES = TOPICS.flat();
const letters = lettersOf(...TOPICS);

const likenessOf = (...words: readonly string[]) => {
  const found = { names: new Float64Array(NAMES.length), topics: new Float64Array(TOPICS.length) };
  addLetterLikeness(letters, words, found);
  return found;
};
const joinedOf = (...words: readonly string[]) => {
  const names = new Float64Array(NAMES.length);
  addJoinedLikeness(letters, words, names);
  return names;
};

describe('likeness by letters', () => {
  it('is one for a name itself, whatever the order of its words', () => {
    for (const [at, name] of NAMES.entries()) {
      expect(likenessOf(...name.split(' ')).names[at]).toBeCloseTo(1, 6);
      expect(likenessOf(...name.split(' ').reverse()).names[at]).toBeCloseTo(1, 6);
    }
  });

  it('is one for a name with the same letters over and over, typed letter for letter', () => {
    const found = { names: new Float64Array(3), topics: new Float64Array(3) };
    addLetterLikeness(lettersOf(['banana banana'], ['banal'], ['law']), ['banana', 'banana'], found);
    expect(found.names[0]).toBeCloseTo(1, 6);
    expect(found.names[1]).toBeLessThan(0.9);
  });

  it('finds a name through typing errors before all others', () => {
    const { names, topics } = likenessOf('pubilc', 'speking');
    expect(names.indexOf(Math.max(...names))).toBe(2);
    expect(topics.indexOf(Math.max(...topics))).toBe(1);
    expect(names[2]).toBeLessThan(1);
  });

  it('is nothing where no letters are shared or none were typed', () => {
    expect([...likenessOf('zzz').names, ...likenessOf('zzz').topics].every((likeness) => likeness === 0)).toBe(true);
    expect([...likenessOf().names].every((likeness) => likeness === 0)).toBe(true);
  });

  it('counts runs of letters nobody else has for more', () => {
    const two = lettersOf(['making bread'], ['making candles'], ['making']);
    const found = { names: new Float64Array(3), topics: new Float64Array(3) };
    addLetterLikeness(two, ['making', 'candles'], found);
    expect(found.names[1]).toBeCloseTo(1, 6);
    expect(found.names[2]).toBeLessThan(0.7);
  });

  it('stays between nothing and one, and adds to what is there', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 4 }), (words) => {
        const { names, topics } = likenessOf(...words);
        for (const likeness of [...names, ...topics]) {
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1 + 1e-6);
        }
        const again = { names: names.slice(), topics: topics.slice() };
        addLetterLikeness(letters, words, again);
        expect([...again.names]).toEqual([...names].map((likeness) => expect.closeTo(likeness * 2, 6)));
      }),
      { numRuns: 60 },
    );
  });

  it('levels off: a topic that says a word in every name does not have it for certain', () => {
    const { topics } = likenessOf('candle');
    expect(topics[0]).toBeGreaterThan(0.5);
    expect(topics[0]).toBeLessThan(1);
    expect(topics[0]).toBeGreaterThan(topics[1] ?? 0);
  });
});

describe('likeness of words written as one', () => {
  it('is one for the same letters in a row, wherever words are parted', () => {
    expect(joinedOf('candlemaking')[0]).toBeCloseTo(1, 9);
    expect(joinedOf('cand', 'lema', 'king')[0]).toBeCloseTo(1, 9);
    expect(joinedOf('candle', 'making')[0]).toBeCloseTo(1, 9);
  });

  it('is less for a part, and minds the order', () => {
    expect(joinedOf('candle')[1]).toBeGreaterThan(0.5);
    expect(joinedOf('candle')[1]).toBeLessThan(1);
    expect(joinedOf('making', 'candle')[0]).toBeLessThan(0.8);
  });

  it('is nothing where nothing is shared', () => {
    expect([...joinedOf('zzzz'), ...joinedOf()]).toEqual(new Array(8).fill(0));
  });
});

it('an empty catalogue is like nothing', () => {
  const empty = lettersOf();
  const found = { names: new Float64Array(0), topics: new Float64Array(0) };
  addLetterLikeness(empty, ['law'], found);
  addJoinedLikeness(empty, ['law'], found.names);
  expect([empty.grams.words, empty.joined.words, found.names.length]).toEqual([[], [], 0]);
});
