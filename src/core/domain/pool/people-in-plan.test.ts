import { expect, test } from 'vitest';
import { memberId } from '../matching/ranking/testing/match-people.fixture.ts';
import { NO_RULES, type Proposal } from './match-plan.ts';
import { peopleIn } from './people-in-plan.ts';

const pair = (one: string, other: string) => ({ menteeId: memberId(one), mentorId: memberId(other) });
const account = { score: 1, reasons: [], misfits: [] };
const matched: Proposal = { kind: 'matched', ...pair('ann', 'lea'), pinned: false, account, outcome: null };
const leftOut: Proposal = { kind: 'left-out', menteeId: memberId('ben'), why: { code: 'no-mentors' } };

test.each([
  ['nobody', NO_RULES, null, [], ''],
  [
    'both of a pin and of a ban',
    { ...NO_RULES, pins: [pair('ann', 'lea')], bans: [pair('ben', 'max')] },
    null,
    [],
    'ann lea ben max',
  ],
  ['whoever is left out', { ...NO_RULES, leftOut: [memberId('cyd')] }, null, [], 'cyd'],
  ['both of a proposal, and a mentee without one', NO_RULES, null, [matched, leftOut], 'ann lea ben'],
  ['whoever stands twice in a pool', NO_RULES, { code: 'member-twice', memberId: memberId('dee') }, [], 'dee'],
  ['nobody more by another refusal', NO_RULES, { code: 'pin-banned', pin: pair('ann', 'lea') }, [], ''],
  [
    'everybody once',
    { ...NO_RULES, pins: [pair('ann', 'lea')], leftOut: [memberId('ben')] },
    null,
    [matched, leftOut],
    'ann lea ben',
  ],
] as const)('a plan names %s', (_who, rules, refusal, proposals, named) => {
  expect(peopleIn({ rules, refusal }, proposals)).toEqual(named.split(' ').filter((name) => name !== ''));
});
