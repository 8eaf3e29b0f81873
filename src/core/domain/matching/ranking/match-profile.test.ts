import { describe, expect, it } from 'vitest';
import { foldWord, seniorityOf, topicsOf } from './match-profile.ts';
import { mentee, mentor } from './testing/match-people.fixture.ts';

describe('seniorityOf', () => {
  it.each([
    [0, 1],
    [2.9, 1],
    [3, 2],
    [6.9, 2],
    [7, 3],
    [11.9, 3],
    [12, 4],
    [19.9, 4],
    [20, 5],
    [Number.POSITIVE_INFINITY, 5],
    [-1, null],
    [Number.NaN, null],
    [null, null],
  ])('reads %s years as step %s', (years, step) => {
    expect(seniorityOf({ seniority: null, years })).toBe(step);
  });

  it('believes what somebody said before what their years say', () => {
    expect(seniorityOf({ seniority: 1, years: 40 })).toBe(1);
  });
});

describe('topicsOf', () => {
  it('has a mentor stand behind every topic in full', () => {
    expect(topicsOf(mentor('a', ['law', 'writing']))).toEqual([
      { topicId: 'law', importance: 3 },
      { topicId: 'writing', importance: 3 },
    ]);
  });

  it('leaves a mentee the importance they gave', () => {
    expect(topicsOf(mentee('a', { law: 1, writing: 2 }))).toEqual([
      { topicId: 'law', importance: 1 },
      { topicId: 'writing', importance: 2 },
    ]);
  });

  it('knows people without topics', () => {
    expect(topicsOf(mentor('a', []))).toEqual([]);
    expect(topicsOf(mentee('a', {}))).toEqual([]);
  });
});

it.each([
  ['  Finance ', 'finance'],
  ['ÖFFENTLICHER Dienst', 'öffentlicher dienst'],
  ['ФИНАНСЫ', 'финансы'],
  ['   ', ''],
])('"%s" is compared as "%s"', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});
