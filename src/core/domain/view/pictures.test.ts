import { expect, it } from 'vitest';
import { paragraph, quote, section } from './build.ts';
import { type Picture, picturesIn } from './pictures.ts';
import { plain } from './rich-text.ts';

const picture = (alt: string): Picture => ({
  type: 'picture',
  content: { type: 'timeline', timeline: { today: '2026-11-24', lanes: [] } },
  alt,
});

it('pictures are found from top to bottom, in sections too', () => {
  const body = [
    paragraph(plain('Hello')),
    picture('first'),
    section('Goals', [quote('Words'), picture('second'), picture('third')]),
    picture('last'),
  ];
  expect(picturesIn({ body }).map(({ alt }) => alt)).toEqual(['first', 'second', 'third', 'last']);
});

it('a card of words has none', () => {
  expect(picturesIn({ body: [paragraph(plain('Hello')), section('Empty', [])] })).toEqual([]);
});
