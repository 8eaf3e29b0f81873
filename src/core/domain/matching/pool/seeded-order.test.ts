import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberId } from '../ranking/testing/match-people.fixture.ts';
import { seededOrder } from './seeded-order.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ memberId: memberId(`m${String(at).padStart(2, '0')}`) }));
const names = (ordered: readonly { readonly memberId: string }[]) => ordered.map((one) => one.memberId).join(' ');

describe('seededOrder', () => {
  it('depends on who the people are and on the seed, not on how they came', () => {
    const pool = people(12);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: 12 }), fc.integer(), (shuffled, seed) => {
        const ordered = seededOrder(shuffled, seed);
        expect(names(ordered)).toBe(names(seededOrder(pool, seed)));
        expect([...ordered].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))).toEqual(pool);
      }),
      { numRuns: 100 },
    );
  });

  it('stays what it was when a plan was made', () => {
    expect(names(seededOrder(people(8), 1))).toBe('m02 m01 m06 m07 m04 m03 m00 m05');
    expect(names(seededOrder(people(8), 2))).not.toBe(names(seededOrder(people(8), 1)));
  });

  it('takes any seed: one below zero, a large one, none at all', () => {
    for (const seed of [-1, 2 ** 40, Number.NaN]) expect(seededOrder(people(5), seed)).toHaveLength(5);
  });

  it('puts everybody first about as often', () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 1_000; seed += 1) {
      const name = names(seededOrder(people(4), seed).slice(0, 1));
      first.set(name, (first.get(name) ?? 0) + 1);
    }
    expect(first.size).toBe(4);
    for (const times of first.values()) expect(Math.abs(times - 250)).toBeLessThan(75);
  });

  it('leaves the given list as it was, and keeps what is known of people', () => {
    const given = people(3).map((one, at) => ({ ...one, at }));
    const before = [...given];
    const ordered = seededOrder(given, 7);
    expect(given).toEqual(before);
    for (const one of ordered) expect(given).toContain(one);
  });

  it.each([0, 1])('has nothing to order among %i people', (count) => {
    expect(seededOrder(people(count), 3)).toEqual(people(count));
  });
});
