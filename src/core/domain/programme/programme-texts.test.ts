import { expect, test } from 'vitest';
import { CODE_OF_CONDUCT } from './code-of-conduct.ts';
import { EXPECTATIONS } from './expectations.ts';

const sentences = [...CODE_OF_CONDUCT.clauses, ...Object.values(EXPECTATIONS).flat()];

test('every clause and bullet fits a phone: at most 140 characters, ending as a sentence', () => {
  expect(sentences.filter((text) => text.length > 140 || !/^\p{Lu}.*\.$/u.test(text))).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('each side reads four or five expectations, and about ten clauses', () => {
  for (const bullets of Object.values(EXPECTATIONS)) {
    expect(bullets.length).toBeGreaterThanOrEqual(4);
    expect(bullets.length).toBeLessThanOrEqual(5);
  }
  expect(CODE_OF_CONDUCT.clauses.length).toBeGreaterThanOrEqual(9);
  expect(CODE_OF_CONDUCT.clauses.length).toBeLessThanOrEqual(12);
});

test('the code carries the day of its version', () => {
  expect(new Date(CODE_OF_CONDUCT.version).toISOString().slice(0, 10)).toBe(CODE_OF_CONDUCT.version);
});
