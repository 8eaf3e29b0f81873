import { expect, test } from 'vitest';
import type { Importance } from '../ranking/match-profile.ts';
import { rank, type SearchOptions } from '../ranking/rank.ts';
import { mentee, mentor, topicId } from '../ranking/testing/match-people.fixture.ts';
import { chooseWeights, type OwnWeights, STANDARD_WEIGHTS } from '../ranking/weights.ts';
import { findableOf, rankFindable } from './findable.ts';

const POOL = [
  mentor('leader', ['leadership']),
  mentor('writer', ['writing'], { seniority: 5 }),
  mentor('nothing', [], { seniority: 3 }),
];
const ada = mentee('ada', { leadership: 3, writing: 1 }, { seniority: 2 });
const found = (seeker = ada, options: SearchOptions = {}) => rankFindable(findableOf(POOL), seeker, options);
const names = (...asked: Parameters<typeof found>) => found(...asked).results.map(({ memberId }) => memberId);

test('without a topic or a word everybody is ranked by the rest', () => {
  const open = mentee('ada', {}, { seniority: 2 });
  expect(names(open)).toEqual(['leader', 'nothing', 'writer']);
  expect(found(open)).toEqual(rank(open, POOL));
});

test('a topic that nobody offers leaves everybody on the list, each told that it is missing', () => {
  const results = found(mentee('ada', { zymurgy: 3 }, { seniority: 2 })).results;
  expect(results).toHaveLength(3);
  for (const { misfits } of results)
    expect(misfits).toContainEqual({ code: 'topics-missing', topics: ['zymurgy'], all: true });
});

test('five hundred topics are as good as one', () => {
  const many = Object.fromEntries(Array.from({ length: 499 }, (_, at): [string, Importance] => [`topic-${at}`, 2]));
  const greedy = mentee('ada', { ...many, leadership: 3 }, { seniority: 2 });
  expect(names(greedy)[0]).toBe('leader');
  expect(found(greedy)).toEqual(rank(greedy, POOL));
  expect(found(greedy, { exact: true }).total).toBe(0);
});

test.each<[string, OwnWeights]>([
  ['zero', { topics: 0, words: 0, seniority: 0, function: 0, industry: 0, hours: 0, location: 0 }],
  ['negative', { topics: -1 }],
  ['no number', { topics: Number.NaN }],
  ['endless', { hours: Number.POSITIVE_INFINITY }],
])('weights that are %s are refused as a whole, and the standard ones rank', (_what, own) => {
  const { weights, whose } = chooseWeights(own);
  expect({ weights, whose }).toEqual({ weights: STANDARD_WEIGHTS, whose: 'standard' });
  expect(found(ada, { weights })).toEqual(found());
});

test('topics that count nothing still say who stands first', () => {
  const { weights } = chooseWeights({ topics: 0 });
  expect(names(ada, { weights })).toEqual(['leader', 'writer', 'nothing']);
});

test.each([-5, 0, 3, 1_000_000])('a page from %d on is empty or the rest, never an error', (offset) => {
  const page = names(ada, { offset, limit: 2 });
  expect(page).toEqual(rank(ada, POOL, { offset, limit: 2 }).results.map(({ memberId }) => memberId));
  expect(found(ada, { offset }).total).toBe(3);
});

test('typed words and topics nobody has may come together', () => {
  const criteria = { topics: [{ topicId: topicId('zymurgy'), importance: 3 as const }], words: ['🙂', '', 'the'] };
  expect(found(ada, { criteria }).total).toBe(3);
});
