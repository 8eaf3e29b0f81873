import type { MatchPlan } from '../../domain/pool/match-plan.ts';
import { declinedSince, type GatheredPool, poolOfPlan } from '../../domain/pool/pool-of-plan.ts';
import type { Policy } from '../../domain/programme/policy.ts';
import type { DirectoryReads } from '../finding/directory.ts';
import type { MatchPlanReads } from './match-plan-store.ts';

/** Reads everybody who waits for a mentor and every place there is, under a plan's rules. */
export async function gatherPool(
  { directory, plans }: { readonly directory: DirectoryReads; readonly plans: MatchPlanReads },
  { rules }: Pick<MatchPlan, 'rules'>,
  { policy, now }: { readonly policy: Pick<Policy, 'coolingOffDays'>; readonly now: Date },
): Promise<GatheredPool> {
  const mentees = await directory.mentees();
  const mentors = await directory.mentors();
  const apart = await plans.keptApart(declinedSince(now, policy));
  const open = await plans.openPairs();
  return poolOfPlan({ mentees, mentors, apart, open }, rules);
}
