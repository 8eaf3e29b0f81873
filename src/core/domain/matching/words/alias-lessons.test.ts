import { describe, expect, it } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { learnFromAliases } from './alias-lessons.ts';
import { topicLabels } from './topic-labels.ts';

/** What a catalogue teaches: for a stem, the stems that stand for it with how surely. */
function lessonsOf(...topics: readonly (readonly string[])[]) {
  const labels = topicLabels(topics.map(([label = '', ...aliases], at) => ({ id: topicId(`t${at}`), label, aliases })));
  const lessons = learnFromAliases(labels);
  return (stem: string) =>
    new Map(
      (lessons[labels.terms.numbers.get(stem) ?? -1] ?? []).map(({ term, surety }) => [
        labels.terms.words[term],
        surety,
      ]),
    );
}

describe('learnFromAliases', () => {
  it('learns that a word stands for the other where all else is the same', () => {
    const taught = lessonsOf(['shop manager', 'store manager'], ['law']);
    expect([...taught('shop').keys()][0]).toBe('stor');
    expect([...taught('stor').keys()][0]).toBe('shop');
    expect(taught('shop').get('stor')).toBeGreaterThan(taught('shop').get('manag') ?? 0);
  });

  it('is the surer the more topics say so, and never quite sure', () => {
    const once = lessonsOf(['shop clerk', 'store clerk']);
    const often = lessonsOf(['shop clerk', 'store clerk'], ['shop sign', 'store sign'], ['shop tax', 'store tax']);
    expect(often('shop').get('stor')).toBeGreaterThan(once('shop').get('stor') ?? 0);
    expect(often('shop').get('stor')).toBeLessThan(1);
  });

  it('doubts what was seen once as if it had been seen twice beside nothing', () => {
    expect([...lessonsOf(['shop', 'store'])('shop')]).toEqual([['stor', expect.closeTo(1 / 3, 9)]]);
  });

  it('takes a word that both names have for itself, so that the others explain each other', () => {
    const taught = lessonsOf(['data work', 'data lab'], ['law']);
    expect(taught('work').get('lab')).toBeGreaterThan(taught('work').get('data') ?? 0);
    expect(taught('lab').get('work')).toBeGreaterThan(taught('lab').get('data') ?? 0);
  });

  it('learns nothing from one name, or from topics that say the same in the same words', () => {
    expect(lessonsOf(['shop manager'], ['store manager'])('shop').size).toBe(0);
    expect(lessonsOf(['law'], [])('law').size).toBe(0);
    expect(lessonsOf()('law').size).toBe(0);
  });

  it('never teaches a word itself', () => {
    const taught = lessonsOf(['data work', 'working data', 'data'], ['data lab', 'lab data']);
    for (const stem of ['data', 'work', 'lab']) expect(taught(stem).has(stem)).toBe(false);
  });

  it('teaches sixteen words at most, the surest first', () => {
    const aliases = [...'abcdefghijklmnopqrst'].map((letter) => `word${letter}`);
    const taught = lessonsOf(['law', ...aliases])('law');
    const sureties = [...taught.values()];
    expect(sureties.length).toBeLessThanOrEqual(16);
    expect(sureties).toEqual(sureties.toSorted((a, b) => b - a));
    expect(sureties.every((surety) => surety > 0.02)).toBe(true);
  });

  it('learns from the first twenty-four names of a topic only', () => {
    const names = [...Array(24).keys()].map((at) => `${String.fromCharCode(97 + at)}x`);
    const inFiveTopics = (...all: readonly string[]) => lessonsOf(...Array.from({ length: 5 }, () => all));
    expect(inFiveTopics(...names, 'late')('late').size).toBe(0);
    expect(inFiveTopics(...names.slice(1), 'late')('late').size).toBe(16);
  });

  it('shares a word’s surety out: what it stands for adds up to less than one', () => {
    const topics = [
      ['shop sign', 'store board'],
      ['shop tax', 'market duty'],
      ['shop law', 'store rule'],
    ];
    const taught = lessonsOf(...topics);
    const said = new Map<string, number>();
    for (const stem of topics.flat().flatMap((name) => name.split(' ')))
      for (const [word = '', surety] of taught(stem)) said.set(word, (said.get(word) ?? 0) + surety);
    for (const sum of said.values()) expect(sum).toBeLessThanOrEqual(2);
    expect(said.size).toBeGreaterThan(0);
  });
});
