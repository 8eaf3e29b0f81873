import { describe, expect, it } from 'vitest';
import { newQuery, type Query } from '../../core/domain/finding/query.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { foundPerson, type SearchedPerson, search } from './query-reference.ts';

const member = 'member-1' as MemberId;
const narrowed: Query = { ...newQuery('mentees', 'law'), exact: true, changed: { topics: ['feedback'] } };
const endless: Query = {
  ...newQuery('mentors'),
  changed: { functions: Array.from({ length: 20 }, () => 'x'.repeat(75)) },
};

describe('a search', () => {
  it.each([newQuery('mentors'), narrowed, { ...narrowed, skip: 10 }])('comes back as it was: %j', (query) => {
    expect(search.decode(search.encode({ query }))).toEqual({ query });
  });

  it.each(['', 'member-1', '{"side":"nobody"}', '{'])('that is none, %j, is the plain one', (text) => {
    expect(search.decode(text)).toEqual({ query: newQuery('mentors') });
  });
});

describe('a person', () => {
  it.each<readonly [string, SearchedPerson]>([
    ['nobody searched for', { member }],
    ['whom the profile found', { member, query: newQuery('mentors') }],
    ['whose search is longer than a button holds', { member, query: endless }],
  ])('%s stands alone', (_who, person) => {
    expect(foundPerson.encode(person)).toBe('member-1');
    expect(foundPerson.decode('member-1')).toEqual({ member });
  });

  it('is carried with the search that found them, from its first page on', () => {
    const text = foundPerson.encode({ member, query: { ...narrowed, skip: 5 } });
    expect(foundPerson.decode(text)).toEqual({ member, query: narrowed });
  });

  it.each(['', 'a b', '{"id":"member-1"}', JSON.stringify({ id: '<@U1>', query: narrowed })])(
    'is nobody when the text, %j, could be no id',
    (text) => {
      expect(foundPerson.decode(text)).toBeNull();
    },
  );
});
