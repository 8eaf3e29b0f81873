import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MatchSide } from '../ranking/match-profile.ts';
import { poolStatistics } from '../ranking/pool-statistics.ts';
import { planFor, type SearchOptions } from '../ranking/rank.ts';
import {
  anyMentee,
  anyMentor,
  anyPool,
  memberId,
  mentee,
  mentor,
  SMALL_TREE,
  topicId,
} from '../ranking/testing/match-people.fixture.ts';
import { FLAT_TREE } from '../ranking/topic-tree.ts';
import { countAll, indexStatistics, scratchOf, setsOf, union, wishLists } from './index-wishes.ts';
import { createMatchIndex, LIST, type MatchIndex, putPerson, removePerson } from './match-index.ts';
import { at } from './slot-set.ts';

const indexOf = (people: readonly MatchSide[]): MatchIndex => {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  return index;
};
const named = ({ members }: MatchIndex, bits: Uint32Array) =>
  members.filter((_, slot) => (at(bits, slot >>> 5) >>> (slot & 31)) & 1);

describe('scratch bitmaps', () => {
  it('are empty again for every search, and the same ones', () => {
    const index = indexOf([mentor('lea', [])]);
    const [one, two] = [scratchOf(index), scratchOf(index)];
    const used = one().fill(7);
    expect(used.length).toBeGreaterThanOrEqual(index.cells.blocks);
    expect(one()).not.toBe(used);
    expect(two()).toBe(used);
    expect(countAll(used, used.length)).toBe(0);
  });

  it('are made anew once the index has outgrown them', () => {
    const index = indexOf([]);
    const small = scratchOf(index)();
    for (let at = 0; at < 40; at += 1) putPerson(index, mentor(`m${at}`, [], { function: `f${at}` }));
    const large = scratchOf(index)();
    expect(large).not.toBe(small);
    expect(large.length).toBeGreaterThanOrEqual(40);
  });
});

test('bits are counted up to the last block asked for', () => {
  expect([0, 1, 2, 9].map((blocks) => countAll(Uint32Array.of(0xffffffff, 5), blocks))).toEqual([0, 32, 34, 34]);
});

describe('sets', () => {
  const law = LIST.topic(topicId('law'), 3);
  const art = LIST.topic(topicId('art'), 3);

  it('are those that exist and have somebody', () => {
    const index = indexOf([mentor('lea', ['law']), mentor('leo', ['art'])]);
    removePerson(index, memberId('leo'));
    expect(setsOf(index, [law, art, 'no such list']).map(({ count }) => count)).toEqual([1]);
  });

  it('become one bitmap of whoever is in any of them', () => {
    const index = indexOf([mentor('a', ['law']), mentor('b', ['art', 'law']), mentor('c', ['writing'])]);
    expect(named(index, union(index, setsOf(index, [law, art]), scratchOf(index)))).toEqual(['a', 'b']);
    expect(named(index, union(index, [], scratchOf(index)))).toEqual([]);
  });

  it('are not copied where one is a bitmap already, and long enough', () => {
    const index = indexOf(['a', 'b', 'c'].map((name) => mentor(name, ['law'])));
    const [set] = setsOf(index, [law]);
    if (set === undefined) throw new RangeError('no such list');
    expect(union(index, [set], scratchOf(index))).toBe(set.bits);
    const short = { ...set, bits: Uint32Array.of(7) };
    for (let at = 0; at < 9; at += 1) putPerson(index, mentor(`m${at}`, [], { function: `f${at}` }));
    const copied = union(index, [short], scratchOf(index));
    expect(copied).not.toBe(short.bits);
    expect(named(index, copied)).toEqual(['a', 'b', 'c']);
  });
});

describe('indexStatistics', () => {
  it('counts what counting the pool counts', () => {
    const anyone = fc.oneof(anyPool(anyMentor, 40), anyPool(anyMentee, 40));
    fc.assert(
      fc.property(anyone, fc.constantFrom(SMALL_TREE, FLAT_TREE), (people, tree) => {
        const [own, expected] = [indexStatistics(indexOf(people), tree), poolStatistics(people, tree)];
        expect(own.people).toBe(expected.people);
        for (const topic of ['leadership', 'first-team', 'budgets', 'loop-a', 'unknown', 'nobody'].map(topicId))
          expect(own.answering(topic)).toBe(expected.answering(topic));
      }),
      { numRuns: 60 },
    );
  });
});

describe('wishLists', () => {
  const people = [
    mentee('whole', { leadership: 3 }),
    mentee('half', { leadership: 1 }),
    mentee('part', { 'first-team': 3 }),
    mentee('words', {}, { text: 'data' }),
  ];

  function listsFor(seeker: MatchSide, options: SearchOptions = {}) {
    const index = indexOf(people);
    const plan = planFor(seeker, people, { tree: SMALL_TREE, ...options });
    return wishLists(index, plan, SMALL_TREE, scratchOf(index)).map(({ bitmaps, worths, exactly }) => ({
      worths,
      people: bitmaps.map((bits) => named(index, bits)),
      exactly: exactly.map((bits) => named(index, bits)),
    }));
  }

  it('have the people of each way to answer a topic, most points first', () => {
    const [list] = listsFor(mentor('zoe', ['leadership']));
    expect(list?.people).toEqual([['whole'], ['part'], ['half']]);
    expect(list?.worths).toEqual([...(list?.worths ?? [])].sort((a, b) => b - a));
    expect(new Set(list?.worths).size).toBe(3);
  });

  it('put ways that are worth the same together', () => {
    const statistics = { people: 0, answering: () => 0 };
    // 0.9 for a part wanted most is what the whole is worth to who wants it at 0.9.
    const index = indexOf([mentee('middle', { leadership: 2 }), mentee('part', { 'first-team': 3 })]);
    const plan = planFor(mentor('zoe', ['leadership']), [], { statistics });
    const [list] = wishLists(index, plan, SMALL_TREE, scratchOf(index));
    expect(list?.worths).toEqual([45_000]);
    expect(list?.bitmaps.map((bits) => named(index, bits))).toEqual([['middle', 'part']]);
  });

  it('begin with the wish worth most, words too; one that nobody answers has no lists', () => {
    const criteria = { words: ['data', 'law'] };
    const lists = listsFor(mentor('zoe', ['leadership']), { criteria });
    expect(lists.map((list) => list.people.flat().length)).toEqual([3, 1, 0]);
    expect(lists.map(({ worths }) => worths.length)).toEqual([3, 1, 0]);
    expect(listsFor(mentor('zoe', ['writing']), { criteria }).map((list) => list.people)).toEqual([
      [['words']],
      [],
      [],
    ]);
  });

  it('take for exact match the topic and its parts, not the field around it', () => {
    const [budgets] = listsFor(mentor('zoe', ['first-team', 'leading-teams']), { exact: true });
    expect(budgets?.exactly).toEqual([['part']]);
    const lists = listsFor(mentor('zoe', ['leading-teams']), { exact: true });
    expect(lists.map(({ people, exactly }) => [people, exactly])).toEqual([
      [[['part'], ['whole'], ['half']], [['part']]],
    ]);
  });
});
