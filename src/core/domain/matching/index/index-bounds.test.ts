import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusionsOf } from '../ranking/eligibility.ts';
import { fitOf } from '../ranking/fit.ts';
import type { MatchSide } from '../ranking/match-profile.ts';
import { planFor, type SearchOptions } from '../ranking/rank.ts';
import {
  anyCriteria,
  anyMentee,
  anyMentor,
  anyPool,
  mentee,
  mentor,
  SMALL_TREE,
} from '../ranking/testing/match-people.fixture.ts';
import { cellBounds } from './index-bounds.ts';
import { indexQuery } from './index-query.ts';
import { createMatchIndex, putPerson } from './match-index.ts';
import { at } from './slot-set.ts';

function boundsFor(seeker: MatchSide, people: readonly MatchSide[], options: SearchOptions = {}) {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  const plan = planFor(seeker, people, { ...options, tree: SMALL_TREE });
  const bounds = cellBounds(index, indexQuery(index, plan, exclusionsOf({}), SMALL_TREE));
  const cellOf = ({ memberId }: MatchSide) => at(index.cells.cellOf, (index.slotOf.get(memberId) ?? 0) >>> 5);
  return { plan, bounds, cellOf };
}
const ada = mentee('ada', {});

describe('the bound of a cell', () => {
  it('is never below what anybody in it has apart from topics and words', () => {
    fc.assert(
      fc.property(anyMentee, anyPool(anyMentor, 15), anyCriteria, (seeker, people, criteria) => {
        const { plan, bounds, cellOf } = boundsFor(seeker, people, { criteria });
        for (const person of people) {
          const { lines } = fitOf(plan, person, SMALL_TREE);
          const rest = lines.filter(({ criterion }) => criterion !== 'topics' && criterion !== 'words');
          const points = rest.reduce((sum, line) => sum + line.points, 0);
          expect(bounds.most[cellOf(person)]).toBeGreaterThanOrEqual(points);
          expect(bounds.own[cellOf(person)]).toBe(lines.find(({ criterion }) => criterion === 'seniority')?.points);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['all that is asked for', {}, 14_000 + 11_000 + 6_000 + 3_000],
    ['another function', { function: 'law' }, 14_000 + 11_000 + 3_000],
    ['no hours', { hours: [] }, 14_000 + 6_000 + 3_000],
    ['a step below', { seniority: 2 as const }, 4_200 + 11_000 + 6_000 + 3_000],
    ['a step not said', { seniority: null }, 5_600 + 11_000 + 6_000 + 3_000],
    ['another industry, which cells do not tell apart', { industry: 'space' }, 14_000 + 11_000 + 6_000 + 3_000],
  ])('is tight for one person with %s', (_, more, most) => {
    expect([...boundsFor(ada, [mentor('lea', [], more)]).bounds.most]).toEqual([most]);
  });

  it('counts the place only where somebody is there', () => {
    const criteria = { formats: ['in-person' as const], location: 'Leeds' };
    const mostWith = (location: string) =>
      boundsFor(ada, [mentor('lea', [], { location })], { criteria }).bounds.most[0];
    expect([mostWith('leeds'), mostWith('Oslo')]).toEqual([40_000, 34_000]);
  });

  it('gives functions beyond the last cell of their own the points if one of them is wanted', () => {
    const people = Array.from({ length: 70 }, (_, at) => mentor(`m${at}`, [], { function: `f${at}` }));
    const { bounds, cellOf } = boundsFor(ada, people, { criteria: { functions: ['f69'] } });
    const mostOf = (number: number) => people.slice(number, number + 1).map((person) => bounds.most[cellOf(person)]);
    expect([mostOf(0), mostOf(65), mostOf(69)]).toEqual([[28_000], [34_000], [34_000]]);
  });

  it('is nothing where nobody is', () => {
    const { bounds } = boundsFor(ada, []);
    expect([bounds.most.length, bounds.own.length, bounds.order.length]).toEqual([0, 0, 0]);
  });
});

describe('the order of cells', () => {
  it('names every cell once, the best first but for small differences', () => {
    fc.assert(
      fc.property(anyMentee, anyPool(anyMentor, 40), (seeker, people) => {
        const { most, order } = boundsFor(seeker, people).bounds;
        expect([...order].sort((a, b) => a - b)).toEqual([...most.keys()]);
        const slack = Math.max(0, ...most) / 63;
        const inOrder = [...order].map((cell) => most[cell] ?? 0);
        expect(inOrder.every((bound, at) => bound <= (inOrder[at - 1] ?? Number.POSITIVE_INFINITY) + slack)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('puts a cell of many points before one of few', () => {
    const people = [mentor('far', [], { seniority: 1, function: 'law' }), mentor('near', [])];
    expect([...boundsFor(ada, people).bounds.order]).toEqual([1, 0]);
  });
});
