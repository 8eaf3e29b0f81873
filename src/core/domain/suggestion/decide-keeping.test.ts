import { describe, expect, it } from 'vitest';
import { newQuery, type Query } from '../finding/query.ts';
import { decideKeeping } from './decide-keeping.ts';
import { MAX_SAVED_SEARCHES } from './suggestion.ts';

const QUERY: Query = {
  ...newQuery('mentors', 'Budgets'),
  changed: {
    topics: ['finance'],
    languages: ['en'],
    formats: ['online'],
    functions: ['sales'],
    industries: ['retail'],
  },
};
const { industries: _any, ...ANY_INDUSTRY } = QUERY.changed;
const saved = (...queries: readonly Query[]) => queries.map((query) => ({ query }));
const others = (count: number) =>
  saved(...Array.from({ length: count }, (_, at) => newQuery('mentors', `topic ${at}`)));

describe('a search', () => {
  it('is kept from its first page, wherever somebody looked', () => {
    expect(decideKeeping([], { ...QUERY, skip: 20 })).toEqual({
      ok: true,
      value: { isNew: true, query: { ...QUERY, skip: 0 } },
    });
  });

  it.each<[string, Query]>([
    ['on another page', { ...QUERY, skip: 5 }],
    ['in other letters', { ...QUERY, words: 'bUDGETS' }],
    [
      'with its parts in another order',
      {
        changed: {
          industries: ['retail'],
          functions: ['sales'],
          formats: ['online'],
          languages: ['en'],
          topics: ['finance'],
        },
        skip: 0,
        exact: false,
        words: 'Budgets',
        side: 'mentors',
      },
    ],
  ])('that is kept already stays as it is: %s', (_what, query) => {
    const kept = decideKeeping([...saved(QUERY), ...others(MAX_SAVED_SEARCHES)], query);
    expect(kept).toMatchObject({ ok: true, value: { isNew: false } });
  });

  it.each<[string, Query]>([
    ['the other side', { ...QUERY, side: 'mentees' }],
    ['other words', { ...QUERY, words: 'budget' }],
    ['exactly', { ...QUERY, exact: true }],
    ['other topics', { ...QUERY, changed: { ...QUERY.changed, topics: ['finance', 'sales'] } }],
    ['other languages', { ...QUERY, changed: { ...QUERY.changed, languages: ['de'] } }],
    ['another format', { ...QUERY, changed: { ...QUERY.changed, formats: ['in-person'] } }],
    ['another function', { ...QUERY, changed: { ...QUERY.changed, functions: [] } }],
    ['any industry', { ...QUERY, changed: ANY_INDUSTRY }],
  ])('for %s is another one', (_what, query) => {
    expect(decideKeeping(saved(QUERY), query)).toMatchObject({ ok: true, value: { isNew: true } });
  });

  it('is one too many after the last place is taken', () => {
    expect(decideKeeping(others(MAX_SAVED_SEARCHES - 1), QUERY)).toMatchObject({ ok: true });
    expect(decideKeeping(others(MAX_SAVED_SEARCHES), QUERY)).toEqual({
      ok: false,
      code: 'too-many-searches',
      max: MAX_SAVED_SEARCHES,
    });
  });
});
