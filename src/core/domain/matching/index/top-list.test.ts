import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberId } from '../ranking/testing/match-people.fixture.ts';
import { countBefore, type Ranked, topList } from './top-list.ts';

const entry = (name: string, points: number): Ranked => ({ memberId: memberId(name), points });
const anyEntries = fc
  .array(fc.integer({ min: -3, max: 6 }), { maxLength: 30 })
  .map((all) => all.map((points, at) => entry(`m${(at * 7) % 31}`, points)));
const sorted = (entries: readonly Ranked[]) =>
  entries.toSorted((a, b) => b.points - a.points || (a.memberId < b.memberId ? -1 : 1));

function topOf(size: number, entries: readonly Ranked[]) {
  const top = topList(size);
  for (const { memberId, points } of entries) top.offer(memberId, points);
  return top;
}

describe('topList', () => {
  it('is the whole list sorted and cut, in whatever order people are offered', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 0, max: 12 }), (entries, size) => {
        expect(topOf(size, entries).entries).toEqual(sorted(entries).slice(0, size));
        expect(topOf(size, entries.toReversed()).entries).toEqual(sorted(entries).slice(0, size));
      }),
      { numRuns: 200 },
    );
  });

  it('loses nothing where people below `least` are not offered at all', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 0, max: 12 }), (entries, size) => {
        const top = topList(size);
        for (const { memberId, points } of entries) if (points >= top.least) top.offer(memberId, points);
        expect(top.entries).toEqual(sorted(entries).slice(0, size));
      }),
      { numRuns: 200 },
    );
  });

  it('asks for nothing in particular until it is full, then for as much as its last has', () => {
    const top = topList(2);
    expect(top.least).toBe(Number.NEGATIVE_INFINITY);
    top.offer(memberId('a'), 5);
    expect(top.least).toBe(Number.NEGATIVE_INFINITY);
    top.offer(memberId('b'), 3);
    expect(top.least).toBe(3);
    top.offer(memberId('c'), 4);
    expect(top.least).toBe(4);
  });

  it('takes nobody where it has no place', () => {
    expect(topList(0).least).toBe(Number.POSITIVE_INFINITY);
    expect(topOf(0, [entry('a', 9)]).entries).toEqual([]);
  });

  it('keeps the lower id of two who tie for the last place', () => {
    expect(topOf(1, [entry('b', 5), entry('a', 5), entry('c', 5)]).entries).toEqual([entry('a', 5)]);
  });
});

describe('countBefore', () => {
  it('counts whom the sorted list has before somebody, who is not before themselves', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(40), fc.integer({ min: -3, max: 6 }), (entries, who, points) => {
        const whom = entries[who] ?? entry('m5x', points);
        const counting = countBefore(whom);
        for (const one of entries) if (one.points >= counting.least) counting.offer(one.memberId, one.points);
        const place = sorted([...entries.filter((one) => one !== whom), whom]).indexOf(whom);
        expect(counting.counted()).toBe(place);
      }),
      { numRuns: 200 },
    );
  });

  it('asks for as many points as they have: a tie may stand before them', () => {
    expect(countBefore(entry('b', 5)).least).toBe(5);
  });
});
