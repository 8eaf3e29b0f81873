import { expect, test } from 'vitest';
import { midSentence } from './mid-sentence.ts';

test.each([
  ['Leading a small team', 'leading a small team'],
  ['A career in HR', 'a career in HR'],
  ['Women’s careers', 'women’s careers'],
  ['Work–life balance', 'work–life balance'],
  ['Écrire en français', 'écrire en français'],
  ['SQL for beginners', 'SQL for beginners'],
  ['JavaScript', 'JavaScript'],
  ['R and statistics', 'R and statistics'],
  ['iOS development', 'iOS development'],
  ['IT service and support', 'IT service and support'],
  ['English for work', 'English for work'],
  ['Python', 'Python'],
  ['', ''],
])('%j reads %j inside a sentence', (label, within) => {
  expect(midSentence(label)).toBe(within);
});
