import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.fixture.ts';
import type { MatchSide, MenteeSide, MentorSide } from './match-profile.ts';
import { rank } from './rank.ts';
import type { MatchExplanation } from './reason.ts';
import { anyMentee, anyMentor, anyPool, SMALL_TREE } from './testing/match-people.fixture.ts';

const RUNS = runs(200);
const NOBODY = Number.POSITIVE_INFINITY;
const options = { tree: SMALL_TREE, limit: 100, withoutRoom: true };

test('a mentor who offers fewer topics never stands higher', () => {
  const which = fc.nat();
  fc.assert(
    fc.property(anyMentee, anyPool(anyMentor, 12), which, which, (seeker, pool, who, dropped) => {
      const before = pool[who % Math.max(1, pool.length)];
      if (before === undefined) return;
      const topics = before.topics.filter((_, at) => at !== dropped % Math.max(1, before.topics.length));
      expectNoRise(seeker, pool, { ...before, topics });
    }),
    RUNS,
  );
});

test('a mentee who seeks fewer topics never stands higher on a mentor’s list', () => {
  fc.assert(
    fc.property(anyMentor, anyPool(anyMentee, 12), fc.nat(), fc.nat(), (seeker, pool, who, dropped) => {
      const before = pool[who % Math.max(1, pool.length)];
      if (before === undefined) return;
      const topics = before.topics.filter((_, at) => at !== dropped % Math.max(1, before.topics.length));
      expectNoRise(seeker, pool, { ...before, topics });
    }),
    RUNS,
  );
});

test('a mentor who offers less time never stands higher', () => {
  fc.assert(
    fc.property(anyMentee, anyPool(anyMentor, 12), fc.nat(), fc.nat(), (seeker, pool, who, cut) => {
      const before = pool[who % Math.max(1, pool.length)];
      if (before === undefined) return;
      const hours = before.hours.flatMap(({ fromMinute, untilMinute }) => {
        const shorter = Math.max(fromMinute, untilMinute - (cut % 600));
        return cut % 3 === 0 ? [] : [{ fromMinute, untilMinute: shorter }];
      });
      expectNoRise(seeker, pool, { ...before, hours });
    }),
    RUNS,
  );
});

test('any data gives whole scores from 0 to 100, best first, the same in any order of the pool', () => {
  fc.assert(
    fc.property(anyMentee, anyPool(anyMentor, 12), fc.boolean(), (seeker, pool, exact) => {
      const ranking = rank(seeker, pool, { ...options, exact });
      const near = ranking.results.filter(answersAWish);
      expect(ranking.results.slice(0, near.length)).toEqual(near);
      for (const tier of [near, ranking.results.slice(near.length)]) {
        for (const [at, { score, points }] of tier.entries()) {
          expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
          expect(points).toBeLessThanOrEqual(tier[at - 1]?.points ?? NOBODY);
        }
      }
      expect(rank(seeker, [...pool].reverse(), { ...options, exact })).toEqual(ranking);
    }),
    RUNS,
  );
});

const answersAWish = ({ reasons }: MatchExplanation) =>
  reasons.some(({ code }) => code === 'topics' || code === 'words');

function expectNoRise(seeker: MatchSide, pool: readonly (MentorSide | MenteeSide)[], after: MatchSide): void {
  const changed = pool.map((member) => (member.memberId === after.memberId ? after : member));
  expect(placeOf(seeker, changed, after)).toBeGreaterThanOrEqual(placeOf(seeker, pool, after));
}

function placeOf(seeker: MatchSide, pool: readonly MatchSide[], { memberId }: MatchSide): number {
  const place = rank(seeker, pool, options).results.findIndex((result) => result.memberId === memberId);
  return place === -1 ? NOBODY : place;
}
