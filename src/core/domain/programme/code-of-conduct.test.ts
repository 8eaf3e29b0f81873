import { expect, test } from 'vitest';
import { CODE_OF_CONDUCT } from './code-of-conduct.ts';
import { fitsAPhone } from './testing/programme-texts.fixture.ts';

test('every clause fits a phone and ends as a sentence, and none stands twice', () => {
  expect(CODE_OF_CONDUCT.clauses.filter((clause) => !fitsAPhone(clause))).toEqual([]);
  expect(new Set(CODE_OF_CONDUCT.clauses).size).toBe(CODE_OF_CONDUCT.clauses.length);
});

test('there are about ten clauses', () => {
  expect(CODE_OF_CONDUCT.clauses.length).toBeGreaterThanOrEqual(9);
  expect(CODE_OF_CONDUCT.clauses.length).toBeLessThanOrEqual(12);
});

test('the code carries the day of its version', () => {
  expect(new Date(CODE_OF_CONDUCT.version).toISOString().slice(0, 10)).toBe(CODE_OF_CONDUCT.version);
});
