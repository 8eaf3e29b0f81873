import { describe, expect, it, test } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { eachRow, rowCount } from './postings.ts';
import { rarityOf, tellingStems, topicLabels } from './topic-labels.ts';

const topic = (id: string, label: string, ...aliases: readonly string[]) => ({ id: topicId(id), label, aliases });
const labels = topicLabels([
  topic('people', 'Managing people', 'people management', 'PEOPLE  management!', 'Head of people'),
  topic('law', 'Law'),
  topic('nameless', '…', ''),
]);
const term = (stem: string) => labels.terms.numbers.get(stem) ?? -1;

test.each([
  ['Managing the people', ['manag', 'people'.slice(0, 5)]],
  ['of the', ['of', 'the']],
  ['', []],
])('the telling stems of "%s" are %j', (text, stems) => {
  expect(tellingStems(text)).toEqual(stems);
});

describe('topicLabels', () => {
  it('counts a name that is written twice once, and none without words', () => {
    expect(labels.words).toEqual([['managing', 'people'], ['people', 'management'], ['head', 'people'], ['law']]);
    expect(labels.namesOf).toEqual([[0, 1, 2], [3], []]);
    expect([...labels.topicOf]).toEqual([0, 0, 0, 1]);
    expect(labels.topics).toBe(3);
  });

  it('knows the topic’s own label from its aliases, and what each name begins with', () => {
    expect([...labels.isOwn]).toEqual([1, 0, 0, 1]);
    expect([...labels.firstStems]).toEqual(['manag', 'peopl', 'head', 'law'].map(term));
  });

  it('takes the first alias for the label where the label has no words', () => {
    expect([...topicLabels([topic('a', '—', 'law', 'justice')]).isOwn]).toEqual([1, 0]);
  });

  it('knows for each stem the topics with how many names have it, and the names', () => {
    const topicsWith = (stem: string) => {
      const found: (readonly number[])[] = [];
      eachRow(labels.topicsByTerm, term(stem), (...one) => found.push(one));
      return found;
    };
    expect([topicsWith('peopl'), topicsWith('manag'), topicsWith('law')]).toEqual([[[0, 3]], [[0, 2]], [[1, 1]]]);
    expect(rowCount(labels.namesByTerm, term('peopl'))).toBe(3);
  });

  it('counts a word that stands twice in one name once', () => {
    const twice = topicLabels([topic('a', 'law of law')]);
    expect([...twice.topicsByTerm.amounts]).toEqual([1]);
    expect([...twice.namesByTerm.amounts]).toEqual([1]);
    expect(twice.lengths[0]).toBe(twice.rarity[0]);
  });

  it('measures a name by how telling its words are', () => {
    expect(labels.rarity[term('law')]).toBe(rarityOf(3, 1));
    expect(labels.lengths[3]).toBe(rarityOf(3, 1));
    expect(labels.lengths[0]).toBeCloseTo(Math.SQRT2 * rarityOf(3, 1), 12);
  });

  it('reads an empty catalogue', () => {
    const empty = topicLabels([]);
    expect([empty.topics, empty.words.length, empty.terms.words.length]).toEqual([0, 0, 0]);
  });
});

test('a word is the more telling the fewer topics have it, and never says nothing at all', () => {
  const rarities = [0, 1, 5, 50, 100].map((having) => rarityOf(100, having));
  expect(rarities).toEqual(rarities.toSorted((a, b) => b - a));
  expect(new Set(rarities).size).toBe(5);
  expect(rarities.at(-1)).toBeGreaterThan(0);
  expect(rarityOf(10, 0)).toBeCloseTo(Math.log(22), 12);
  expect(rarityOf(10, 4)).toBeCloseTo(Math.log(1 + 6.5 / 4.5), 12);
  expect(rarityOf(1_000, 1)).toBeGreaterThan(rarityOf(10, 1));
});
