import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import type { CatalogueTopic } from '../ranking/topic-tree.ts';
import { readWish } from './read-wishes.ts';
import { topicLexicon } from './topic-lexicon.ts';
import { findTopics } from './topic-words.ts';

const topic = (id: string, names: readonly string[], broader: readonly string[] = []): CatalogueTopic => {
  const [label = '', ...aliases] = names;
  return { id: topicId(id), label, aliases, broader: broader.map(topicId) };
};
const CATALOGUE = [
  topic('people', ['Managing people', 'people management', 'line management'], ['leading']),
  topic('budgets', ['Budgeting', 'budget planning', 'managing budgets'], ['money']),
  topic('shop', ['Running a shop', 'shop manager', 'store manager'], ['selling']),
  topic('bakery', ['Running a bakery', 'bakery shop manager'], ['selling']),
  topic('kiosk', ['Running a kiosk', 'kiosk store manager'], ['selling']),
  topic('candles', ['Candle making', 'candle maker'], ['craft']),
  topic('speaking', ['Public speaking', 'presentations', 'presenting to an audience'], ['leading']),
];
const lexicon = topicLexicon(CATALOGUE);
const first = (typed: string) => findTopics(lexicon, typed, 1)[0]?.topicId;

test.each([
  ['a label', 'Budgeting', 'budgets'],
  ['an alias', 'line management', 'people'],
  ['another order', 'management of people', 'people'],
  ['another form', 'manage budgets', 'budgets'],
  ['a typo', 'pubilc speking', 'speaking'],
  ['words written as one', 'candlemaking', 'candles'],
  ['an accent and capitals', 'BUDGÉT PLANNING', 'budgets'],
  ['a word that aliases of other topics teach', 'bakery store manager', 'bakery'],
])('%s finds the topic: %s', (_, typed, expected) => {
  expect(first(typed)).toBe(expected);
});

test('words that resemble nothing find nothing', () => {
  expect(findTopics(lexicon, 'zzqx 😀')).toEqual([]);
  expect(findTopics(lexicon, '  …  ')).toEqual([]);
  expect(findTopics(topicLexicon([]), 'leadership')).toEqual([]);
});

test.each([
  ['public speaking', { topics: ['speaking'], words: [] }],
  ['public speaking in Portuguese', { topics: ['speaking'], words: ['portuguese'] }],
  ['remote robotics', { topics: [], words: ['remote', 'robotics'] }],
  ['', { topics: [], words: [] }],
])('"%s" is read as topics and other words', (typed, expected) => {
  expect(readWish(lexicon, typed)).toEqual(expected);
});

test('every name in the catalogue finds its own topic', () => {
  for (const { id, label, aliases } of CATALOGUE) for (const name of [label, ...aliases]) expect(first(name)).toBe(id);
});

test('any text and any catalogue give at most the asked number of hits, best first, each topic once', () => {
  const anyName = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('data science', 'of the', '', 'c++', 'Ünïcode lab'),
  );
  const anyCatalogue = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map(topicId),
      label: anyName,
      aliases: fc.array(anyName, { maxLength: 4 }),
      broader: fc.array(fc.constantFrom('a', 'b', 'g').map(topicId), { maxLength: 2 }),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(
      anyCatalogue,
      fc.oneof(anyName, fc.string({ maxLength: 400 })),
      fc.integer({ min: 0, max: 4 }),
      (all, typed, limit) => {
        const hits = findTopics(topicLexicon(all), typed, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map(({ topicId }) => topicId)).size).toBe(hits.length);
        expect(
          hits.every(({ points }, at) => Number.isFinite(points) && points <= (hits[at - 1]?.points ?? points)),
        ).toBe(true);
      },
    ),
  );
});
