import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criteria } from '../ranking/criteria.ts';
import { exclusionsOf, ineligibilityOf } from '../ranking/eligibility.ts';
import { fitOf } from '../ranking/fit.ts';
import type { MatchPerson, MatchSide } from '../ranking/match-profile.ts';
import { planFor } from '../ranking/rank.ts';
import {
  anyCriteria,
  anyMentee,
  anyMentor,
  anyPool,
  mentee,
  mentor,
  SMALL_TREE,
} from '../ranking/testing/match-people.fixture.ts';
import { dropInexact } from './index-exact.ts';
import { indexQuery } from './index-query.ts';
import { createMatchIndex, putPerson } from './match-index.ts';
import { at } from './slot-set.ts';

const EVERYBODY = exclusionsOf({ withoutRoom: true });

function leftBy(criteria: Partial<Criteria>, people: readonly MatchSide[], seeker: MatchSide = mentee('ada', {})) {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  const plan = planFor(seeker, people, { criteria, exact: true, tree: SMALL_TREE });
  const query = indexQuery(index, plan, EVERYBODY, SMALL_TREE);
  dropInexact(index, query);
  const left = index.members.filter((_, slot) => (at(query.eligible, slot >>> 5) >>> (slot & 31)) & 1);
  return { left, plan };
}
const minutes = (untilMinute: number) => [{ fromMinute: 0, untilMinute }];

describe('dropInexact', () => {
  it.each<[string, Partial<Criteria>, Partial<MatchPerson>, boolean]>([
    ['a step near enough', {}, { seniority: 3 }, true],
    ['a step that gives less than half', {}, { seniority: 2 }, false],
    ['a step not said', {}, { seniority: null }, false],
    ['no step asked for', { seniority: null }, { seniority: null }, true],
    ['two hours in common', { hours: minutes(120) }, { hours: minutes(500) }, true],
    ['a minute less', { hours: minutes(119) }, { hours: minutes(500) }, false],
    ['hours not said', { hours: minutes(600) }, { hours: [] }, false],
    ['no hours asked for', { hours: [] }, { hours: [] }, true],
    ['another function than in the profile', {}, { function: 'law' }, true],
    ['another function than chosen', { functions: ['art'] }, { function: 'law' }, false],
    ['the function chosen', { functions: ['art'] }, { function: ' Art' }, true],
    ['no function, with one chosen', { functions: ['art'] }, { function: null }, false],
    ['no function chosen after all', { functions: [] }, { function: null }, true],
    ['another industry than in the profile', {}, { industry: 'space' }, true],
    ['another industry than chosen', { industries: ['art'] }, { industry: 'space' }, false],
    ['the industry chosen', { industries: ['art'] }, { industry: 'ART' }, true],
    [
      'another place',
      { formats: ['in-person'], location: 'Leeds' },
      { formats: ['in-person'], location: 'Oslo' },
      false,
    ],
    [
      'the same place',
      { formats: ['in-person'], location: 'Leeds' },
      { formats: ['in-person'], location: 'LEEDS' },
      true,
    ],
    ['no place, with one asked for', { formats: ['in-person'], location: 'Leeds' }, { formats: ['in-person'] }, false],
    ['a place that does not count online', { location: 'Leeds' }, { location: 'Oslo' }, true],
  ])('%s', (_, criteria, more, stays) => {
    expect(leftBy(criteria, [mentor('lea', [], more)]).left).toEqual(stays ? ['lea'] : []);
  });

  it('drops single people out of a block of people alike in step, function and hours', () => {
    const people = ['Leeds', 'Oslo', 'leeds', null].map((location, at) =>
      mentor(`m${at}`, [], { location, formats: ['in-person'] }),
    );
    expect(leftBy({ formats: ['in-person'], location: 'Leeds' }, people).left).toEqual(['m0', 'm2']);
  });

  it('leaves exactly those whom exact match would not bar', () => {
    fc.assert(
      fc.property(anyMentee, anyPool(anyMentor, 25), anyCriteria, (seeker, people, criteria) => {
        const { left, plan } = leftBy(criteria, people, seeker);
        const expected = people.filter(
          (person) => ineligibilityOf(plan, person, fitOf(plan, person, SMALL_TREE), EVERYBODY) === null,
        );
        expect([...left].sort()).toEqual(expected.map(({ memberId }) => memberId).sort());
      }),
      { numRuns: 40 },
    );
  });
});
