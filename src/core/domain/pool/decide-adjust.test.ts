import { describe, expect, test } from 'vitest';
import { memberId } from '../matching/ranking/testing/match-people.fixture.ts';
import { decideDiscard, decidePublishing, decideRules } from './decide-adjust.ts';
import { NO_RULES } from './match-plan.ts';
import { somePlan } from './testing/plan.fixture.ts';
import type { PlanState } from './transitions.ts';

const ANN_LEA = { menteeId: memberId('ann'), mentorId: memberId('lea') };
const PUBLISHING = { as: 'requests', by: memberId('cora'), at: new Date('2026-11-05T10:00:00Z') } as const;
const pin = { change: 'pin', ...ANN_LEA } as const;

const answersIn = (state: PlanState) => {
  const plan = somePlan({ state });
  const [rules, publish, discard] = [decideRules(plan, pin), decidePublishing(plan, PUBLISHING), decideDiscard(plan)];
  return [rules, publish, discard].map((one) => (one.ok ? one.value.after.state : one.code));
};

test.each<[PlanState, rules: string, publish: string, discard: string]>([
  ['asked', 'not-now', 'not-now', 'discarded'],
  ['ready', 'ready', 'publishing', 'discarded'],
  ['refused', 'refused', 'not-now', 'discarded'],
  ['publishing', 'not-now', 'not-now', 'not-now'],
  ['published', 'not-now', 'not-now', 'not-now'],
  ['discarded', 'not-now', 'not-now', 'not-now'],
])(
  'what a coordinator may do with a plan that is %s: change its rules, publish it, discard it',
  (state, ...answers) => {
    expect(answersIn(state)).toEqual(answers);
  },
);

test('nothing is done to a plan that is not there', () => {
  const refused = { ok: false, code: 'no-such-plan' };
  expect([decideRules(null, pin), decidePublishing(null, PUBLISHING), decideDiscard(null)]).toEqual([
    refused,
    refused,
    refused,
  ]);
});

test('a refusal says how the plan stands', () => {
  expect(decideDiscard(somePlan({ state: 'published' }))).toEqual({ ok: false, code: 'not-now', state: 'published' });
  expect(decideRules(somePlan({ state: 'asked' }), pin)).toEqual({ ok: false, code: 'not-now', state: 'asked' });
});

describe('changing the rules', () => {
  test('keeps the rules before beside those after, which the proposals were not made by', () => {
    const before = somePlan();
    expect(decideRules(before, pin)).toEqual({
      ok: true,
      value: { before, after: { ...before, rules: { ...NO_RULES, pins: [ANN_LEA] }, rulesChanged: true } },
    });
  });

  test('is refused when two people were pinned and banned then', () => {
    const plan = somePlan({ rules: { ...NO_RULES, bans: [ANN_LEA] } });
    expect(decideRules(plan, pin)).toEqual({ ok: false, code: 'contradiction', pair: ANN_LEA });
  });

  test('is refused for the state first', () => {
    const plan = somePlan({ state: 'published', rules: { ...NO_RULES, bans: [ANN_LEA] } });
    expect(decideRules(plan, pin)).toMatchObject({ ok: false, code: 'not-now' });
  });
});

describe('publishing', () => {
  test('notes how, by whom and when', () => {
    const before = somePlan();
    const after = { ...before, state: 'publishing', publishing: PUBLISHING };
    expect(decidePublishing(before, PUBLISHING)).toEqual({ ok: true, value: { before, after } });
  });

  test.each([
    ['ready', 'rules-changed'],
    ['published', 'not-now'],
  ] as const)('of a plan that is %s with other rules than its proposals is refused: %s', (state, code) => {
    expect(decidePublishing(somePlan({ state, rulesChanged: true }), PUBLISHING)).toMatchObject({ ok: false, code });
  });
});
