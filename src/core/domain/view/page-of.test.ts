import { expect, test } from 'vitest';
import { pageOf } from './page-of.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e'];

test('a list that fits has no page', () => {
  expect(pageOf(LETTERS, 0, 5)).toEqual({ shown: LETTERS, page: undefined, next: null });
});

test('a longer list says where it stands and where it goes on', () => {
  expect(pageOf(LETTERS, 0, 2)).toEqual({ shown: ['a', 'b'], page: { from: 1, to: 2, total: 5 }, next: 2 });
  expect(pageOf(LETTERS, 4, 2)).toEqual({ shown: ['e'], page: { from: 5, to: 5, total: 5 }, next: null });
});

test.each([-1, 1.5, Number.NaN, 5, 1e9])('a page that does not exist (%s) is the first', (from) => {
  expect(pageOf(LETTERS, from, 2).shown).toEqual(['a', 'b']);
});
