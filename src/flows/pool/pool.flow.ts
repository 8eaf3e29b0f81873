import { z } from 'zod';
import { changeRules, discardPlan, startPublishing } from '../../core/application/pool/adjust-plan.ts';
import { askForPlan, keepPlan, workOutPlan } from '../../core/application/pool/make-plan.ts';
import type { PoolPlanner } from '../../core/application/pool/pool-planner.ts';
import type { MatchPlanId, MemberId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { OBJECTIVES } from '../../core/domain/matching/pool/pool-plan.ts';
import { type MatchPlan, NO_RULES, PUBLISH_WAYS } from '../../core/domain/pool/match-plan.ts';
import type { RuleChange } from '../../core/domain/pool/plan-rules.ts';
import { cleanLine } from '../../core/domain/text/clean.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm } from '../engine/handlers.ts';
import { formErrors, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { type ButtonChange, poolRoutes } from '../routes/pool.routes.ts';
import * as views from './pool.views.ts';
import { finishingJob, planningJob } from './pool-clock.job.ts';
import * as forms from './pool-forms.views.ts';
import { planRefusedCard, planRefusedSentence } from './pool-news.views.ts';
import { memberMeant, namesInRules, type PlanPart, pageOfPlan } from './pool-page.ts';

const planValues = z.object({ objective: z.enum(OBJECTIVES), seed: z.number().int() });
const publishValues = z.object({ as: z.enum(PUBLISH_WAYS) });
const adjustValues = z.object({
  change: z.enum(['pin', 'ban', 'leave-out']),
  mentee: z.string(),
  mentor: z.string().default(''),
});
const FIRST_PAGE = { kind: 'matched', skip: 0 } as const;

type OnePlan = { readonly plan: MatchPlanId };

/** A coordinator has mentors proposed for everybody who waits, changes what they know better, and publishes. */
export function poolFlow(planner: PoolPlanner): Flow {
  return {
    id: 'pool',
    commands: [
      {
        verb: 'match',
        aliases: ['match everybody'],
        summary: 'Propose mentors for everybody who waits (coordinators)',
        access: 'coordinator',
        effect: 'reads',
        run: async (_words, turn) => [respond(await newest(turn))],
      },
    ],
    handlers: [
      on(poolRoutes.newest, {
        access: 'coordinator',
        effect: 'reads',
        run: async (_ref, turn) => [respond(await newest(turn))],
      }),
      on(poolRoutes.show, {
        access: 'coordinator',
        effect: 'reads',
        run: async ({ plan, kind, skip }, turn) => [
          replaceClicked(await shown(plan, { kind: kind ?? FIRST_PAGE.kind, skip: skip ?? FIRST_PAGE.skip }, turn)),
        ],
      }),
      on(poolRoutes.rules, {
        access: 'coordinator',
        effect: 'reads',
        run: async ({ plan }, turn) => [replaceClicked(await rules(plan, turn))],
      }),
      on(poolRoutes.change, { access: 'coordinator', effect: 'writes', run: changed }),
      on(poolRoutes.discard, { access: 'coordinator', effect: 'writes', run: discarded }),
      onForm(poolRoutes.plan, {
        access: 'coordinator',
        open: async ({ plan }, turn) => forms.planForm(await before(plan, turn)),
        submit: (values, { plan }, turn) => planned(values, plan, turn, planner),
      }),
      onForm(poolRoutes.adjust, { access: 'coordinator', open: openAdjust, submit: adjusted }),
      onForm(poolRoutes.publish, { access: 'coordinator', open: openPublish, submit: published }),
    ],
    jobs: [planningJob(planner), finishingJob],
  };
}

async function newest(turn: ReadTurn): Promise<Card> {
  const plan = (await turn.stores.plans.newest(5)).find(({ state }) => state !== 'discarded');
  return plan === undefined ? views.noPlanCard() : cardOf(plan, turn);
}

async function cardOf(plan: MatchPlan, turn: ReadTurn): Promise<Card> {
  return views.planCard(await pageOfPlan(plan, FIRST_PAGE, turn));
}

async function shown(id: MatchPlanId, part: PlanPart, turn: ReadTurn): Promise<Card> {
  const plan = await turn.stores.plans.find(id);
  return plan === null ? noSuchPlan() : views.planCard(await pageOfPlan(plan, part, turn));
}

async function rules(id: MatchPlanId, turn: ReadTurn): Promise<Card> {
  const plan = await turn.stores.plans.find(id);
  if (plan === null) return noSuchPlan();
  return forms.rulesCard(plan, await namesInRules(plan, turn), turn.capabilities.itemsPerCard);
}

const noSuchPlan = (): Card => planRefusedCard({ code: 'no-such-plan' }, () => '');

/** The plan that a new one takes the place of. */
async function before(id: MatchPlanId | undefined, { stores }: Pick<ReadTurn, 'stores'>): Promise<MatchPlan | null> {
  return id === undefined ? null : stores.plans.find(id);
}

/** A small pool is planned at once; a large one when the clock finds it, and then the coordinator is told. */
async function planned(
  values: FormValues,
  id: MatchPlanId | undefined,
  turn: Turn,
  planner: PoolPlanner,
): Promise<readonly Reply[]> {
  const { objective, seed } = planValues.parse(values);
  // What is going out stays; anything else makes room, and from then on its rules stand still.
  if (id !== undefined) await discardPlan(turn, id);
  const last = await before(id, turn);
  const plan = await askForPlan(turn, { objective, seed, rules: last?.rules ?? NO_RULES, askedBy: turn.actor.id });
  const worked = await workOutPlan(turn, plan, { planner, atOnce: true });
  if (worked !== null) await keepPlan(turn, plan.id, worked);
  return [respond(await cardOf((await turn.stores.plans.find(plan.id)) ?? plan, turn))];
}

async function changed(
  {
    plan: id,
    change,
    mentee: menteeId,
    mentor: mentorId,
  }: OnePlan & { readonly change: ButtonChange; readonly mentee: MemberId; readonly mentor: MemberId },
  turn: Turn,
): Promise<readonly Reply[]> {
  const rule: RuleChange =
    change === 'drop-leave-out' ? { change, memberId: menteeId } : { change, menteeId, mentorId };
  const done = await changeRules(turn, id, rule);
  if (!done.ok) {
    const plan = await turn.stores.plans.find(id);
    return [replaceClicked(planRefusedCard(done, plan === null ? () => '' : await namesInRules(plan, turn)))];
  }
  const isUndone = change.startsWith('drop-');
  return [replaceClicked(isUndone ? await rules(id, turn) : await cardOf(done.value, turn))];
}

async function discarded({ plan }: OnePlan, turn: Turn): Promise<readonly Reply[]> {
  const done = await discardPlan(turn, plan);
  return [replaceClicked(done.ok ? await cardOf(done.value, turn) : planRefusedCard(done, () => ''))];
}

async function openAdjust({ plan: id }: OnePlan, turn: ReadTurn): Promise<Form | Card> {
  const plan = await turn.stores.plans.find(id);
  if (plan === null) return noSuchPlan();
  return plan.state === 'ready' || plan.state === 'refused' ? forms.adjustForm(plan) : cardOf(plan, turn);
}

async function adjusted(values: FormValues, { plan: id }: OnePlan, turn: Turn): Promise<readonly Reply[]> {
  const { change, mentee, mentor } = adjustValues.parse(values);
  const one = await memberMeant(cleanLine(mentee), turn);
  if (!one.ok) return [formErrors({ mentee: forms.NAME_PROBLEMS[one.code] })];
  const rule =
    change === 'leave-out' ? ok({ change, memberId: one.value }) : await pairMeant(change, one.value, mentor, turn);
  if (!rule.ok) return [formErrors({ mentor: forms.NAME_PROBLEMS[rule.code] })];
  const done = await changeRules(turn, id, rule.value);
  if (done.ok) return [respond(await cardOf(done.value, turn))];
  const plan = await turn.stores.plans.find(id);
  const nameOf = plan === null ? () => '' : await namesInRules(plan, turn);
  return [formErrors({ mentee: planRefusedSentence(done, nameOf) })];
}

async function pairMeant(
  change: 'pin' | 'ban',
  menteeId: MemberId,
  words: string,
  turn: Turn,
): Promise<Result<RuleChange, { readonly code: keyof typeof forms.NAME_PROBLEMS }>> {
  const name = cleanLine(words);
  if (name === '') return refuse({ code: 'missing' });
  const mentor = await memberMeant(name, turn);
  if (!mentor.ok) return mentor;
  return mentor.value === menteeId ? refuse({ code: 'same' }) : ok({ change, menteeId, mentorId: mentor.value });
}

async function openPublish({ plan: id }: OnePlan, turn: ReadTurn): Promise<Form | Card> {
  const plan = await turn.stores.plans.find(id);
  if (plan === null) return noSuchPlan();
  if (plan.state !== 'ready') return planRefusedCard({ code: 'not-now', state: plan.state }, () => '');
  if (plan.rulesChanged) return planRefusedCard({ code: 'rules-changed' }, () => '');
  const { matched } = await turn.stores.plans.counts(plan.id);
  return matched > 0 ? forms.publishForm(plan, matched) : cardOf(plan, turn);
}

async function published(values: FormValues, { plan }: OnePlan, turn: Turn): Promise<readonly Reply[]> {
  const { as } = publishValues.parse(values);
  const started = await startPublishing(turn, plan, { as, by: turn.actor.id });
  if (started.ok) return [respond(await cardOf(started.value, turn))];
  return [respond(planRefusedCard(started, () => ''))];
}
