import { expect, test } from 'vitest';
import { CODE_OF_CONDUCT } from './code-of-conduct.ts';
import { EXPECTATIONS } from './expectations.ts';
import { fitsAPhone } from './testing/programme-texts.fixture.ts';

const bullets = Object.values(EXPECTATIONS).flat();

test('every bullet fits a phone and ends as a sentence', () => {
  expect(bullets.filter((bullet) => !fitsAPhone(bullet))).toEqual([]);
});

test('no bullet stands twice, nor among the clauses that are read beside them', () => {
  const read = [...CODE_OF_CONDUCT.clauses, ...bullets];
  expect(new Set(read).size).toBe(read.length);
});

test('each side reads four or five expectations', () => {
  for (const side of Object.values(EXPECTATIONS)) {
    expect(side.length).toBeGreaterThanOrEqual(4);
    expect(side.length).toBeLessThanOrEqual(5);
  }
});
