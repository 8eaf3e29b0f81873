import type { ProposalKind } from '../../core/application/pool/match-plan-store.ts';
import type { MatchPlanId } from '../../core/domain/kernel/ids.ts';
import { countOut } from '../../core/domain/pool/match-plan.ts';
import { actionButton, count, footnote, formButton, paragraph } from '../../core/domain/view/build.ts';
import { type Action, type Card, MAX_CARD_ACTIONS } from '../../core/domain/view/card.ts';
import { bold, plain, say } from '../../core/domain/view/rich-text.ts';
import { poolRoutes } from '../routes/pool.routes.ts';
import { figuresNodes } from './pool-figures.views.ts';
import { listNodes, type PlanPage, totalOf } from './pool-list.views.ts';
import { poolRefusalSentence } from './pool-reasons.views.ts';

/** Before there is any plan. */
export function noPlanCard(): Card {
  return {
    summary: 'Propose mentors for everybody who waits.',
    title: 'Match everybody who waits',
    body: [
      paragraph(
        say`I propose a mentor for everybody who looks for one and waits, as good as can be proved, within the places, languages and ways of meeting that people have. People who are kept apart stay apart.`,
      ),
      paragraph(
        say`You see who with whom and why, and who is left out and why. You change what you know better. Nobody is told anything before you publish.`,
      ),
    ],
    actions: [formButton('Make a plan', poolRoutes.plan, {}, { style: 'primary' })],
  };
}

export function planCard(page: PlanPage): Card {
  switch (page.plan.state) {
    case 'asked':
      return askedCard(page.plan.id);
    case 'refused':
      return refusedPlanCard(page);
    case 'ready':
      return readyCard(page);
    case 'publishing':
    case 'published':
      return publishedCard(page);
    case 'discarded':
      return {
        summary: 'This plan was set aside.',
        title: 'This plan was set aside',
        body: [paragraph(say`A newer one took its place, or somebody discarded it. Nothing of it was sent.`)],
        actions: [actionButton('Newest plan', poolRoutes.newest, {}, { style: 'primary' })],
      };
  }
}

function askedCard(id: MatchPlanId): Card {
  return {
    summary: 'Your plan is being made.',
    title: 'Your plan is being made',
    body: [paragraph(say`With this many people it takes a minute or a few. I write to you when it is ready.`)],
    actions: [
      actionButton('Look again', poolRoutes.show, { plan: id }, { style: 'primary' }),
      actionButton('Discard', poolRoutes.discard, { plan: id }),
    ],
  };
}

function refusedPlanCard({ plan, nameOf }: PlanPage): Card {
  const why = plan.refusal === null ? '' : poolRefusalSentence(plan.refusal, nameOf);
  return {
    summary: 'No plan can be made by these rules.',
    title: 'No plan can be made by these rules',
    tone: 'warning',
    body: [paragraph(plain(why)), paragraph(say`Change the rule, then plan again.`)],
    actions: [
      actionButton('Rules', poolRoutes.rules, { plan: plan.id }, { style: 'primary' }),
      formButton('Change by hand', poolRoutes.adjust, { plan: plan.id }),
      formButton('Plan again', poolRoutes.plan, { plan: plan.id }),
      actionButton('Discard', poolRoutes.discard, { plan: plan.id }),
    ],
  };
}

function readyCard(page: PlanPage): Card {
  const { plan, counts } = page;
  return {
    summary: `A plan for ${count(counts.matched, 'pair', 'pairs')} is ready.`,
    title: `${count(counts.matched, 'pair', 'pairs')} proposed, ${counts.leftOut} left out`,
    body: [
      ...(plan.figures === null ? [] : figuresNodes(plan.figures, plan)),
      ...(plan.rulesChanged
        ? [footnote(say`You changed the rules. ${bold('Plan again')} to see what comes of it; then you can publish.`)]
        : []),
      ...listNodes(page),
    ],
    actions: readyActions(page),
    footer: say`Nobody has been told anything. Seed ${plan.seed}: the same people and rules give the same plan.`,
  };
}

function readyActions({ plan, counts, kind, skip, size }: PlanPage): readonly Action[] {
  const next = skip + size;
  const rules = plan.rules.pins.length + plan.rules.bans.length + plan.rules.leftOut.length;
  const publishable = !plan.rulesChanged && counts.matched > 0;
  const again = formButton('Plan again', poolRoutes.plan, { plan: plan.id }, publishable ? {} : { style: 'primary' });
  return [
    ...(publishable ? [formButton('Publish', poolRoutes.publish, { plan: plan.id }, { style: 'primary' })] : []),
    formButton('Change by hand', poolRoutes.adjust, { plan: plan.id }),
    again,
    kind === 'matched'
      ? actionButton('Who is left out', poolRoutes.show, { plan: plan.id, kind: 'left-out', skip: 0 })
      : actionButton('Who with whom', poolRoutes.show, { plan: plan.id, kind: 'matched', skip: 0 }),
    ...(next < totalOf(kind, counts)
      ? [actionButton('Show more', poolRoutes.show, { plan: plan.id, kind, skip: next })]
      : []),
    ...(skip > 0
      ? [actionButton('Show previous', poolRoutes.show, { plan: plan.id, kind, skip: Math.max(0, skip - size) })]
      : rules > 0
        ? [actionButton(`Rules (${rules})`, poolRoutes.rules, { plan: plan.id })]
        : []),
  ].slice(0, MAX_CARD_ACTIONS);
}

function publishedCard(page: PlanPage): Card {
  const { plan, counts, kind, skip, size } = page;
  const done = Object.values(counts.outcomes).reduce((sum, number) => sum + number, 0);
  const out = countOut(counts.outcomes);
  const next = skip + size;
  const isOver = plan.state === 'published';
  return {
    summary: isOver ? `Your plan is published: ${out} of ${counts.matched} went out.` : 'Your plan is going out.',
    title: isOver ? `${out} of ${counts.matched} went out` : 'Your plan is going out',
    ...(isOver && out === counts.matched ? { tone: 'success' as const } : {}),
    body: [
      ...(isOver
        ? [paragraph(plan.publishing?.as === 'introductions' ? INTRODUCED : ASKED)]
        : [{ type: 'progress' as const, label: 'Sent', done, total: Math.max(1, counts.matched) }]),
      ...listNodes(page),
    ],
    actions: [
      ...(isOver
        ? [formButton('Make a new plan', poolRoutes.plan, {})]
        : [actionButton('Look again', poolRoutes.show, { plan: plan.id })]),
      ...(['not-sent', 'matched', 'left-out'] as const)
        .filter((one) => one !== kind)
        .map((one) => actionButton(KIND_LABELS[one], poolRoutes.show, { plan: plan.id, kind: one, skip: 0 })),
      ...(next < totalOf(kind, counts)
        ? [actionButton('Show more', poolRoutes.show, { plan: plan.id, kind, skip: next })]
        : []),
      ...(skip > 0
        ? [actionButton('Show previous', poolRoutes.show, { plan: plan.id, kind, skip: Math.max(0, skip - size) })]
        : []),
    ],
  };
}

const KIND_LABELS: { readonly [K in ProposalKind]: string } = {
  matched: 'Who with whom',
  'left-out': 'Who is left out',
  'not-sent': 'What did not go out',
};
const ASKED = say`Each mentor has been asked and decides. The mentees know who was asked for them, and can take it back.`;
const INTRODUCED = say`Both sides of each pair have been told, and know how to reach each other.`;
