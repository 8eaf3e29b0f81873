import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.fixture.ts';
import { answersNothing, exclusionsOf, ineligibilityOf } from '../ranking/eligibility.ts';
import { fitOf } from '../ranking/fit.ts';
import type { MatchSide } from '../ranking/match-profile.ts';
import { listedBy, planFor, rank, type SearchOptions } from '../ranking/rank.ts';
import {
  anyCriteria,
  anyMentee,
  anyMentor,
  anyPool,
  anySearchOptions,
  memberId,
  SMALL_TREE,
} from '../ranking/testing/match-people.fixture.ts';
import { explainWhyNot, type Findable, findableOf, rankFindable } from './findable.ts';
import { searchIndex } from './index-search.ts';
import { createMatchIndex, type MatchIndex, putPerson, removePerson, setShown } from './match-index.ts';

test('the index gives a mentee the same list as ranking everybody', () => {
  fc.assert(
    fc.property(anyMentee, anyPool(anyMentor, 60), anySearchOptions, (seeker, pool, options) => {
      expectSame(indexOf(pool), pool, seeker, options);
    }),
    runs(300),
  );
});

test('the index gives a mentor the same list of mentees as ranking everybody', () => {
  fc.assert(
    fc.property(anyMentor, anyPool(anyMentee, 60), anySearchOptions, (seeker, pool, options) => {
      expectSame(indexOf(pool), pool, seeker, options);
    }),
    runs(300),
  );
});

test('after any changes the index gives the list of those who are left', () => {
  const change = fc.oneof(
    anyMentor,
    fc.integer({ min: 0, max: 99 }),
    fc.record({ shown: fc.nat(25), who: fc.nat(99) }),
  );
  fc.assert(
    fc.property(anyMentee, fc.array(change, { maxLength: 120 }), anySearchOptions, (seeker, changes, options) => {
      const index = createMatchIndex();
      const people = new Map<string, MatchSide>();
      for (const next of changes) {
        if (typeof next === 'number') {
          const [gone] = [...people.values()].filter(({ memberId }) => memberId === `m${next}`);
          if (gone !== undefined) expect(removePerson(index, gone.memberId)).toBe(true);
          people.delete(`m${next}`);
        } else if ('shown' in next) {
          const seen = people.get(`m${next.who}`);
          expect(setShown(index, memberId(`m${next.who}`), next.shown)).toBe(seen !== undefined);
          if (seen !== undefined) people.set(`m${next.who}`, { ...seen, shownThisWeek: next.shown });
        } else {
          putPerson(index, next);
          people.set(next.memberId, next);
        }
      }
      expectSame(index, [...people.values()], seeker, options);
    }),
    runs(100),
  );
});

test('the accounts of a page are those of ranking everybody, also while some people are ahead of the index', () => {
  fc.assert(
    fc.property(
      anyMentee,
      anyPool(anyMentor, 40),
      anyPool(anyMentor, 12),
      anySearchOptions,
      (seeker, pool, newer, options) => {
        const { findable, everybody } = withAhead(pool, newer);
        expect(rankFindable(findable, seeker, options)).toEqual(rank(seeker, everybody, options));
      },
    ),
    runs(200),
  );
});

test('anybody’s place is the one on the whole list, also while some people are ahead of the index', () => {
  fc.assert(
    fc.property(
      anyMentee,
      anyPool(anyMentor, 40),
      anyPool(anyMentor, 8),
      anySearchOptions,
      fc.integer({ min: 0, max: 99 }),
      (seeker, pool, newer, options, who) => {
        const { findable, everybody } = withAhead(pool, newer);
        expectPlace(findable, everybody, { seeker, options, who: memberId(`m${who}`) });
      },
    ),
    runs(200),
  );
});

test('among thousands of people every page is that of ranking everybody', () => {
  const pool = fc
    .sample(anyMentor, { numRuns: 3_000, seed: 11 })
    .map((person, at) => ({ ...person, memberId: memberId(`p${at}`) }));
  const index = indexOf(pool);
  const seekers = fc.sample(fc.tuple(anyMentee, anyCriteria), { ...runs(15), seed: 12 });
  for (const [at, [seeker, criteria]] of seekers.entries()) {
    expectSame(index, pool, seeker, { criteria, limit: 3, offset: (at % 10) * 300, tree: SMALL_TREE });
  }
});

test('nobody is left in an emptied index', () => {
  fc.assert(
    fc.property(anyMentee, anyPool(anyMentor, 40), (seeker, pool) => {
      const index = indexOf(pool);
      for (const { memberId } of pool) removePerson(index, memberId);
      expect(searchIndex(index, seeker, { tree: SMALL_TREE })).toMatchObject({ total: 0, results: [] });
      expect(index.lists.every(({ count }) => count === 0)).toBe(true);
    }),
  );
});

function indexOf(pool: readonly MatchSide[]): MatchIndex {
  const index = createMatchIndex();
  for (const person of pool) putPerson(index, person);
  return index;
}

/** An index of `pool` that does not know yet how people changed: every third of the newer ones cannot be found any more. */
function withAhead(pool: readonly MatchSide[], newer: readonly MatchSide[]) {
  const ahead = new Map(newer.map((person, at) => [person.memberId, at % 3 === 2 ? null : person]));
  const everybody = [
    ...pool.filter(({ memberId }) => !ahead.has(memberId)),
    ...[...ahead.values()].filter((person) => person !== null),
  ];
  return { findable: { ...findableOf(pool), ahead }, everybody };
}

function expectSame(index: MatchIndex, pool: readonly MatchSide[], seeker: MatchSide, options: SearchOptions): void {
  const expected = rank(seeker, pool, options);
  const found = searchIndex(index, seeker, options);
  expect(found.total).toBe(expected.total);
  expect(found.results.map(({ memberId, points, score }) => ({ memberId, points, score }))).toEqual(
    expected.results.map(({ memberId, points, score }) => ({ memberId, points, score })),
  );
  const byId = new Map(pool.map((person) => [person.memberId, person]));
  for (const { memberId, near } of found.results) {
    const person = byId.get(memberId);
    if (person === undefined) throw new Error('a stranger was found');
    expect(near).toBe(!answersNothing(found.plan, fitOf(found.plan, person, options.tree ?? SMALL_TREE)));
  }
}

type Asked = { readonly seeker: MatchSide; readonly options: SearchOptions; readonly who: MatchSide['memberId'] };

function expectPlace(findable: Findable, everybody: readonly MatchSide[], { seeker, options, who }: Asked): void {
  const told = explainWhyNot(findable, seeker, who, options);
  const person = everybody.find((one) => one.memberId === who);
  if (person === undefined || options.setAside?.has(who)) {
    expect(told).toEqual({ code: 'not-found' });
    return;
  }
  const plan = planFor(seeker, everybody, options);
  const listed = listedBy(plan, everybody, options);
  const place = listed.findIndex((one) => one.person.memberId === who) + 1;
  if (place === 0) {
    const bar = ineligibilityOf(plan, person, fitOf(plan, person, options.tree ?? SMALL_TREE), exclusionsOf(options));
    expect(told).toEqual({ code: 'barred', bar });
    return;
  }
  expect(told).toMatchObject({ code: 'listed', place, total: listed.length, shown: place <= (options.limit ?? 10) });
}
