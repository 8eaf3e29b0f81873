import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criteria } from './criteria.ts';
import { searchIndex } from './index-search.ts';
import { createMatchIndex, type MatchIndex, putPerson, removePerson } from './match-index.ts';
import { anyMentee, anyMentor, anyPool, memberId, SMALL_TREE, topicId } from './match-people.fixture.ts';
import type { MatchSide } from './match-profile.ts';
import { rank, type SearchOptions } from './rank.ts';

const anyCriteria: fc.Arbitrary<Partial<Criteria>> = fc.record(
  {
    topics: fc.constant([{ topicId: topicId('finance'), importance: 2 as const }]),
    words: fc.subarray(['baking', 'data', 'led', 'nothing like it']),
    seniority: fc.constantFrom(null, { type: 'steps' as const, steps: [3 as const, 4 as const] }),
    functions: fc.subarray(['engineering', 'law', 'dance']),
    industries: fc.subarray(['retail', 'space']),
    formats: fc.subarray(['online' as const, 'in-person' as const]),
    location: fc.constantFrom(null, 'LEEDS', 'nowhere'),
  },
  { requiredKeys: [] },
);
const anyOptions = fc.record({
  criteria: anyCriteria,
  exact: fc.boolean(),
  limit: fc.constantFrom(0, 1, 3, 10, 100),
  offset: fc.constantFrom(0, 2),
  withoutRoom: fc.boolean(),
});

test('the index gives a mentee the same list as ranking everybody', () => {
  fc.assert(
    fc.property(anyMentee, anyPool(anyMentor, 60), anyOptions, (seeker, pool, options) => {
      expectSame(indexOf(pool), pool, seeker, options);
    }),
    { numRuns: 3_000 },
  );
});

test('the index gives a mentor the same list of mentees as ranking everybody', () => {
  fc.assert(
    fc.property(anyMentor, anyPool(anyMentee, 60), anyOptions, (seeker, pool, options) => {
      expectSame(indexOf(pool), pool, seeker, options);
    }),
    { numRuns: 3_000 },
  );
});

test('after any changes the index gives the list of those who are left', () => {
  const change = fc.oneof(anyMentor, fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(anyMentee, fc.array(change, { maxLength: 120 }), anyOptions, (seeker, changes, options) => {
      const index = createMatchIndex(SMALL_TREE);
      const people = new Map<string, MatchSide>();
      for (const next of changes) {
        if (typeof next === 'number') {
          const [gone] = [...people.values()].filter(({ memberId }) => memberId === `m${next}`);
          if (gone !== undefined) expect(removePerson(index, gone.memberId)).toBe(true);
          people.delete(`m${next}`);
        } else {
          putPerson(index, next);
          people.set(next.memberId, next);
        }
      }
      expectSame(index, [...people.values()], seeker, options);
    }),
    { numRuns: 1_000 },
  );
});

test('among thousands of people the first three are those of ranking everybody', () => {
  const pool = fc
    .sample(anyMentor, { numRuns: 3_000, seed: 11 })
    .map((person, at) => ({ ...person, memberId: memberId(`p${at}`) }));
  const index = indexOf(pool);
  const seekers = fc.sample(fc.tuple(anyMentee, anyCriteria), { numRuns: 150, seed: 12 });
  for (const [seeker, criteria] of seekers) expectSame(index, pool, seeker, { criteria, limit: 3 });
});

test('nobody is left in an emptied index', () => {
  fc.assert(
    fc.property(anyMentee, anyPool(anyMentor, 40), (seeker, pool) => {
      const index = indexOf(pool);
      for (const { memberId } of pool) removePerson(index, memberId);
      expect(searchIndex(index, seeker)).toMatchObject({ total: 0, results: [] });
      expect([...index.answering.values()].every((count) => count === 0)).toBe(true);
    }),
  );
});

function indexOf(pool: readonly MatchSide[]): MatchIndex {
  const index = createMatchIndex(SMALL_TREE);
  for (const person of pool) putPerson(index, person);
  return index;
}

function expectSame(index: MatchIndex, pool: readonly MatchSide[], seeker: MatchSide, options: SearchOptions): void {
  const expected = rank(seeker, pool, { ...options, tree: SMALL_TREE });
  const found = searchIndex(index, seeker, options);
  expect(found.total).toBe(expected.total);
  expect(found.results).toEqual(expected.results.map(({ memberId, points, score }) => ({ memberId, points, score })));
}
