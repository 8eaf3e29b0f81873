import { expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { GoalWords } from './goal.ts';
import { smartTips } from './smart-tips.ts';

const GOOD: GoalWords = {
  title: 'Choose a supplier from three quotes',
  measure: 'One contract is signed',
  why: 'We pay too much, and I know the market.',
  resources: '',
  targetOn: '2027-02-26',
};
const codes = (words: Partial<GoalWords>, steps = 1) =>
  smartTips({ ...GOOD, ...words }, steps, '2026-11-24', calendar).map(({ code }) => code);

test.each([
  ['a good goal', {}, []],
  ['two words', { title: 'Learn Excel' }, ['too-short']],
  ['a vague word', { title: 'Become better at speaking' }, ['vague']],
  ['nothing to count', { measure: 'I feel fine about it' }, ['cannot-be-counted']],
  ['no reason', { why: '' }, ['no-why']],
  ['no day', { targetOn: null }, ['no-date']],
  ['a day beyond a year', { targetOn: '2028-01-01' }, ['very-far']],
  ['a day this week', { targetOn: '2026-11-26' }, ['very-soon']],
])('%s', (_what, words, expected) => {
  expect(codes(words)).toEqual(expected);
});

test('at most three at once, and a missing first step is the last', () => {
  expect(codes({}, 0)).toEqual(['no-first-step']);
  expect(codes({ title: 'Improve', measure: 'somehow', why: '', targetOn: null }, 0)).toEqual([
    'too-short',
    'vague',
    'cannot-be-counted',
  ]);
});
