import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { EVIDENCE, type Evidence } from './evidence-columns.ts';
import { evidenceFor } from './topic-evidence.ts';
import { topicLexicon } from './topic-lexicon.ts';

const TOPICS: readonly (readonly [id: string, names: readonly string[], ...broader: readonly string[]])[] = [
  ['people', ['managing people', 'line management'], 'leading'],
  ['shop', ['shop manager', 'store manager'], 'selling'],
  ['budgets', ['budgeting'], 'selling', 'leading'],
  ['leading', ['leadership']],
  ['candles', ['candle making']],
];
const lexicon = topicLexicon(
  TOPICS.map(([id, [label = '', ...aliases], ...broader]) => ({
    id: topicId(id),
    label,
    aliases,
    broader: broader.map(topicId),
  })),
);

const evidence = (typed: string, of: Evidence, id: string) =>
  evidenceFor(lexicon, typed)[of][TOPICS.findIndex(([own]) => own === id)] ?? -1;

describe('evidenceFor', () => {
  it.each<[Evidence, string, string, number]>([
    ['words', 'managing people', 'people', 1],
    ['words', 'people management', 'people', 1],
    ['letters', 'managing people', 'people', 1],
    ['ownLabel', 'managing people', 'people', 1],
    ['ownLabel', 'store manager', 'shop', 0.6],
    ['typed', 'managing people', 'people', 1],
    ['typed', 'managing zzzz', 'candles', 0],
    ['meant', 'managing people', 'people', 1],
    ['nameTyped', 'managing people', 'people', 1],
    ['joined', 'candlemaking', 'candles', 1],
    ['sameStart', 'shop manager', 'shop', 1],
    ['sameStart', 'manager shop', 'shop', 0],
    ['family1', 'budgets', 'candles', 0],
    ['words', 'zzzz', 'people', 0],
    ['spoken', 'zzzz', 'people', 0],
  ])('%s of "%s" for %s is about %f', (of, typed, id, expected) => {
    expect(Math.abs(evidence(typed, of, id) - expected)).toBeLessThan(0.35);
    if (expected === 0 || expected === 1) expect(evidence(typed, of, id)).toBeCloseTo(expected, 5);
  });

  it('counts typed words as typed, and as meant by aliases too', () => {
    expect(evidence('shop', 'typed', 'people')).toBe(0);
    expect(evidence('store clerk', 'typed', 'shop')).toBeGreaterThan(0);
    expect(evidence('store clerk', 'typed', 'shop')).toBeLessThan(1);
    expect(evidence('budgets people', 'meant', 'budgets')).toBeLessThan(1);
  });

  it('has the second name apart from the nearest', () => {
    expect(evidence('shop manager', 'secondName', 'shop')).toBeGreaterThan(0.3);
    expect(evidence('shop manager', 'secondName', 'shop')).toBeLessThan(evidence('shop manager', 'words', 'shop'));
    expect(evidence('candle making', 'secondName', 'candles')).toBe(0);
  });

  it('says how much of the nearest name was typed', () => {
    expect(evidence('candle', 'nameTyped', 'candles')).toBeGreaterThan(0.2);
    expect(evidence('candle', 'nameTyped', 'candles')).toBeLessThan(0.9);
  });

  it('lets a family speak for those who do not have the word themselves', () => {
    expect(evidence('budgeting', 'family1', 'shop')).toBeGreaterThan(0);
    expect(evidence('budgeting', 'words', 'shop')).toBe(0);
    expect(evidence('budgeting', 'family2', 'budgets')).toBeGreaterThan(0);
    expect(evidence('budgeting', 'family2', 'shop')).toBe(0);
    expect(evidence('budgeting', 'family3', 'budgets')).toBe(0);
  });

  it('lets three families of a topic speak, the smallest first', () => {
    const topic = (id: string, label: string, ...broader: readonly string[]) => ({
      id: topicId(id),
      label,
      aliases: [],
      broader: broader.map(topicId),
    });
    const families = topicLexicon([
      topic('a', 'weaving', 'x', 'y', 'z'),
      topic('b', 'tax', 'y', 'z'),
      topic('c', 'law', 'z'),
    ]);
    const spokenFor = (typed: string) => {
      const { family1, family2, family3 } = evidenceFor(families, typed);
      return [family1, family2, family3].map((column) => (column[0] ?? 0) > 0);
    };
    expect(spokenFor('weaving')).toEqual([true, true, true]);
    expect(spokenFor('tax')).toEqual([false, true, true]);
    expect(spokenFor('law')).toEqual([false, false, true]);
  });

  it('counts a word typed twice once, and little words not at all', () => {
    const columnsOf = (typed: string) => [evidence(typed, 'words', 'shop'), evidence(typed, 'spoken', 'shop')];
    expect(columnsOf('manager manager of the shop')).toEqual(columnsOf('manager shop'));
  });

  it('has nothing of the question before', () => {
    const fresh = structuredClone(evidenceFor(lexicon, 'candle'));
    evidenceFor(lexicon, 'managing people in a store');
    expect(evidenceFor(lexicon, 'candle')).toEqual(fresh);
    expect(
      Object.values(evidenceFor(lexicon, ' … '))
        .flatMap((column) => [...column])
        .every((one) => one === 0),
    ).toBe(true);
  });

  it('stays a number between nothing and about one, whatever is typed', () => {
    const anyWord = fc.constantFrom(
      'managing',
      'people',
      'shop',
      'store',
      'budget',
      'candle',
      'zzzz',
      'the',
      'law',
      'pople',
    );
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 6 }), (words) => {
        const table = evidenceFor(lexicon, words.join(' '));
        const amounts = EVIDENCE.flatMap((of) => [...table[of]]);
        expect(amounts.every((amount) => amount >= 0 && amount <= 1.5)).toBe(true);
        for (const [topic, typed] of table.typed.entries())
          expect(typed).toBeLessThanOrEqual((table.meant[topic] ?? 0) + 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});
