import { expect, test } from 'vitest';
import { checkWeights, chooseWeights, readOwnWeights, STANDARD_WEIGHTS } from './weights.ts';

test('an organisation may change single weights', () => {
  expect(checkWeights({ industry: 0 })).toEqual({ ok: true, value: { ...STANDARD_WEIGHTS, industry: 0 } });
});

test.each([
  [{ topics: Number.NaN }, { code: 'weight-not-a-number', weight: 'topics' }],
  [{ topics: '50' }, { code: 'weight-not-a-number', weight: 'topics' }],
  [{ hours: Number.POSITIVE_INFINITY }, { code: 'weight-not-a-number', weight: 'hours' }],
  [{ load: -1 }, { code: 'weight-negative', weight: 'load', given: -1 }],
  [{ topics: 1e9 }, { code: 'weight-too-large', weight: 'topics', given: 1e9 }],
  [{ charm: 3 }, { code: 'weight-unknown', weight: 'charm' }],
  [
    { topics: 0, words: 0, seniority: 0, function: 0, industry: 0, hours: 0, location: 0 },
    { code: 'weights-all-zero' },
  ],
])('%o is refused and named', (own, refusal) => {
  expect(checkWeights(own)).toEqual({ ok: false, ...refusal });
});

test.each([
  [undefined, { own: {}, refused: null }],
  [{}, { own: {}, refused: null }],
  [{ topics: 10 }, { own: { topics: 10 }, refused: null }],
  [null, { own: {}, refused: { code: 'weights-not-named' } }],
  ['topics', { own: {}, refused: { code: 'weights-not-named' } }],
  [[50], { own: {}, refused: { code: 'weight-unknown', weight: '0' } }],
  [
    { topics: 10, load: -1 },
    { own: {}, refused: { code: 'weight-negative', weight: 'load', given: -1 } },
  ],
])('of %j stored as own weights all is taken or nothing', (stored, read) => {
  expect(readOwnWeights(stored)).toEqual(read);
});

test('a search says whose weights it used', () => {
  expect(chooseWeights({})).toEqual({ whose: 'standard', weights: STANDARD_WEIGHTS });
  expect(chooseWeights({ topics: STANDARD_WEIGHTS.topics }).whose).toBe('standard');
  expect(chooseWeights({ topics: 10 })).toEqual({
    whose: 'organisation',
    weights: { ...STANDARD_WEIGHTS, topics: 10 },
  });
  expect(chooseWeights({ topics: Number.NaN }).whose).toBe('standard');
});
