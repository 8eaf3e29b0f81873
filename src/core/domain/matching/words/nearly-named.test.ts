import { describe, expect, it, test } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { nearlyNamed, stemsIn } from './nearly-named.ts';
import { topicLexicon } from './topic-lexicon.ts';

const lexicon = topicLexicon(
  Object.entries({
    product: ['Product management'],
    project: ['Project management', 'running projects'],
    law: ['Law'],
    sales: ['Selling'],
    candles: ['Candle making'],
    rights: ['Право человека'],
  }).map(([id, [label = '', ...aliases]]) => ({ id: topicId(id), label, aliases })),
);

describe('nearlyNamed', () => {
  it.each<[string, string | null]>([
    ['Product management', 'product'],
    ['management of products', 'product'],
    ['MANAGING PRODUCTS!', 'product'],
    ['run a project', null],
    ['project running', 'project'],
    ['Projct management', 'project'],
    ['Projct managment', 'project'],
    ['Prjct managment', null],
    ['candlemaking', 'candles'],
    ['candel making', 'candles'],
    ['Law', 'law'],
    ['Lew', null],
    ['Seling', 'sales'],
    ['Seliing', 'sales'],
    ['Seiing', null],
    ['право человека', 'rights'],
    ['право человеко', 'rights'],
    ['knitting', null],
    ['Product', null],
    ['product management in banks', null],
    ['…', null],
    ['', null],
  ])('of "%s" says %s', (label, id) => {
    expect(nearlyNamed(lexicon, label)).toBe(id);
  });

  it('takes no word of the catalogue for another one misspelt', () => {
    const near = topicLexicon(
      ['Product management', 'Produce'].map((label, at) => ({ id: topicId(`t${at}`), label, aliases: [] })),
    );
    expect(nearlyNamed(near, 'Produce management')).toBeNull();
    expect(nearlyNamed(near, 'Producc management')).toBe('t0');
  });

  it('finds nothing in an empty catalogue', () => {
    expect(nearlyNamed(topicLexicon([]), 'Law')).toBeNull();
  });
});

test.each([
  ['Managing the people', 'manag people'],
  ['people people managing', 'manag people'],
  ['of the', 'of the'],
  ['', ''],
])('"%s" has the stems "%s"', (text, stems) => {
  expect(stemsIn(text)).toBe(stems.replace('people', 'peopl'));
});
