import { expect, test } from 'vitest';
import { type Chemistry, combinedChemistry } from './chemistry.ts';
import { MENTEE, MENTOR, NOW } from './testing/relationship.fixture.ts';

const answers = (...fits: readonly Chemistry[]) =>
  fits.map((fit, index) => ({ memberId: index === 0 ? MENTOR : MENTEE, fit, answeredAt: NOW }));

test.each<[readonly Chemistry[], Chemistry | null]>([
  [[], null],
  [['good'], null],
  [['poor'], null],
  [['good', 'good'], 'good'],
  [['good', 'unsure'], 'unsure'],
  [['unsure', 'good'], 'unsure'],
  [['unsure', 'unsure'], 'unsure'],
  [['poor', 'good'], 'poor'],
  [['good', 'poor'], 'poor'],
  [['unsure', 'poor'], 'poor'],
  [['poor', 'poor'], 'poor'],
])('%j combine to %s', (fits, combined) => {
  expect(combinedChemistry(answers(...fits))).toBe(combined);
});
