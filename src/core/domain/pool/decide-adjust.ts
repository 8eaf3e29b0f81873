import { ok, type Result, refuse } from '../kernel/result.ts';
import { move } from '../kernel/transition.ts';
import type { PoolPair } from '../matching/pool/pool-rules.ts';
import type { MatchPlan } from './match-plan.ts';
import { contradictionIn, type RuleChange, withChange } from './plan-rules.ts';
import { PLAN_TRANSITIONS, type PlanEvent, type PlanParty, type PlanState } from './transitions.ts';

/** Why nothing was done to a plan. `state` says how it stands now. */
export type PlanRefusal =
  | { readonly code: 'no-such-plan' }
  | { readonly code: 'not-now'; readonly state: PlanState }
  /** The rules were changed since the proposals were made. */
  | { readonly code: 'rules-changed' }
  /** The same two people are pinned and banned. */
  | { readonly code: 'contradiction'; readonly pair: PoolPair };

/** A plan as it was read, and as it is to be stored while it still stands so. */
export type PlanChange<After extends MatchPlan = MatchPlan> = { readonly before: MatchPlan; readonly after: After };

/** A plan that goes out, and who said so. */
type Published = MatchPlan & { readonly publishing: NonNullable<MatchPlan['publishing']> };

/** One change of its rules: only while it is ready or was refused, and never into a contradiction. */
export function decideRules(before: MatchPlan | null, change: RuleChange): Result<PlanChange, PlanRefusal> {
  if (before === null) return refuse({ code: 'no-such-plan' });
  if (before.state !== 'ready' && before.state !== 'refused') return refuse({ code: 'not-now', state: before.state });
  const rules = withChange(before.rules, change);
  const contradiction = contradictionIn(rules);
  if (contradiction !== null) return refuse({ code: 'contradiction', pair: contradiction });
  return ok({ before, after: { ...before, rules, rulesChanged: true } });
}

/** It goes out: only with proposals that were made by the rules it has now. */
export function decidePublishing(
  plan: MatchPlan | null,
  publishing: Published['publishing'],
): Result<PlanChange<Published>, PlanRefusal> {
  const moved = moveBy(plan, 'publish');
  if (!moved.ok) return moved;
  const { before, after } = moved.value;
  return before.rulesChanged ? refuse({ code: 'rules-changed' }) : ok({ before, after: { ...after, publishing } });
}

/** It is set aside; what goes out, or went out, stays. */
export const decideDiscard = (plan: MatchPlan | null): Result<PlanChange, PlanRefusal> => moveBy(plan, 'discard');

function moveBy(before: MatchPlan | null, event: PlanEvent): Result<PlanChange, PlanRefusal> {
  if (before === null) return refuse({ code: 'no-such-plan' });
  const moved = move<PlanState, PlanEvent, PlanParty>(PLAN_TRANSITIONS, event, 'coordinator', before.state);
  if (!moved.ok) return refuse({ code: 'not-now', state: before.state });
  return ok({ before, after: { ...before, state: moved.to } });
}
