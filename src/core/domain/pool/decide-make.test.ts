import { describe, expect, test } from 'vitest';
import type { MatchPlanId } from '../kernel/ids.ts';
import { refuse } from '../kernel/result.ts';
import { planPool } from '../matching/pool/pool-plan.ts';
import type { Pool } from '../matching/pool/pool-rules.ts';
import { memberId, mentee, mentor } from '../matching/ranking/testing/match-people.fixture.ts';
import { askedPlan, decideMade, mayPlanAtOnce } from './decide-make.ts';
import { NO_RULES } from './match-plan.ts';

const pin = { menteeId: memberId('ann'), mentorId: memberId('lea') };
const pool: Pool = {
  mentees: [mentee('ann', { leadership: 3 }), mentee('ben', { leadership: 3 })],
  mentors: [
    mentor('lea', ['leadership'], { places: { left: 1, of: 3 } }),
    mentor('max', ['leadership'], { places: { left: 0, of: 2 } }),
  ],
  pins: [pin],
};

test('a plan begins as a wish and nothing else', () => {
  const wish = { objective: 'stable', seed: 7, rules: NO_RULES, askedBy: memberId('cora') } as const;
  const askedAt = new Date('2026-11-05T10:00:00Z');
  expect(askedPlan('plan' as MatchPlanId, wish, askedAt)).toEqual({
    ...wish,
    id: 'plan',
    state: 'asked',
    rulesChanged: false,
    askedAt,
    readyAt: null,
    refusal: null,
    figures: null,
    publishing: null,
    finishedAt: null,
  });
});

test.each([
  [0, 500, true],
  [200, 200, true],
  [200, 201, false],
  [40_000, 1, true],
  [40_001, 1, false],
])('%i mentees and %i mentors are planned while somebody looks on: %s', (mentees, mentors, may) => {
  const large = {
    mentees: Array.from({ length: mentees }, () => mentee('ann', {})),
    mentors: Array.from({ length: mentors }, () => mentor('lea', [])),
  };
  expect(mayPlanAtOnce(large)).toBe(may);
});

describe('what was worked out', () => {
  const made = decideMade({ gathered: { pool, alreadyAsked: 4 }, outcome: planPool(pool) });

  test('is counted: only mentors with a place, and places that are left', () => {
    expect(made).toMatchObject({
      to: 'ready',
      figures: { mentees: 2, mentors: 1, places: 1, alreadyAsked: 4, pinned: 1, inFull: true },
    });
  });

  test('is proposed pair by pair, with those who have nobody after them', () => {
    const proposals = made.to === 'ready' ? made.proposals : [];
    expect(proposals).toMatchObject([
      { kind: 'matched', ...pin, pinned: true, outcome: null },
      { kind: 'left-out', menteeId: 'ben' },
    ]);
    const [matched] = proposals;
    expect(matched?.kind === 'matched' ? Object.keys(matched.account) : []).toEqual(['score', 'reasons', 'misfits']);
  });

  test('has no pins when the pool has none', () => {
    const { pins: _, ...without } = pool;
    const counted = decideMade({ gathered: { pool: without, alreadyAsked: 0 }, outcome: planPool(without) });
    expect(counted).toMatchObject({ to: 'ready', figures: { pinned: 0 } });
  });

  test('is refused with the reason and nothing besides', () => {
    const outcome = refuse({ code: 'pin-banned', pin });
    expect(decideMade({ gathered: { pool, alreadyAsked: 0 }, outcome })).toEqual({
      to: 'refused',
      refusal: { code: 'pin-banned', pin },
    });
  });
});
