import { describe, expect, it } from 'vitest';
import type { MatchSide } from '../ranking/match-profile.ts';
import type { SearchOptions } from '../ranking/rank.ts';
import { memberId, mentee, mentor, SMALL_TREE } from '../ranking/testing/match-people.fixture.ts';
import { searchIndex, standingIn } from './index-search.ts';
import { createMatchIndex, type MatchIndex, putPerson } from './match-index.ts';

const indexOf = (...people: readonly MatchSide[]): MatchIndex => {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  return index;
};
const ada = mentee('ada', { leadership: 3 });
const INDEX = indexOf(
  mentor('near-b', ['leadership']),
  mentor('near-a', ['leadership']),
  mentor('part', ['first-team']),
  mentor('far-b', [], { function: 'law' }),
  mentor('far-a', []),
);
const ORDER = ['near-a', 'near-b', 'part', 'far-a', 'far-b'];
const pageOf = (options: SearchOptions, index = INDEX) => {
  const { total, results } = searchIndex(index, ada, { tree: SMALL_TREE, ...options });
  return { total, names: results.map((result) => result.memberId) };
};

describe('searchIndex', () => {
  it('has whoever answers a wish first, then the others; ties by id', () => {
    const { results } = searchIndex(INDEX, ada, { tree: SMALL_TREE });
    expect(results.map((result) => [result.memberId, result.near])).toEqual(ORDER.map((name, at) => [name, at < 3]));
  });

  it.each([
    [0, 2],
    [1, 1],
    [2, 2],
    [1, 3],
    [3, 2],
    [4, 9],
    [5, 3],
    [0, 0],
    [9, 9],
  ])('from %i on, a page of %i is that part of the whole list', (offset, limit) => {
    expect(pageOf({ offset, limit })).toEqual({ total: 5, names: ORDER.slice(offset, offset + limit) });
  });

  it('takes an offset or limit below zero for zero, and ten for no limit', () => {
    expect(pageOf({ offset: -3, limit: 1 }).names).toEqual(['near-a']);
    expect(pageOf({ limit: -1 }).names).toEqual([]);
    const many = indexOf(...Array.from({ length: 12 }, (_, at) => mentor(`m${at}`, [])));
    expect(pageOf({}, many)).toMatchObject({ total: 12, names: { length: 10 } });
  });

  it('leaves out who answers nothing where that is asked, and drops in exact match whoever misses a wish', () => {
    expect(pageOf({ answeringOnly: true })).toEqual({ total: 3, names: ORDER.slice(0, 3) });
    expect(pageOf({ exact: true, criteria: { functions: ['law'] } })).toEqual({ total: 0, names: [] });
    expect(pageOf({ exact: true, criteria: { topics: [], functions: ['law'] } }).names).toEqual(['far-b']);
  });

  it('knows no relatives of a topic without a tree', () => {
    const { results } = searchIndex(INDEX, ada);
    expect(results.filter(({ near }) => near).map((result) => result.memberId)).toEqual(['near-a', 'near-b']);
  });

  it('follows the statistics it is given, else counts its own people', () => {
    const statistics = { people: 5, answering: () => 0 };
    const own = searchIndex(INDEX, ada, { tree: SMALL_TREE });
    const given = searchIndex(INDEX, ada, { tree: SMALL_TREE, statistics });
    expect(given.plan.most.topics).toBe(50_000);
    expect(own.plan.most.topics).toBeLessThan(50_000);
    expect(given.results[0]?.points).toBeGreaterThan(own.results[0]?.points ?? 0);
  });

  it('gives the score with the points', () => {
    const [best] = searchIndex(INDEX, ada, { limit: 1, tree: SMALL_TREE }).results;
    expect(best?.score).toBe(100);
  });

  it('finds nobody in an empty index', () => {
    expect(pageOf({}, indexOf())).toEqual({ total: 0, names: [] });
  });
});

describe('standingIn', () => {
  const { results } = searchIndex(INDEX, ada, { tree: SMALL_TREE });
  const standingOf = (whom: Parameters<typeof standingIn>[2], options: SearchOptions = {}) =>
    standingIn(INDEX, ada, whom, { tree: SMALL_TREE, ...options });

  it.each(results.map((result, at) => [result.memberId, at, result] as const))(
    'has before %s exactly %i',
    (_, before, result) => {
      expect(standingOf(result)).toEqual({ before, total: 5 });
    },
  );

  it('places somebody who is not in the index where they would stand', () => {
    const points = results[0]?.points ?? 0;
    expect(standingOf({ memberId: memberId('near-aa'), points, near: true })).toEqual({ before: 1, total: 5 });
    expect(standingOf({ memberId: memberId('x'), points: points + 1, near: true })).toEqual({ before: 0, total: 5 });
    expect(standingOf({ memberId: memberId('x'), points: points + 1, near: false })).toEqual({ before: 3, total: 5 });
    expect(standingOf({ memberId: memberId('x'), points: -9_999, near: false })).toEqual({ before: 5, total: 5 });
  });

  it('has everybody before who answers nothing where nothing is asked for', () => {
    const options = { criteria: { topics: [] } };
    const whom = { memberId: memberId('x'), points: 99_999 };
    expect(standingOf({ ...whom, near: true }, options)).toEqual({ before: 0, total: 5 });
    expect(standingOf({ ...whom, near: false }, options)).toEqual({ before: 5, total: 5 });
  });
});
