import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.fixture.ts';
import {
  anyMentee,
  anyMentor,
  anyPool,
  memberId,
  mentee,
  mentor,
  SMALL_TREE,
} from '../ranking/testing/match-people.fixture.ts';
import { OBJECTIVES, type PoolOptions, planPool } from './pool-plan.ts';
import type { Pool } from './pool-rules.ts';

const pair = (menteeName: string, mentorName: string) => ({
  menteeId: memberId(menteeName),
  mentorId: memberId(mentorName),
});
const one = { places: { left: 1, of: 1 } };

function planOf(pool: Pool, options: PoolOptions = {}) {
  const plan = planPool(pool, options);
  if (!plan.ok) throw new TypeError(plan.code);
  return plan.value;
}
const pairsOf = (pool: Pool, options: PoolOptions = {}) =>
  planOf(pool, options).pairs.map(({ menteeId, mentorId }) => `${menteeId} with ${mentorId}`);

test('as many people as possible are matched, where first come would leave one out', () => {
  const mentees = [mentee('ann', { leadership: 3, writing: 1 }), mentee('ben', { leadership: 3 })];
  const mentors = [mentor('lea', ['leadership'], one), mentor('wes', ['writing'], one)];
  expect(pairsOf({ mentees, mentors })).toEqual(['ann with wes', 'ben with lea']);
});

test('bans are kept, and pins hold places before anything else', () => {
  const mentees = [mentee('ann', { leadership: 3 }), mentee('ben', { leadership: 3 })];
  const mentors = [mentor('lea', ['leadership'], one), mentor('leo', ['leadership'], one)];
  expect(pairsOf({ mentees, mentors, bans: [pair('ann', 'lea')] })).toEqual(['ann with leo', 'ben with lea']);
  expect(pairsOf({ mentees, mentors, pins: [pair('ben', 'lea')] })).toEqual(['ben with lea', 'ann with leo']);
});

test('everybody left out hears why', () => {
  const mentees = [mentee('ann', { leadership: 3 }), mentee('ben', { leadership: 3 }), mentee('cyd', { law: 3 })];
  const french = mentor('fay', ['leadership'], { ...one, languages: ['fr'] });
  const plan = planOf({ mentees, mentors: [mentor('lea', ['leadership'], one), french] });
  expect(plan.leftOut).toEqual([
    { menteeId: 'ben', why: { code: 'no-places', fitting: 1, topics: ['leadership'] } },
    {
      menteeId: 'cyd',
      why: { code: 'nobody-fits', mentors: 2, bars: { 'nothing-in-common': 1, 'no-common-language': 1 } },
    },
  ]);
  expect(planOf({ mentees: [mentee('ann', {})], mentors: [] }).leftOut).toEqual([
    { menteeId: 'ann', why: { code: 'no-mentors' } },
  ]);
});

test.each([
  [{ pins: [pair('ann', 'lea')], bans: [pair('ann', 'lea')] }, 'pin-banned'],
  [{ pins: [pair('ann', 'lea'), pair('ann', 'leo')] }, 'pin-mentee-twice'],
  [{ pins: [pair('ann', 'lea'), pair('ben', 'lea')] }, 'pin-beyond-places'],
  [{ pins: [pair('ann', 'nobody')] }, 'pin-unknown-member'],
  [{ pins: [pair('gone', 'lea')] }, 'pin-unknown-member'],
])('a pool with contradictory rules is refused: %o', (rules, code) => {
  const mentees = [mentee('ann', { leadership: 3 }), mentee('ben', { leadership: 3 })];
  const mentors = [mentor('lea', ['leadership'], one), mentor('leo', ['leadership'], one)];
  expect(planPool({ mentees, mentors, ...rules })).toMatchObject({ ok: false, code });
});

test('whatever the pool, capacities and bans hold, everybody is matched or left out once, and the plan is the same again', () => {
  const pool = fc.record({
    mentees: anyPool(anyMentee, 12),
    mentors: anyPool(anyMentor, 8),
    banned: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 6 }),
    objective: fc.constantFrom(...OBJECTIVES),
  });
  fc.assert(
    fc.property(pool, ({ mentees, mentors, banned, objective }) => {
      const bans = banned.flatMap(([row, column]) => {
        const [menteeId, mentorId] = [mentees[row]?.memberId, mentors[column]?.memberId];
        return menteeId === undefined || mentorId === undefined ? [] : [{ menteeId, mentorId }];
      });
      const plan = planOf({ mentees, mentors, bans }, { objective, tree: SMALL_TREE });
      for (const { menteeId, mentorId } of bans) {
        expect(plan.pairs.some((other) => other.menteeId === menteeId && other.mentorId === mentorId)).toBe(false);
      }
      for (const { memberId, places } of mentors) {
        const used = plan.pairs.filter(({ mentorId }) => mentorId === memberId).length;
        expect(used).toBeLessThanOrEqual(Math.max(0, places.left || 0));
      }
      const named = [...plan.pairs, ...plan.leftOut].map(({ menteeId }) => menteeId).sort();
      expect(named).toEqual(mentees.map(({ memberId }) => memberId).sort());
      expect(planOf({ mentees, mentors, bans }, { objective, tree: SMALL_TREE })).toEqual(plan);
    }),
    runs(100),
  );
});
