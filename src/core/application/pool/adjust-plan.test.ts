import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberId } from '../../domain/kernel/ids.ts';
import { OBJECTIVES, planPool } from '../../domain/matching/pool/pool-plan.ts';
import { type PoolPair, pairKey } from '../../domain/matching/pool/pool-rules.ts';
import { seededOrder } from '../../domain/matching/pool/seeded-order.ts';
import { memberId, mentee, mentor } from '../../domain/matching/ranking/match-people.fixture.ts';
import { NO_RULES } from '../../domain/pool/match-plan.ts';
import { contradictionIn, type RuleChange, withChange } from './adjust-plan.ts';

const MENTEES = ['ann', 'ben', 'cyd', 'dee'];
const MENTORS = ['lea', 'leo', 'max'];
const anyPair = fc
  .tuple(fc.constantFrom(...MENTEES), fc.constantFrom(...MENTORS))
  .map(([one, other]): PoolPair => ({ menteeId: memberId(one), mentorId: memberId(other) }));
const anyChange: fc.Arbitrary<RuleChange> = fc.oneof(
  fc
    .tuple(fc.constantFrom('pin', 'ban', 'drop-pin', 'drop-ban'), anyPair)
    .map(([change, pair]) => ({ change, ...pair }) as const),
  fc
    .tuple(fc.constantFrom('leave-out', 'drop-leave-out'), fc.constantFrom(...MENTEES, ...MENTORS))
    .map(([change, one]) => ({ change, memberId: memberId(one) }) as const),
);

test('whatever is changed by hand, a plan is refused with a reason or keeps every pin, ban, place and person left out', () => {
  const mentees = MENTEES.map((name) => mentee(name, { leadership: 3 }));
  const mentors = MENTORS.map((name, at) => mentor(name, ['leadership'], { places: { left: at, of: 3 } }));
  fc.assert(
    fc.property(
      fc.array(anyChange, { maxLength: 8 }),
      fc.constantFrom(...OBJECTIVES),
      fc.integer({ min: 1, max: 9 }),
      (changes, objective, seed) => {
        const rules = changes.reduce((before, change) => {
          const after = withChange(before, change);
          return contradictionIn(after) === null ? after : before;
        }, NO_RULES);
        const isIn = ({ memberId: id }: { readonly memberId: MemberId }) => !rules.leftOut.includes(id);
        const pool = { ...rules, mentees: mentees.filter(isIn), mentors: mentors.filter(isIn) };
        const plan = planPool(pool, { objective, seed });
        if (!plan.ok) {
          expect(plan.code).toMatch(/^pin-/u);
          return;
        }
        const made = plan.value.pairs.map(pairKey);
        expect(rules.pins.filter((pin) => !made.includes(pairKey(pin)))).toEqual([]);
        expect(rules.bans.filter((ban) => made.includes(pairKey(ban)))).toEqual([]);
        expect(plan.value.pairs.filter(({ menteeId }) => rules.leftOut.includes(menteeId))).toEqual([]);
        for (const { memberId: id, places } of mentors) {
          const taken = plan.value.pairs.filter(({ mentorId }) => mentorId === id).length;
          expect(taken).toBeLessThanOrEqual(places.left);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a seed orders the same people the same way, whatever order they come in, and loses nobody', () => {
  const people = Array.from({ length: 40 }, (_, at) => ({ memberId: memberId(`person-${at}`) }));
  const order = seededOrder(people, 7);
  expect(seededOrder([...people].reverse(), 7)).toEqual(order);
  expect(seededOrder(people, 8)).not.toEqual(order);
  expect(new Set(order)).toEqual(new Set(people));
});
