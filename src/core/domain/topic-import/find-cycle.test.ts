import { expect, it } from 'vitest';
import { findCycle } from './find-cycle.ts';

const graph = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(text.split(' ').map((line) => [line.slice(0, 1), [...line.slice(1)]]));

it.each([
  ['nothing', ''],
  ['a line', 'ab bc c'],
  ['two ways to the same', 'abc bd cd d'],
  ['what is named but unknown', 'ax bx'],
  ['a part told twice', 'abb b'],
])('%s is no cycle', (_what, text) => {
  expect(findCycle(graph(text))).toBeNull();
});

it.each([
  ['a topic that is a part of itself', 'aa', ['a']],
  ['two that are a part of each other', 'ab ba', ['a', 'b']],
  ['a cycle that begins behind others', 'ab bc cd db', ['b', 'c', 'd']],
  ['a cycle after a way that ends', 'abc b ca', ['a', 'c']],
  ['a cycle after whole trees without one', 'ab b cd d ef fe', ['e', 'f']],
])('%s is found, in order', (_what, text, cycle) => {
  expect(findCycle(graph(text))).toEqual(cycle);
});

it('any depth is looked through', () => {
  const deep = 50_000;
  const line = Array.from({ length: deep }, (_, at): [number, number[]] => [at, [at + 1]]);
  expect(findCycle(new Map(line))).toBeNull();
  expect(findCycle(new Map([...line, [deep, [deep - 1]]]))).toEqual([deep - 1, deep]);
});
