import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MatchPerson, type MatchSide, seniorityOf } from '../ranking/match-profile.ts';
import { anyMentee, anyMentor, memberId, mentee, mentor, topicId } from '../ranking/testing/match-people.fixture.ts';
import { createMatchIndex, LIST, type MatchIndex, putPerson, removePerson, setShown } from './match-index.ts';
import { at, mergeInto } from './slot-set.ts';

const indexOf = (...people: readonly MatchSide[]): MatchIndex => {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  return index;
};

/** The names of the lists somebody stands in. */
function listsWith(index: MatchIndex, name: string): readonly string[] {
  const slot = index.slotOf.get(memberId(name)) ?? -1;
  return index.listNumbers.words.filter((_, number) => {
    const bits = new Uint32Array(index.cells.blocks + 1);
    const set = index.lists[number];
    if (set !== undefined) mergeInto(bits, set);
    return ((at(bits, slot >>> 5) >>> (slot & 31)) & 1) === 1;
  });
}

const standingWith = (index: MatchIndex, name: string) =>
  index.standingOf[index.columns.standings[index.slotOf.get(memberId(name)) ?? -1] ?? -1];

describe('putPerson', () => {
  it('puts somebody into a list for everything they can be found by', () => {
    const more = { languages: ['EN'], formats: ['phone' as const], text: 'Managing bakeries, managed' };
    expect(listsWith(indexOf(mentee('ada', { law: 2, writing: 1 }, more)), 'ada')).toEqual([
      LIST.topic(topicId('law'), 2),
      LIST.topic(topicId('writing'), 1),
      LIST.language('en'),
      LIST.format('phone'),
      LIST.room,
      LIST.stem('manag'),
      LIST.stem('bakery'),
    ]);
  });

  it.each<[string, Partial<MatchPerson>, readonly string[]]>([
    ['languages', { languages: [] }, [LIST.noLanguage, LIST.format('online'), LIST.room]],
    ['formats', { formats: [] }, [LIST.language('en'), LIST.noFormat, LIST.room]],
    ['a free place', { places: { left: 0, of: 2 } }, [LIST.language('en'), LIST.format('online')]],
    ['places that make sense', { places: { left: Number.NaN, of: 2 } }, [LIST.language('en'), LIST.format('online')]],
  ])('notes who has not said or has no %s', (_, more, lists) => {
    expect(listsWith(indexOf(mentor('lea', [], more)), 'lea')).toEqual(lists);
  });

  it('replaces what was known of somebody', () => {
    const index = indexOf(mentor('lea', ['law'], { text: 'data' }), mentor('lea', ['art'], { seniority: 5 }));
    expect(index.slotOf.size).toBe(1);
    expect(listsWith(index, 'lea')).toEqual([
      LIST.language('en'),
      LIST.format('online'),
      LIST.room,
      LIST.topic(topicId('art'), 3),
    ]);
    expect(index.members.filter((member) => member !== null && member !== undefined)).toEqual(['lea']);
  });

  it('numbers words from lists folded, from one, with zero for what is not said', () => {
    const index = indexOf(
      mentor('a', [], { function: null, industry: null, location: null }),
      mentor('b', [], { function: ' Law', industry: 'Retail', location: 'Leeds' }),
      mentor('c', [], { function: 'law', industry: 'space', location: 'LEEDS ' }),
    );
    const numbers = ['a', 'b', 'c'].map((name) => {
      const slot = index.slotOf.get(memberId(name)) ?? -1;
      const { functions, industries, locations } = index.columns;
      return [functions[slot], industries[slot], locations[slot]];
    });
    expect(numbers).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [1, 2, 1],
    ]);
  });

  it('keeps what it knows of everybody as it grows', () => {
    const people = Array.from({ length: 300 }, (_, at) =>
      mentor(`m${at}`, [], { function: 'law', shownThisWeek: at % 20, places: { left: 1, of: at + 1 } }),
    );
    const index = indexOf(...people);
    for (const [at, { memberId, places, shownThisWeek }] of people.entries()) {
      expect(standingWith(index, `m${at}`)).toEqual({ places, shownThisWeek });
      expect(index.columns.functions[index.slotOf.get(memberId) ?? -1]).toBe(1);
    }
  });

  it('forgets words it has remembered when there are too many, and finds them again', () => {
    const index = createMatchIndex();
    for (let at = 0; at < 20_000; at += 1) index.wordLists.set(`word${at}`, 0);
    putPerson(index, mentor('lea', [], { text: 'baking baker' }));
    expect([...index.wordLists.keys()]).toEqual(['baking', 'baker']);
    expect(listsWith(index, 'lea')).toContain(LIST.stem('bak'));
  });
});

describe('setShown', () => {
  it('changes how often somebody was shown and nothing else, counted no further than it matters', () => {
    const index = indexOf(mentor('lea', ['law'], { places: { left: 1, of: 3 } }), mentor('leo', []));
    const before = listsWith(index, 'lea');
    expect(setShown(index, memberId('lea'), 7)).toBe(true);
    expect(standingWith(index, 'lea')).toEqual({ places: { left: 1, of: 3 }, shownThisWeek: 7 });
    expect(setShown(index, memberId('lea'), 700)).toBe(true);
    expect(standingWith(index, 'lea')).toEqual({ places: { left: 1, of: 3 }, shownThisWeek: 20 });
    expect(standingWith(index, 'leo')).toEqual({ places: { left: 2, of: 2 }, shownThisWeek: 0 });
    expect(listsWith(index, 'lea')).toEqual(before);
  });

  it('knows nobody who is not in', () => {
    expect(setShown(indexOf(mentor('lea', [])), memberId('leo'), 1)).toBe(false);
  });
});

describe('removePerson', () => {
  it('takes somebody out of every list, once', () => {
    const index = indexOf(mentor('lea', ['law'], { text: 'data' }));
    expect(removePerson(index, memberId('leo'))).toBe(false);
    expect(removePerson(index, memberId('lea'))).toBe(true);
    expect(removePerson(index, memberId('lea'))).toBe(false);
    expect(index.lists.map(({ count }) => count)).toEqual(index.lists.map(() => 0));
    expect([index.slotOf.size, index.members]).toEqual([0, [null]]);
  });

  it('leaves of any people only those who were not taken out, each in the cell of their step', () => {
    const anyone = fc.oneof(anyMentor, anyMentee);
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 40 }), fc.array(fc.nat(99), { maxLength: 40 }), (people, gone) => {
        const index = indexOf(...people);
        for (const number of gone) removePerson(index, memberId(`m${number}`));
        const left = new Map(people.map((person) => [person.memberId, person]));
        for (const number of gone) left.delete(memberId(`m${number}`));
        expect([...index.slotOf.keys()].sort()).toEqual([...left.keys()].sort());
        for (const [id, slot] of index.slotOf) {
          const person = left.get(id);
          expect(index.members[slot]).toBe(id);
          const step = at(index.cells.steps, at(index.cells.cellOf, slot >>> 5));
          expect(step).toBe(person === undefined ? -1 : (seniorityOf(person) ?? 0));
        }
      }),
      { numRuns: 30 },
    );
  });
});
