import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exclusionsOf, ineligibilityOf } from '../ranking/eligibility.ts';
import { fitOf } from '../ranking/fit.ts';
import { poolStatistics } from '../ranking/pool-statistics.ts';
import { planFor } from '../ranking/rank.ts';
import {
  anyMentee,
  anyMentor,
  anyPool,
  memberId,
  mentee,
  mentor,
  SMALL_TREE,
} from '../ranking/testing/match-people.fixture.ts';
import { STANDARD_WEIGHTS } from '../ranking/weights.ts';
import { bannedOf, fitIn, MENTORS_WEIGHED, mentorLiking, PERFECT_FIT, poolFits } from './pool-fits.ts';
import { type Pool, type PoolPair, placesOf } from './pool-rules.ts';

const settings = { tree: SMALL_TREE, weights: STANDARD_WEIGHTS };
const pair = (menteeName: string, mentorName: string): PoolPair => ({
  menteeId: memberId(menteeName),
  mentorId: memberId(mentorName),
});
const matrixOf = (pool: Pool, inFull?: boolean) => {
  const { graph } = poolFits(pool, settings, inFull);
  return pool.mentees.map((_, row) => pool.mentors.map((_mentor, column) => graph.fitOf(row, column)));
};
const exclusions = exclusionsOf({ withoutRoom: true, answeringOnly: true });
const anyWholePool = fc.record({ mentees: anyPool(anyMentee, 8), mentors: anyPool(anyMentor, 8) });

describe('poolFits', () => {
  const ann = mentee('ann', { leadership: 3 });

  it('has only pairs that may be, with how well they fit', () => {
    const mentors = [
      mentor('lea', ['leadership']),
      mentor('part', ['first-team']),
      mentor('other', ['writing']),
      mentor('full', ['leadership'], { places: { left: 0, of: 2 } }),
      mentor('french', ['leadership'], { languages: ['fr'] }),
      mentor('ann', ['leadership']),
    ];
    const [row = []] = matrixOf({ mentees: [ann], mentors });
    expect(row.map((fit) => fit !== null)).toEqual([true, true, false, false, false, false]);
    expect(row[0]).toBe(PERFECT_FIT);
    expect(row[1]).toBeLessThan(PERFECT_FIT);
  });

  it('keeps apart whoever is banned, and only them', () => {
    const pool = { mentees: [ann, mentee('ben', { leadership: 3 })], mentors: [mentor('lea', ['leadership'])] };
    expect(matrixOf({ ...pool, bans: [pair('ann', 'lea'), pair('gone', 'lea')] })).toEqual([[null], [PERFECT_FIT]]);
  });

  it('keeps the pairs of each mentee best first', () => {
    const mentors = [mentor('a', ['first-team']), mentor('b', ['leadership']), mentor('c', ['writing'])];
    const { pairs } = poolFits({ mentees: [mentee('eve', {}), ann], mentors }, settings);
    const [start, end] = [pairs.starts[1] ?? 0, pairs.starts[2] ?? 0];
    expect([...pairs.mentors.subarray(start, end)]).toEqual([1, 0]);
    expect(pairs.fits.length).toBe(end);
  });

  it('weighs what looking at every pair one by one gives', () => {
    fc.assert(
      fc.property(anyWholePool, (pool) => {
        const free = pool.mentors.filter((one) => placesOf(one) > 0);
        const statistics = poolStatistics(free, SMALL_TREE);
        const expected = pool.mentees.map((one) => {
          const plan = planFor(one, [], { statistics, weights: STANDARD_WEIGHTS });
          return pool.mentors.map((other) => {
            const fit = fitOf(plan, other, SMALL_TREE);
            const isOut = placesOf(other) === 0 || ineligibilityOf(plan, other, fit, exclusions) !== null;
            return isOut ? null : fitIn(plan, fit.points);
          });
        });
        expect(matrixOf(pool)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('weighs in a large pool the best mentors of each mentee, and as many more as are banned', () => {
    const mentors = Array.from({ length: MENTORS_WEIGHED + 20 }, (_, at) => mentor(`m${100 + at}`, ['leadership']));
    const mentees = [ann, mentee('ben', { leadership: 3 })];
    const bans = mentors.slice(0, 10).map(({ memberId: mentorId }) => ({ menteeId: ann.memberId, mentorId }));
    const { graph, inFull } = poolFits({ mentees, mentors, bans }, settings, false);
    expect([inFull, graph.degreeOf(0), graph.degreeOf(1)]).toEqual([false, MENTORS_WEIGHED, MENTORS_WEIGHED]);
    expect([graph.fitOf(0, 9), graph.fitOf(0, 69), graph.fitOf(0, 70)]).toEqual([null, PERFECT_FIT, null]);
    expect(poolFits({ mentees, mentors, bans }, settings).graph.degreeOf(0)).toBe(MENTORS_WEIGHED + 10);
  });

  it('knows pools with nobody on one side', () => {
    expect(poolFits({ mentees: [], mentors: [mentor('lea', [])] }, settings)).toMatchObject({ inFull: true });
    expect(matrixOf({ mentees: [ann], mentors: [] })).toEqual([[]]);
  });
});

test('bans are counted by mentee', () => {
  expect([...bannedOf({ bans: [pair('a', 'x'), pair('b', 'x'), pair('a', 'y')] })]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(bannedOf({}).size).toBe(0);
});

describe('mentorLiking', () => {
  it('is what a mentor’s own search gives, below zero for whom it would not find', () => {
    const pool = {
      mentees: [mentee('a', { leadership: 3 }), mentee('b', { leadership: 1 }), mentee('c', { law: 3 })],
      mentors: [mentor('lea', ['leadership']), mentor('french', ['leadership'], { languages: ['fr'] })],
    };
    const liking = mentorLiking(pool, settings);
    expect(liking(0, 0)).toBeGreaterThan(liking(0, 1));
    expect(liking(0, 1)).toBeGreaterThan(0);
    expect([liking(0, 2), liking(1, 0), liking(0, 9), liking(9, 0)]).toEqual([-1, -1, -1, -1]);
  });

  it('finds mentees without a free place, and is the same when asked again', () => {
    const full = { places: { left: 0, of: 1 } };
    const liking = mentorLiking(
      { mentees: [mentee('a', { law: 3 }, full)], mentors: [mentor('lea', ['law'])] },
      settings,
    );
    const first = liking(0, 0);
    expect([first > 0, liking(0, 0)]).toEqual([true, first]);
  });

  it('is what looking at every pair one by one gives', () => {
    fc.assert(
      fc.property(anyWholePool, (pool) => {
        const liking = mentorLiking(pool, settings);
        const statistics = poolStatistics(pool.mentees, SMALL_TREE);
        for (const [column, seeker] of pool.mentors.entries()) {
          const plan = planFor(seeker, [], { statistics, weights: STANDARD_WEIGHTS });
          const expected = pool.mentees.map((found) => {
            const fit = fitOf(plan, found, SMALL_TREE);
            return ineligibilityOf(plan, found, fit, exclusions) === null ? fit.points : -1;
          });
          expect(pool.mentees.map((_, row) => liking(column, row))).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test.each([
  [1_000, 1_000, PERFECT_FIT],
  [1_000, 333, 3_330],
  [3_000, 1, 3],
  [1_000, -50, 0],
  [0, 0, 0],
])('of %i points at best, %i are a fit of %i', (best, points, fit) => {
  const plan = planFor(mentee('ann', {}), [], {});
  expect(fitIn({ ...plan, best }, points)).toBe(fit);
});
