import type { MatchPlanId, MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { move } from '../../domain/kernel/transition.ts';
import { type PoolPair, pairKey } from '../../domain/matching/pool/pool-rules.ts';
import type { MatchPlan, PlanRules, PublishWay } from '../../domain/pool/match-plan.ts';
import { PLAN_TRANSITIONS, type PlanEvent, type PlanParty, type PlanState } from '../../domain/pool/transitions.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** Why nothing was done to a plan. `state` says how it stands now. */
export type PlanRefusal =
  | { readonly code: 'no-such-plan' }
  | { readonly code: 'not-now'; readonly state: PlanState }
  /** The rules were changed since the proposals were made. */
  | { readonly code: 'rules-changed' }
  /** The same two people are pinned and banned. */
  | { readonly code: 'contradiction'; readonly pair: PoolPair };

/** One change of the rules by hand; `drop…` take one back. */
export type RuleChange =
  | ({ readonly change: 'pin' | 'ban' | 'drop-pin' | 'drop-ban' } & PoolPair)
  | { readonly change: 'leave-out' | 'drop-leave-out'; readonly memberId: MemberId };

type Changed = Promise<Result<MatchPlan, PlanRefusal>>;

/** So often a change is tried again when somebody else changed the rules in the same moment. */
const MAX_TRIES = 5;

/** Changes the rules of a plan that is ready or was refused. The proposals stay as they are until somebody plans again. */
export async function changeRules({ stores }: Pick<Deed, 'stores'>, id: MatchPlanId, change: RuleChange): Changed {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const plan = await stores.plans.find(id);
    if (plan === null) return refuse({ code: 'no-such-plan' });
    if (plan.state !== 'ready' && plan.state !== 'refused') return refuse({ code: 'not-now', state: plan.state });
    const rules = withChange(plan.rules, change);
    const clash = contradictionIn(rules);
    if (clash !== null) return refuse({ code: 'contradiction', pair: clash });
    if (await stores.plans.setRules(id, plan.rules, rules)) return ok({ ...plan, rules, rulesChanged: true });
  }
  throw new Error('the rules of a plan kept changing');
}

/** Says that a plan goes out. From then on the clock sends it, proposal by proposal; whoever comes second learns so. */
export async function startPublishing(
  { stores, now }: Pick<Deed, 'stores' | 'now'>,
  id: MatchPlanId,
  { as, by }: { readonly as: PublishWay; readonly by: MemberId | null },
): Changed {
  const plan = await stores.plans.find(id);
  if (plan === null) return refuse({ code: 'no-such-plan' });
  const allowed = moved(plan, 'publish', 'coordinator');
  if (!allowed.ok) return allowed;
  if (plan.rulesChanged) return refuse({ code: 'rules-changed' });
  const publishing = { as, by, at: now };
  if (await stores.plans.startPublishing(id, publishing)) return ok({ ...plan, state: allowed.value, publishing });
  return refuse({ code: 'not-now', state: (await stores.plans.find(id))?.state ?? plan.state });
}

export async function discardPlan({ stores }: Pick<Deed, 'stores'>, id: MatchPlanId): Changed {
  const plan = await stores.plans.find(id);
  if (plan === null) return refuse({ code: 'no-such-plan' });
  const allowed = moved(plan, 'discard', 'coordinator');
  if (!allowed.ok) return allowed;
  if (await stores.plans.discard(id)) return ok({ ...plan, state: allowed.value });
  return refuse({ code: 'not-now', state: (await stores.plans.find(id))?.state ?? plan.state });
}

function moved({ state }: MatchPlan, event: PlanEvent, by: PlanParty): Result<PlanState, PlanRefusal> {
  const to = move<PlanState, PlanEvent, PlanParty>(PLAN_TRANSITIONS, event, by, state);
  return to.ok ? ok(to.to) : refuse({ code: 'not-now', state });
}

/** The first pair that is both pinned and banned, or null. */
export function contradictionIn({ pins, bans }: PlanRules): PoolPair | null {
  const banned = new Set(bans.map(pairKey));
  return pins.find((pin) => banned.has(pairKey(pin))) ?? null;
}

/** The rules after one change. */
export function withChange(rules: PlanRules, change: RuleChange): PlanRules {
  switch (change.change) {
    case 'pin':
      // A mentee has one pin: the newest.
      return { ...rules, pins: [...rules.pins.filter(({ menteeId }) => menteeId !== change.menteeId), pairOf(change)] };
    case 'ban':
      return {
        ...rules,
        pins: without(rules.pins, change),
        bans: [...without(rules.bans, change), pairOf(change)],
      };
    case 'drop-pin':
      return { ...rules, pins: without(rules.pins, change) };
    case 'drop-ban':
      return { ...rules, bans: without(rules.bans, change) };
    case 'leave-out':
      return {
        pins: rules.pins.filter((pin) => pin.menteeId !== change.memberId && pin.mentorId !== change.memberId),
        bans: rules.bans,
        leftOut: [...rules.leftOut.filter((id) => id !== change.memberId), change.memberId],
      };
    case 'drop-leave-out':
      return { ...rules, leftOut: rules.leftOut.filter((id) => id !== change.memberId) };
  }
}

const pairOf = ({ menteeId, mentorId }: PoolPair): PoolPair => ({ menteeId, mentorId });
const without = (pairs: readonly PoolPair[], gone: PoolPair): readonly PoolPair[] =>
  pairs.filter((pair) => pairKey(pair) !== pairKey(gone));
