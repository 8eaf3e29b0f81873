import { expect, test } from 'vitest';
import type { TopicId } from '../kernel/ids.ts';
import { STARTER_CATALOGUE } from '../starter-topics/starter-catalogue.ts';
import { type NamedTopic, wordReader } from './word-reader.ts';

const TOPICS: readonly NamedTopic[] = STARTER_CATALOGUE.map((topic) => ({
  ...topic,
  id: topic.slug as TopicId,
  broader: [],
}));
const reader = wordReader(TOPICS);
const topicsFor = (typed: string) => reader.meantBy(typed).topics;

test.each([
  ['a label', 'leading change', 'leading-change'],
  ['an alias', 'new manager', 'first-team'],
  ['a label in another form', 'managing a team', 'first-team'],
  ['a misspelt label', 'prodcut managment', 'product-management'],
  ['what is wanted, in a sentence', 'somebody to help me with product management', 'product-management'],
  ['one of several with commas', 'pricing, product management', 'product-management'],
])('words find topics by %s', (_how, typed, slug) => {
  expect(topicsFor(typed)).toContain(slug);
});

test('a topic that is named outright stands first and alone', () => {
  expect(reader.meantBy('Leading change')).toEqual({ topics: ['leading-change'], words: [] });
});

test('the name of a group means all of its topics, those with the word in their names first', () => {
  const found = topicsFor('leadership');
  const group = TOPICS.filter(({ group: own }) => own === 'Leadership').map(({ id }) => id);
  expect(found).toEqual(expect.arrayContaining(group));
  expect(TOPICS.find(({ id }) => id === found[0])).toMatchObject({
    label: expect.stringMatching(/lead/i),
  });
});

test.each(['', '   ', 'the a of', '🙂🙂', '‮', '%%%', 'who, me'])('%j names nothing', (typed) => {
  expect(topicsFor(typed)).toEqual([]);
});

test('what names no topic is left to be looked up in what people wrote', () => {
  expect(reader.meantBy('zymurgy')).toEqual({ topics: [], words: ['zymurgy'] });
});

test.each([
  ['Prodcut mangement', 'product-management'],
  ['Management of products', 'product-management'],
  ['Changing careers', 'career-change'],
  ['Beekeeping', null],
  ['Java', null],
  ['Rust programming', null],
  ['Learning', null],
])('%s is nearly the name of: %s', (label, slug) => {
  expect(reader.nearlyNamed(label)).toBe(slug);
});

test('no topic of the starter catalogue passes for another one', () => {
  const taken = TOPICS.filter((_, at) => at % 5 === 0);
  for (const part of [0, 1, 2]) {
    // A part is looked for among all the others at once: getting a catalogue ready takes longest.
    const missing = new Set(taken.filter((_, at) => at % 3 === part));
    const others = wordReader(TOPICS.filter((one) => !missing.has(one)));
    for (const { label } of missing) expect([label, others.nearlyNamed(label)]).toEqual([label, null]);
  }
});
