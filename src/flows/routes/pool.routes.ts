import type { ProposalKind } from '../../core/application/pool/match-plan-store.ts';
import { matchPlanId, memberId } from '../../core/domain/view/id-reference.ts';
import { nothing, oneOf, optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';

const onePlan = reference({ plan: matchPlanId });
const KINDS: readonly ProposalKind[] = ['matched', 'left-out', 'not-sent'];

/** What one button does to the rules of a plan; leaving out is taken back with the member in both places. */
const RULE_CHANGES = ['pin', 'ban', 'drop-pin', 'drop-ban', 'drop-leave-out'] as const;

export type ButtonChange = (typeof RULE_CHANGES)[number];

/** Mentors proposed for everybody who waits, for coordinators. */
export const poolRoutes = {
  newest: action('pool.newest', nothing),
  /** Of which proposals, and how many of them come before. */
  show: action(
    'pool.show',
    reference({ plan: matchPlanId, kind: optional(oneOf(KINDS)), skip: optional(wholeNumber) }, '/'),
  ),
  rules: action('pool.rules', onePlan),
  change: action(
    'pool.change',
    reference({ plan: matchPlanId, change: oneOf(RULE_CHANGES), mentee: memberId, mentor: memberId }, '/'),
  ),
  discard: action('pool.discard', onePlan),
  /** With the plan that it takes the place of. */
  plan: form('pool.plan', reference({ plan: optional(matchPlanId) })),
  adjust: form('pool.adjust', onePlan),
  publish: form('pool.publish', onePlan),
};
