import { expect, test } from 'vitest';
import { zoneWords } from './zone-words.ts';

test.each([
  ['Asia/Kolkata', 'Kolkata time'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
  ['Etc/UTC', 'UTC'],
  ['UTC', 'UTC'],
])('%s is %s', (zone, words) => {
  expect(zoneWords(zone)).toBe(words);
});
