import { keepPlan, workOutPlan } from '../../core/application/pool/make-plan.ts';
import type { PoolPlanner } from '../../core/application/pool/pool-planner.ts';
import type { MatchPlanId, MemberId } from '../../core/domain/kernel/ids.ts';
import type { MatchPlan } from '../../core/domain/pool/match-plan.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { matchPlanId } from '../../core/domain/view/id-reference.ts';
import type { Job } from '../engine/contract.ts';
import { job } from '../engine/job.ts';
import { directMessage, type Outgoing } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { planFinishedCard, planReadyCard } from './pool-news.views.ts';

/** Makes the plans that were too large to make while somebody looked on. */
export const planningJob = (planner: PoolPlanner): Job =>
  job({
    name: 'pool.plan',
    cron: '* * * * *',
    due: ({ stores }, limit) => stores.plans.asked(limit),
    id: matchPlanId,
    prepare: async (id, turn) => {
      const plan = await turn.stores.plans.find(id);
      const worked = plan === null ? null : await workOutPlan(turn, plan, { planner, atOnce: false });
      return async (writing) => {
        // It was discarded, or another process made it, meanwhile.
        if (plan === null || worked === null || !(await keepPlan(writing, plan.id, worked))) return [];
        return tell(plan.askedBy, plan.id, { writing, card: planReadyCard, key: 'plan-ready' });
      };
    },
  });

/** Closes plans of which everything has gone out, and tells whoever published them. */
export const finishingJob = job({
  name: 'pool.finish',
  cron: '* * * * *',
  due: ({ stores }, limit) => stores.plans.toFinish(limit),
  id: matchPlanId,
  run: async (id, writing) => {
    if (!(await writing.stores.plans.finish(id, writing.now))) return [];
    const plan = await writing.stores.plans.find(id);
    return tell(plan?.publishing?.by ?? null, id, {
      writing,
      card: planFinishedCard,
      key: 'plan-finished',
    });
  },
});

type News = {
  readonly writing: JobTurn;
  readonly card: (plan: MatchPlan, counts: Awaited<ReturnType<JobTurn['stores']['plans']['counts']>>) => Card;
  readonly key: string;
};

/** Only somebody who still coordinates hears of it. */
async function tell(to: MemberId | null, id: MatchPlanId, { writing, card, key }: News): Promise<readonly Outgoing[]> {
  const { stores } = writing;
  const [coordinator, plan] = [to === null ? null : await stores.members.find(to), await stores.plans.find(id)];
  if (coordinator === null || !coordinator.coordinator || plan === null) return [];
  const told = card(plan, await stores.plans.counts(id));
  return [directMessage(coordinator.id, told, { dedupeKey: `${key}:${id}`, about: `plan:${id}` })];
}
