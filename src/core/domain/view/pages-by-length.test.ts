import { expect, it } from 'vitest';
import { pagesByLength } from './pages-by-length.ts';

it.each<[string, readonly number[], readonly (readonly number[])[]]>([
  ['nothing', [], []],
  ['what fits to the last character', [4, 6], [[4, 6]]],
  ['one character more than fits', [4, 7], [[4], [7]]],
  ['several pages, in order', [5, 5, 5, 5, 1], [[5, 5], [5, 5], [1]]],
  ['something small after a full page, never put back', [9, 5, 1], [[9], [5, 1]]],
  ['something longer than a page, which has one of its own', [3, 12, 3], [[3], [12], [3]]],
  ['empty things, even on a full page', [10, 0, 0], [[10, 0, 0]]],
])('pages hold %s', (_what, lengths, pages) => {
  expect(pagesByLength(lengths, (length) => length, 10)).toEqual(pages);
});
