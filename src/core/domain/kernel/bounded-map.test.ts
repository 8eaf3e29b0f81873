import { describe, expect, it, test } from 'vitest';
import { BoundedMap } from './bounded-map.ts';

type Use = (map: BoundedMap<string, number>) => unknown;

const KEYS = ['a', 'b', 'c', 'd'];
const remembered = (map: BoundedMap<string, number>) => KEYS.filter((key) => map.has(key)).join('');
const full = () => {
  const map = new BoundedMap<string, number>(3);
  for (const [at, key] of ['a', 'b', 'c'].entries()) map.set(key, at);
  return map;
};

describe('a full map that takes one more', () => {
  it.each<[string, Use, string]>([
    ['forgets the one that came first when none was used', () => undefined, 'bcd'],
    ['keeps one that was read', (map) => map.get('a'), 'acd'],
    ['keeps one that was written again', (map) => map.set('a', 9), 'acd'],
    ['keeps none for being asked after', (map) => map.has('a'), 'bcd'],
    ['keeps none for one that is not there being read', (map) => map.get('x'), 'bcd'],
    ['forgets nothing when one was taken out', (map) => map.delete('b'), 'acd'],
  ])('%s', (_, use, kept) => {
    const map = full();
    use(map);
    map.set('d', 3);
    expect(remembered(map)).toBe(kept);
    expect(map.size).toBe(3);
  });
});

test('one written again is remembered as it was written last, and takes no second place', () => {
  const map = full();
  map.set('b', 7);
  expect([map.get('b'), map.size]).toEqual([7, 3]);
});

test('what was forgotten is not read', () => {
  const map = full();
  map.set('d', 3);
  expect([map.get('a'), map.get('d')]).toEqual([undefined, 3]);
});

test('a map of one remembers the last', () => {
  const map = new BoundedMap<string, number>(1);
  map.set('a', 0);
  map.set('b', 1);
  expect(remembered(map)).toBe('b');
});
