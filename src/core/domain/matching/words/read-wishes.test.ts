import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { readWish } from './read-wishes.ts';
import { topicLexicon } from './topic-lexicon.ts';

const lexicon = topicLexicon(
  Object.entries({
    speaking: ['Public speaking', 'presentations'],
    people: ['Managing people', 'people management'],
    budgets: ['Budgeting', 'budget planning'],
    data: ['Data science'],
    'data-lab': ['Data science lab'],
    'leading-teams': ['Leading teams'],
    'leading-projects': ['Leading projects'],
    law: ['Право', 'законодательство'],
  }).map(([id, [label = '', ...aliases]]) => ({ id: topicId(id), label, aliases })),
);
const read = (typed: string) => readWish(lexicon, typed);

describe('readWish', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['', [], []],
    [' … ', [], []],
    ['public speaking', ['speaking'], []],
    ['presentaton', ['speaking'], []],
    ['public speking', [], ['public', 'speking']],
    ['speaking in public', ['speaking'], []],
    ['presentation', ['speaking'], []],
    ['public speaking in Portuguese', ['speaking'], ['portuguese']],
    ['Portuguese public speaking', ['speaking'], ['portuguese']],
    ['public speaking and data science', ['speaking', 'data'], []],
    ['budgeting people management', ['budgets', 'people'], []],
    ['data science', ['data'], []],
    ['knitting for the sea', [], ['knitting', 'sea']],
    ['of the', [], ['of', 'the']],
    ['leading', ['leading-teams', 'leading-projects'], []],
    ['право', ['law'], []],
    ['право knitting', ['law'], ['knitting']],
  ])('reads "%s" as topics %j and words %j', (typed, topics, words) => {
    const wishes = read(typed);
    expect([...wishes.topics].sort()).toEqual([...topics].sort());
    expect(wishes.words).toEqual(words);
  });

  it('keeps topics in the order they were typed', () => {
    expect(read('budget planning knitting data science').topics).toEqual(['budgets', 'data']);
    expect(read('data science knitting budget planning').topics).toEqual(['data', 'budgets']);
  });

  it('reads twenty words and no more', () => {
    const many = Array.from({ length: 30 }, (_, at) => `zz${String.fromCharCode(97 + at)}q`);
    expect(read(many.join(' ')).words).toEqual(
      many
        .slice(0, 20)
        .flatMap((word) => word.match(/[a-z]+/g) ?? [])
        .slice(0, 20),
    );
    expect(read(`${many.slice(0, 20).join(' ')} public speaking`).topics).toEqual([]);
  });

  it('makes nothing up: every word was typed, and no more than was typed', () => {
    const anyWord = fc.constantFrom(
      'public',
      'speaking',
      'data',
      'science',
      'leading',
      'knitting',
      'the',
      'people',
      'sea',
    );
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 7 }), (typed) => {
        const { topics, words } = read(typed.join(' '));
        expect(words.every((word) => typed.some((own) => own === word))).toBe(true);
        expect(words.length).toBeLessThanOrEqual(typed.length);
        if (typed.length > 0) expect(topics.length + words.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('takes every word for a word where there is no catalogue', () => {
    expect(readWish(topicLexicon([]), 'public speaking')).toEqual({ topics: [], words: ['public', 'speaking'] });
  });
});
