import { describe, expect, it } from 'vitest';
import { bold, day, plain } from '../view/rich-text.ts';
import type { GuideBlock, GuideSection } from './guide.ts';
import { charsOf, GUIDE_PAGE_CHARS, guidePages } from './guide-pages.ts';

const HALF = GUIDE_PAGE_CHARS / 2;
const words = (chars: number) => plain('x'.repeat(chars));
const paragraph = (chars: number): GuideBlock => ({ type: 'text', text: words(chars) });
const items = (...chars: readonly number[]): GuideBlock => ({ type: 'bullets', items: chars.map(words) });
const section = (title: string | null, ...blocks: readonly GuideBlock[]): GuideSection => ({ title, blocks });

/** What stands on each page: the titles, with the characters of each paragraph and item. */
const laidOut = (...sections: readonly GuideSection[]) =>
  guidePages({ sections }).map((page) =>
    page.map(({ title, blocks }) => [
      title,
      ...blocks.map((block) => (block.type === 'text' ? charsOf(block.text) : block.items.map(charsOf))),
    ]),
  );

it('only what one reads is counted', () => {
  expect(charsOf([...plain('four'), bold('five!'), day('2026-11-24')])).toBe(9);
});

describe('a guide', () => {
  it('without sections has no page', () => {
    expect(laidOut()).toEqual([]);
  });

  it('holds sections together as long as they fit to the last character', () => {
    expect(laidOut(section(null, paragraph(HALF)), section('A', paragraph(HALF)))).toEqual([
      [
        [null, HALF],
        ['A', HALF],
      ],
    ]);
    expect(laidOut(section(null, paragraph(HALF)), section('A', paragraph(HALF + 1)))).toEqual([
      [[null, HALF]],
      [['A', HALF + 1]],
    ]);
  });

  it('goes on with a long section, under its title, on the next page', () => {
    const long = section('A', paragraph(HALF), paragraph(HALF), paragraph(1), items(2, 3));
    expect(laidOut(long)).toEqual([[['A', HALF, HALF]], [['A', 1, [2, 3]]]]);
  });

  it('cuts a long list between its items', () => {
    const long = section('A', items(HALF, HALF, 5, 6));
    expect(laidOut(long)).toEqual([[['A', [HALF, HALF]]], [['A', [5, 6]]]]);
  });

  it('leaves a paragraph or an item whole, however long', () => {
    const much = GUIDE_PAGE_CHARS + 1;
    expect(laidOut(section('A', paragraph(much)), section('B', items(much, 1)))).toEqual([
      [['A', much]],
      [['B', [much]]],
      [['B', [1]]],
    ]);
  });

  it('keeps a title that stands over nothing', () => {
    expect(laidOut(section('A'))).toEqual([[['A']]]);
  });
});
