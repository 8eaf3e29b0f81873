import { expect, test } from 'vitest';
import { STARTER_CATALOGUE } from './starter-catalogue.ts';
import { STARTER_GROUPS } from './topic-row.ts';

const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

test('the catalogue offers about 150 topics', () => {
  expect(STARTER_CATALOGUE.length).toBeGreaterThanOrEqual(140);
  expect(STARTER_CATALOGUE.length).toBeLessThanOrEqual(170);
});

test('slugs are unique and kebab-case', () => {
  const slugs = STARTER_CATALOGUE.map((topic) => topic.slug);
  expect(repeated(slugs)).toEqual([]);
  expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
});

test('labels begin with a capital, end without a full stop and have at most 60 characters', () => {
  const labels = STARTER_CATALOGUE.map((topic) => topic.label);
  expect(labels.filter((label) => !/^\p{Lu}.{2,59}$/u.test(label) || label.endsWith('.'))).toEqual([]);
});

test('each topic has two to six aliases, lower case and without stray spaces', () => {
  const wrong = STARTER_CATALOGUE.filter(
    ({ aliases }) =>
      aliases.length < 2 ||
      aliases.length > 6 ||
      aliases.some((alias) => alias.length > 40 || !/^[a-z0-9](?:[a-z0-9&/ -]*[a-z0-9])?$/.test(alias)),
  );
  expect(wrong).toEqual([]);
});

test('no word leads to two topics: labels and aliases are all different', () => {
  const words = STARTER_CATALOGUE.flatMap((topic) => [topic.label.toLowerCase(), ...topic.aliases]);
  expect(repeated(words)).toEqual([]);
});

test('no more than 20 groups, none empty, and each fits one menu of 100 options', () => {
  expect(STARTER_GROUPS.length).toBeLessThanOrEqual(20);
  for (const group of STARTER_GROUPS) {
    const size = STARTER_CATALOGUE.filter((topic) => topic.group === group).length;
    expect(size, group).toBeGreaterThan(0);
    expect(size, group).toBeLessThanOrEqual(100);
  }
});
