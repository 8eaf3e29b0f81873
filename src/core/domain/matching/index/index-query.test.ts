import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Exclusions, exclusionsOf } from '../ranking/eligibility.ts';
import type { MatchPerson, MatchSide } from '../ranking/match-profile.ts';
import { planFor, type SearchOptions } from '../ranking/rank.ts';
import {
  anyMentee,
  anyMentor,
  anyPool,
  anySearchOptions,
  memberId,
  mentee,
  mentor,
  SMALL_TREE,
} from '../ranking/testing/match-people.fixture.ts';
import { indexQuery, tiersOf } from './index-query.ts';
import { createMatchIndex, type MatchIndex, putPerson } from './match-index.ts';
import { at } from './slot-set.ts';

const ada = mentee('ada', { leadership: 3 });
const lea = (more: Partial<MatchPerson> = {}) => mentor('lea', ['leadership'], more);

function queryOver(
  people: readonly MatchSide[],
  options: SearchOptions & Partial<Exclusions> = {},
  seeker: MatchSide = ada,
) {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  const plan = planFor(seeker, people, { tree: SMALL_TREE, ...options });
  return { index, query: indexQuery(index, plan, exclusionsOf(options), options.tree ?? SMALL_TREE) };
}
const named = ({ members }: MatchIndex, bits: Uint32Array | null) =>
  members.filter((_, slot) => bits !== null && (at(bits, slot >>> 5) >>> (slot & 31)) & 1).sort();

describe('who is eligible', () => {
  it.each<[string, MatchSide, SearchOptions, boolean]>([
    ['somebody who fits', lea(), {}, true],
    ['oneself', mentor('ada', ['leadership']), {}, false],
    ['who is set aside', lea(), { setAside: new Set([memberId('lea')]) }, false],
    ['no free place', lea({ places: { left: 0, of: 1 } }), {}, false],
    ['no free place, where that is fine', lea({ places: { left: 0, of: 1 } }), { withoutRoom: true }, true],
    ['another language', lea({ languages: ['fr'] }), {}, false],
    ['one language of several', lea({ languages: ['fr', 'EN'] }), {}, true],
    ['a language not said', lea({ languages: [] }), {}, true],
    ['a language not said, in exact match', lea({ languages: [] }), { exact: true }, false],
    ['no language asked for', lea({ languages: ['fr'] }), { criteria: { languages: [] } }, true],
    ['another format', lea({ formats: ['phone'] }), {}, false],
    ['a format not said', lea({ formats: [] }), {}, true],
    ['a format not said, in exact match', lea({ formats: [] }), { exact: true }, false],
    ['answering nothing', mentor('lea', ['writing']), {}, true],
    ['answering nothing, in exact match', mentor('lea', ['writing']), { exact: true }, false],
    ['answering nothing, where answering was asked for', mentor('lea', ['writing']), { answeringOnly: true }, false],
    ['a part of the topic, in exact match', mentor('lea', ['first-team']), { exact: true }, true],
    [
      'answering nothing where nothing is asked',
      mentor('lea', []),
      { answeringOnly: true, criteria: { topics: [] } },
      true,
    ],
  ])('%s', (_, person, options, isIn) => {
    const { index, query } = queryOver([person], options);
    expect(named(index, query.eligible)).toEqual(isIn ? [person.memberId] : []);
  });

  it('is nobody in an empty index', () => {
    const { index, query } = queryOver([]);
    expect(tiersOf(index, query).map(({ count }) => count)).toEqual([0, 0]);
  });
});

describe('tiersOf', () => {
  const pool = [mentor('near', ['leadership']), mentor('part', ['budgets']), mentor('far', ['writing'])];

  it('is those who answer a wish, then the others', () => {
    const { index, query } = queryOver(pool);
    const [first, second] = tiersOf(index, query);
    expect([named(index, first?.people ?? null), first?.count, first?.wishes.length]).toEqual([['near', 'part'], 2, 1]);
    expect([named(index, second?.people ?? null), second?.count, second?.wishes.length]).toEqual([['far'], 1, 0]);
  });

  it('is everybody together where no topic or word is asked for', () => {
    const { index, query } = queryOver(pool, { criteria: { topics: [] } });
    expect(query.answering).toBeNull();
    const tiers = tiersOf(index, query);
    expect(tiers.map(({ people, count }) => [named(index, people), count])).toEqual([[['far', 'near', 'part'], 3]]);
  });

  it('has nobody twice and loses nobody', () => {
    fc.assert(
      fc.property(anyMentee, anyPool(anyMentor, 40), anySearchOptions, (seeker, people, options) => {
        const { index, query } = queryOver(people, options, seeker);
        const eligible = named(index, query.eligible);
        const tiers = tiersOf(index, query);
        const inTiers = tiers.flatMap((tier) => named(index, tier.people));
        expect(inTiers.sort()).toEqual(eligible);
        expect(tiers.reduce((sum, { count }) => sum + count, 0)).toBe(eligible.length);
      }),
      { numRuns: 40 },
    );
  });
});

test('words from lists become the numbers of the index, and what nobody has becomes none', () => {
  const people = [
    mentor('a', [], { function: 'law', location: 'Oslo' }),
    mentor('b', [], { function: 'art', industry: 'space' }),
  ];
  const formats = ['in-person' as const];
  const criteria = { functions: ['Art', 'dance'], industries: ['space', 'retail'], formats };
  const { query } = queryOver(people, { criteria: { ...criteria, location: 'oslo' } });
  expect([[...query.functions], [...query.industries], query.location]).toEqual([[2], [2, 1], 1]);
  expect(queryOver(people, { criteria: { ...criteria, location: 'Leeds' } }).query.location).toBe(-1);
  expect(queryOver(people, { criteria: { location: 'Oslo' } }).query.location).toBe(-1);
});

test('points are ready for every working week and for every standing', () => {
  const people = [
    lea({ hours: [{ fromMinute: 540, untilMinute: 600 }] }),
    mentor('leo', [], { hours: [], places: { left: 1, of: 2 }, shownThisWeek: 10 }),
    mentor('liz', [], { hours: [] }),
  ];
  const { query } = queryOver(people);
  expect([...query.hoursPoints]).toEqual([1_100, 0]);
  expect([...query.penalties]).toEqual([0, 4_000]);
});
