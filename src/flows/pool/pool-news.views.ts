import type { ProposalCounts } from '../../core/application/pool/match-plan-store.ts';
import type { PlanRefusal } from '../../core/domain/pool/decide-adjust.ts';
import { countOut, type MatchPlan } from '../../core/domain/pool/match-plan.ts';
import type { PlanState } from '../../core/domain/pool/transitions.ts';
import { actionButton, count, paragraph, refusalCard } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { command, plain, say } from '../../core/domain/view/rich-text.ts';
import { poolRoutes } from '../routes/pool.routes.ts';
import type { NameOf } from './pool-reasons.views.ts';

const STATE_NOW: { readonly [S in PlanState]: string } = {
  asked: 'It is still being made.',
  ready: 'It is ready.',
  refused: 'No plan could be made by its rules.',
  publishing: 'It is going out already: somebody published it before you.',
  published: 'It is published already, and nothing was sent twice.',
  discarded: 'It was set aside; a newer one may be there.',
};

/** Why nothing was done to a plan. */
export function planRefusedCard(refused: PlanRefusal, nameOf: NameOf): Card {
  return {
    ...refusalCard('Nothing was changed.', plain(planRefusedSentence(refused, nameOf)), [
      actionButton('Newest plan', poolRoutes.newest, {}, { style: 'primary' }),
    ]),
    title: 'Nothing was changed',
  };
}

export function planRefusedSentence(refused: PlanRefusal, nameOf: NameOf): string {
  switch (refused.code) {
    case 'no-such-plan':
      return 'There is no such plan here.';
    case 'not-now':
      return STATE_NOW[refused.state];
    case 'rules-changed':
      return 'The rules were changed since this plan was made. Plan again first, so that what goes out keeps them.';
    case 'contradiction':
      return `${nameOf(refused.pair.menteeId)} and ${nameOf(refused.pair.mentorId)} are kept apart by a rule. Take that rule back first.`;
  }
}

/** To whoever asked for a plan that took a while. */
export function planReadyCard(plan: MatchPlan, counts: ProposalCounts): Card {
  const refused = plan.state === 'refused';
  return {
    summary: refused ? 'No plan could be made by these rules.' : 'Your plan is ready.',
    title: refused ? 'No plan could be made' : 'Your plan is ready',
    body: [
      paragraph(
        refused
          ? say`A rule stands in the way. Open the plan to see which.`
          : say`${count(counts.matched, 'pair', 'pairs')} proposed, ${counts.leftOut} left out. Nobody has been told anything yet.`,
      ),
    ],
    actions: [actionButton('Open the plan', poolRoutes.show, { plan: plan.id }, { style: 'primary' })],
    footer: say`You get this because you asked for it. Type ${command('match')} for the newest plan.`,
  };
}

/** To whoever published, once everything has gone out. */
export function planFinishedCard(plan: MatchPlan, counts: ProposalCounts): Card {
  const kept = counts.matched - countOut(counts.outcomes);
  return {
    summary: `Your plan is published: ${countOut(counts.outcomes)} of ${counts.matched} went out.`,
    title: 'Your plan is published',
    tone: 'success',
    body: [
      paragraph(
        say`${countOut(counts.outcomes)} of ${counts.matched} went out.${kept === 0 ? '' : ` ${kept} did not, because something had changed since the plan was made.`}`,
      ),
    ],
    actions: [
      actionButton('Open the plan', poolRoutes.show, { plan: plan.id }, { style: 'primary' }),
      ...(kept === 0
        ? []
        : [actionButton('What did not go out', poolRoutes.show, { plan: plan.id, kind: 'not-sent', skip: 0 })]),
    ],
    footer: say`You get this because you published it.`,
  };
}
