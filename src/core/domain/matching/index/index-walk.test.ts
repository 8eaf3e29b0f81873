import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusionsOf } from '../ranking/eligibility.ts';
import { fitOf } from '../ranking/fit.ts';
import type { MatchSide } from '../ranking/match-profile.ts';
import { planFor, type SearchOptions } from '../ranking/rank.ts';
import {
  anyMentee,
  anyMentor,
  anyPool,
  anySearchOptions,
  mentee,
  mentor,
  SMALL_TREE,
} from '../ranking/testing/match-people.fixture.ts';
import { indexQuery, type Tier, tiersOf } from './index-query.ts';
import { walkTier } from './index-walk.ts';
import { createMatchIndex, putPerson } from './match-index.ts';

const ada = mentee('ada', { leadership: 3, writing: 2 });

/** Whom a walk through all tiers offers, tier by tier. */
function offeredFrom(
  people: readonly MatchSide[],
  least: number,
  options: SearchOptions = {},
  seeker: MatchSide = ada,
) {
  const index = createMatchIndex();
  for (const person of people) putPerson(index, person);
  const plan = planFor(seeker, people, { tree: SMALL_TREE, ...options, exact: false });
  const query = indexQuery(index, plan, exclusionsOf(options), options.tree ?? SMALL_TREE);
  const offeredIn = (tier: Tier) => {
    const offered = new Map<string, number>();
    walkTier(index, query, tier, {
      least,
      offer: (memberId, points) => {
        if (offered.has(memberId)) throw new RangeError('offered twice');
        offered.set(memberId, points);
      },
    });
    return offered;
  };
  return { plan, tiers: tiersOf(index, query).map(offeredIn) };
}

describe('a walk through the index', () => {
  it('offers everybody once, with the points that looking at them one by one gives', () => {
    fc.assert(
      fc.property(anyMentee, anyPool(anyMentor, 30), anySearchOptions, (seeker, people, options) => {
        const { plan, tiers } = offeredFrom(people, Number.NEGATIVE_INFINITY, options, seeker);
        const byId = new Map<string, MatchSide>(people.map((person) => [person.memberId, person]));
        for (const [memberId, points] of tiers.flatMap((tier) => [...tier])) {
          const person = byId.get(memberId);
          expect(person && fitOf(plan, person, options.tree).points).toBe(points);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('skips nobody who has the points asked for, and offers nobody who has fewer', () => {
    fc.assert(
      fc.property(
        anyMentee,
        anyPool(anyMentor, 30),
        fc.integer({ min: -5_000, max: 80_000 }),
        (seeker, people, least) => {
          const all = offeredFrom(people, Number.NEGATIVE_INFINITY, {}, seeker).tiers;
          const expected = all.map((tier) => new Map([...tier].filter(([, points]) => points >= least)));
          expect(offeredFrom(people, least, {}, seeker).tiers).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('offers in the first tier who answers a wish, and the others in the second', () => {
    const people = [mentor('both', ['leadership', 'writing']), mentor('one', ['writing']), mentor('none', ['finance'])];
    const { tiers } = offeredFrom(people, Number.NEGATIVE_INFINITY);
    expect(tiers.map((tier) => [...tier.keys()].sort())).toEqual([['both', 'one'], ['none']]);
  });

  it('looks at fewer people as the list fills up', () => {
    const people = [mentor('a', ['writing']), mentor('b', ['leadership']), mentor('c', ['leadership', 'writing'])];
    const best = offeredFrom(people, Number.NEGATIVE_INFINITY).tiers[0]?.get('c') ?? 0;
    expect([...(offeredFrom(people, best).tiers[0] ?? [])]).toEqual([['c', best]]);
    expect(offeredFrom(people, best + 1).tiers[0]?.size).toBe(0);
  });

  it('takes away for places in use and for having been shown', () => {
    const pool = [
      mentor('busy', ['leadership'], { places: { left: 1, of: 2 } }),
      mentor('free', ['leadership']),
      mentor('shown', ['leadership'], { shownThisWeek: 20 }),
    ];
    const [first] = offeredFrom(pool, Number.NEGATIVE_INFINITY).tiers;
    const free = first?.get('free') ?? 0;
    expect([first?.get('busy'), first?.get('shown')]).toEqual([free - 2_000, free - 4_000]);
  });

  it('offers nobody of an empty index', () => {
    expect(offeredFrom([], Number.NEGATIVE_INFINITY).tiers.map(({ size }) => size)).toEqual([0, 0]);
  });
});
