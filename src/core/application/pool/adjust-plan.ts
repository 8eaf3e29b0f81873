import type { MatchPlanId, MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { decideDiscard, decidePublishing, decideRules, type PlanRefusal } from '../../domain/pool/decide-adjust.ts';
import type { MatchPlan, PublishWay } from '../../domain/pool/match-plan.ts';
import type { RuleChange } from '../../domain/pool/plan-rules.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MatchPlanStore } from './match-plan-store.ts';

type Context = Pick<UseCaseContext<{ readonly plans: MatchPlanStore }>, 'stores' | 'now'>;
type Changed = Promise<Result<MatchPlan, PlanRefusal>>;

/** So often a change is tried again when somebody else changed the rules in the same moment. */
const MAX_TRIES = 5;

/** Changes the rules of a plan that is ready or was refused. The proposals stay as they are until somebody plans again. */
export async function changeRules({ stores }: Pick<Context, 'stores'>, id: MatchPlanId, change: RuleChange): Changed {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const decided = decideRules(await stores.plans.find(id), change);
    if (!decided.ok) return decided;
    const { before, after } = decided.value;
    if (await stores.plans.setRules(id, before.rules, after.rules)) return ok(after);
  }
  throw new Error('the rules of a plan kept changing');
}

/** Says that a plan goes out. From then on the clock sends it, proposal by proposal; whoever comes second learns so. */
export async function startPublishing(
  { stores, now }: Context,
  id: MatchPlanId,
  { as, by }: { readonly as: PublishWay; readonly by: MemberId | null },
): Changed {
  const decided = decidePublishing(await stores.plans.find(id), { as, by, at: now });
  if (!decided.ok) return decided;
  const { before, after } = decided.value;
  return (await stores.plans.startPublishing(id, after.publishing)) ? ok(after) : tooLate(stores, before);
}

/** Sets a plan aside, unless it goes out. */
export async function discardPlan({ stores }: Pick<Context, 'stores'>, id: MatchPlanId): Changed {
  const decided = decideDiscard(await stores.plans.find(id));
  if (!decided.ok) return decided;
  const { before, after } = decided.value;
  return (await stores.plans.discard(id)) ? ok(after) : tooLate(stores, before);
}

/** Another transaction wrote first: how the plan stands now. */
async function tooLate({ plans }: Context['stores'], { id, state }: MatchPlan): Changed {
  return refuse({ code: 'not-now', state: (await plans.find(id))?.state ?? state });
}
