import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../testing/property-runs.fixture.ts';
import type { MemberId } from '../kernel/ids.ts';
import { OBJECTIVES, planPool } from '../matching/pool/pool-plan.ts';
import { type PoolPair, pairKey } from '../matching/pool/pool-rules.ts';
import { seededOrder } from '../matching/pool/seeded-order.ts';
import { memberId, mentee, mentor } from '../matching/ranking/testing/match-people.fixture.ts';
import { NO_RULES, type PlanRules } from './match-plan.ts';
import { contradictionIn, type RuleChange, withChange } from './plan-rules.ts';

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
    runs(200),
  );
});

test('a seed orders the same people the same way, whatever order they come in, and loses nobody', () => {
  const people = Array.from({ length: 40 }, (_, at) => ({ memberId: memberId(`person-${at}`) }));
  const order = seededOrder(people, 7);
  expect(seededOrder([...people].reverse(), 7)).toEqual(order);
  expect(seededOrder(people, 8)).not.toEqual(order);
  expect(new Set(order)).toEqual(new Set(people));
});

const pairOf = (names: string): PoolPair => {
  const [one = '', other = ''] = names.split('-');
  return { menteeId: memberId(one), mentorId: memberId(other) };
};
const inWords = ({ pins, bans, leftOut }: PlanRules) => ({
  pins: pins.map((pair) => pairKey(pair)),
  bans: bans.map((pair) => pairKey(pair)),
  leftOut,
});
const BEFORE: PlanRules = {
  pins: [pairOf('ann-lea'), pairOf('ben-lea')],
  bans: [pairOf('ann-max')],
  leftOut: [memberId('cyd')],
};

test.each<[string, RuleChange, object]>([
  ['a pin is added', { change: 'pin', ...pairOf('dee-leo') }, { pins: ['ann lea', 'ben lea', 'dee leo'] }],
  ['a mentee has one pin, the newest', { change: 'pin', ...pairOf('ann-leo') }, { pins: ['ben lea', 'ann leo'] }],
  [
    'a ban takes the pin of the same two back',
    { change: 'ban', ...pairOf('ann-lea') },
    { pins: ['ben lea'], bans: ['ann max', 'ann lea'] },
  ],
  ['a ban stands once', { change: 'ban', ...pairOf('ann-max') }, { bans: ['ann max'] }],
  ['a pin is taken back', { change: 'drop-pin', ...pairOf('ben-lea') }, { pins: ['ann lea'] }],
  ['a ban is taken back', { change: 'drop-ban', ...pairOf('ann-max') }, { bans: [] }],
  [
    'a mentor who is left out loses every pin, and bans stay',
    { change: 'leave-out', memberId: memberId('lea') },
    { pins: [], leftOut: ['cyd', 'lea'] },
  ],
  [
    'a mentee who is left out loses theirs',
    { change: 'leave-out', memberId: memberId('ann') },
    { pins: ['ben lea'], leftOut: ['cyd', 'ann'] },
  ],
  ['somebody is left out once', { change: 'leave-out', memberId: memberId('cyd') }, { leftOut: ['cyd'] }],
  ['somebody is in again', { change: 'drop-leave-out', memberId: memberId('cyd') }, { leftOut: [] }],
  ['what is not there cannot be taken back', { change: 'drop-pin', ...pairOf('ann-max') }, {}],
])('%s', (_what, change, differs) => {
  expect(inWords(withChange(BEFORE, change))).toEqual({ ...inWords(BEFORE), ...differs });
});

test.each([
  ['no rules', NO_RULES, null],
  ['pins and bans of others', BEFORE, null],
  ['the same two pinned and banned', { ...BEFORE, bans: [pairOf('ben-lea')] }, pairOf('ben-lea')],
  ['several such pairs: the first pin', { ...BEFORE, bans: [...BEFORE.pins].reverse() }, pairOf('ann-lea')],
])('contradictions in %s', (_what, rules, pair) => {
  expect(contradictionIn(rules)).toEqual(pair);
});
