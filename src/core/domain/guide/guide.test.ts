import { expect, it } from 'vitest';
import type { Side } from '../profile/profile.ts';
import { GUIDE_AUDIENCES, type Guide, guidesFor } from './guide.ts';

const GUIDES: readonly Guide[] = GUIDE_AUDIENCES.map((audience) => ({
  slug: audience,
  title: audience,
  audience,
  readingMinutes: 2,
  lastReviewed: '2026-11-01',
  offeredWhen: 'goal-agreed',
  next: 'both',
  sections: [],
}));

it.each<[readonly Side[], readonly string[]]>([
  [['mentor'], ['mentor', 'both']],
  [['mentee'], ['mentee', 'both']],
  [
    ['mentor', 'mentee'],
    ['mentor', 'mentee', 'both'],
  ],
  [[], ['mentor', 'mentee', 'both']],
])('somebody on %j reads the guides for %j', (sides, slugs) => {
  expect(guidesFor(GUIDES, sides).map(({ slug }) => slug)).toEqual(slugs);
});
