import { describe, expect, it } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { rarityOf } from './topic-labels.ts';
import { topicLexicon } from './topic-lexicon.ts';
import { senseOf } from './word-senses.ts';

const lexicon = topicLexicon(
  [['shop manager', 'store manager'], ['shop sign', 'store sign'], ['budgeting'], ['budgets']].map(
    ([label = '', ...aliases], at) => ({ id: topicId(`t${at}`), label, aliases }),
  ),
);
const sensesOf = (stem: string) => {
  const { meanings, ...sense } = senseOf(lexicon, stem);
  return { ...sense, meanings: new Map([...meanings].map(([term, how]) => [lexicon.labels.terms.words[term], how])) };
};

describe('senseOf', () => {
  it('takes a known word for itself, as telling as it is rare', () => {
    const { weight, isKnown, meanings } = sensesOf('budget');
    expect([isKnown, weight, [...meanings]]).toEqual([true, rarityOf(4, 2), [['budget', 1]]]);
  });

  it('takes it less surely for what aliases teach', () => {
    const { meanings } = sensesOf('shop');
    expect(meanings.get('shop')).toBe(1);
    expect(meanings.get('stor')).toBeGreaterThan(0.3);
    expect(meanings.get('stor')).toBeLessThanOrEqual(0.8);
  });

  it('takes a word it does not know for what is spelt alike, less surely', () => {
    const { isKnown, weight, meanings } = sensesOf('budgett');
    expect([isKnown, [...meanings.keys()]]).toEqual([false, ['budget']]);
    expect(meanings.get('budget')).toBeGreaterThan(0.8 * 0.6);
    expect(meanings.get('budget')).toBeLessThan(0.8);
    expect(weight).toBeCloseTo(0.7 * rarityOf(4, 0), 12);
  });

  it('trusts a likeness less where the word is known: it may well mean itself', () => {
    const known = topicLexicon(
      ['strategic', 'strategid'].map((label, at) => ({ id: topicId(`t${at}`), label, aliases: [] })),
    );
    const likeness = (stem: string, of: string) =>
      senseOf(known, stem).meanings.get(known.labels.terms.numbers.get(of) ?? -1) ?? 0;
    expect(likeness('strategid', 'strategic')).toBeLessThan(likeness('strategif', 'strategic'));
    expect(likeness('strategid', 'strategic')).toBeGreaterThan(0);
    expect(likeness('strategid', 'strategid')).toBe(1);
  });

  it('finds no meaning in what resembles nothing', () => {
    expect(sensesOf('zzzz')).toMatchObject({ isKnown: false, meanings: new Map() });
    expect(senseOf(topicLexicon([]), 'law').meanings.size).toBe(0);
  });
});
