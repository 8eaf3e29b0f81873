import { describe, expect, it } from 'vitest';
import { topicId } from '../ranking/testing/match-people.fixture.ts';
import { eachRow } from './postings.ts';
import { FAMILIES_PER_TOPIC, topicFamilies } from './topic-families.ts';
import { topicLabels } from './topic-labels.ts';

type Given = readonly [id: string, label: string, ...broader: readonly string[]];

function familiesOf(...given: readonly Given[]) {
  const catalogue = given.map(([id, label, ...broader]) => ({
    id: topicId(id),
    label,
    aliases: [],
    broader: broader.map(topicId),
  }));
  const labels = topicLabels(catalogue);
  const families = topicFamilies(catalogue, labels);
  return {
    count: families.families,
    of: (id: string) => {
      const at = catalogue.findIndex((topic) => topic.id === id) * FAMILIES_PER_TOPIC;
      return [...families.of.subarray(at, at + FAMILIES_PER_TOPIC)];
    },
    spokenBy: (stem: string) => {
      const amounts = new Map<number, number>();
      eachRow(families.byTerm, labels.terms.numbers.get(stem) ?? -1, (family, amount) => amounts.set(family, amount));
      return amounts;
    },
  };
}

describe('topicFamilies', () => {
  it('has a family for every topic that has others below it, at any depth', () => {
    const { count, of } = familiesOf(
      ['a', 'low', 'mid'],
      ['mid', 'mid', 'top'],
      ['b', 'beside', 'top'],
      ['top', 'top'],
    );
    expect(count).toBe(2);
    // `mid` has one below it, `top` three: the smaller first.
    expect([of('a'), of('mid'), of('b'), of('top')]).toEqual([
      [0, 1, -1],
      [1, -1, -1],
      [1, -1, -1],
      [-1, -1, -1],
    ]);
  });

  it('counts three families of a topic, the smallest, ties by id', () => {
    const { of } = familiesOf(['a', 'one', 'w', 'z', 'y', 'x'], ['b', 'two', 'x'], ['c', 'three', 'w']);
    // Numbered as they are first seen: w 0, z 1, y 2, x 3; y and z have one member, w and x two.
    const [first, second, third] = of('a');
    expect([first, second, third].map((family) => ['w', 'z', 'y', 'x'][family ?? -1])).toEqual(['y', 'z', 'w']);
  });

  it('speaks the words of its members: the more of them have a word, the more', () => {
    const { spokenBy } = familiesOf(
      ['a', 'bread baking', 'bakery'],
      ['b', 'cake baking', 'bakery'],
      ['c', 'tax law', 'office'],
      ['bakery', 'shop'],
    );
    const [baking = 0] = spokenBy('bak').values();
    const [bread = 0] = spokenBy('bread').values();
    expect([...spokenBy('bak').keys()]).toEqual([0]);
    expect([...spokenBy('law').keys()]).toEqual([1]);
    expect(baking).toBeGreaterThan(bread);
    expect(spokenBy('shop').size).toBe(0);
  });

  it('speaks less of a word that other families have too, and of one word in a large family', () => {
    const { spokenBy } = familiesOf(
      ['a', 'law', 'one'],
      ['b', 'law', 'two'],
      ['c', 'art', 'one'],
      ['d', 'tax', 'two'],
      ['e', 'wood', 'two'],
    );
    expect(spokenBy('law').get(0)).toBeLessThan(spokenBy('art').get(0) ?? 0);
    expect(spokenBy('tax').get(1)).toBeLessThan(spokenBy('art').get(0) ?? 0);
  });

  it('has none in a flat or empty catalogue, and no member of itself in a circle', () => {
    expect(familiesOf(['a', 'law'], ['b', 'art']).count).toBe(0);
    expect(familiesOf().count).toBe(0);
    const circle = familiesOf(['a', 'law', 'b'], ['b', 'art', 'a']);
    expect([circle.of('a'), circle.of('b')]).toEqual([
      [0, -1, -1],
      [1, -1, -1],
    ]);
    expect([...circle.spokenBy('law').keys()]).toEqual([0]);
  });
});
