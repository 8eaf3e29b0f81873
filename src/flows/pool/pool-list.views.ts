import type { ProposalCounts, ProposalKind } from '../../core/application/pool/match-plan-store.ts';
import { countOut, type MatchPlan, type Proposal } from '../../core/domain/pool/match-plan.ts';
import { actionButton, listNode, paragraph, section } from '../../core/domain/view/build.ts';
import type { Item, Node } from '../../core/domain/view/card.ts';
import { plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { type ButtonChange, poolRoutes } from '../routes/pool.routes.ts';
import { leftOutSentence, type NameOf, NOT_SENT, pairSentence, type TopicNames } from './pool-reasons.views.ts';

/** One page of a plan as a coordinator sees it. */
export type PlanPage = {
  readonly plan: MatchPlan;
  readonly counts: ProposalCounts;
  readonly kind: ProposalKind;
  readonly skip: number;
  readonly size: number;
  readonly proposals: readonly Proposal[];
  readonly nameOf: NameOf;
  readonly labels: TopicNames;
};

/** The part of a plan that a page shows. */
export function listNodes({ proposals, counts, kind, skip, plan, ...words }: PlanPage): readonly Node[] {
  const total = totalOf(kind, counts);
  if (proposals.length === 0) return [paragraph(EMPTY[kind])];
  const page = total > proposals.length ? { from: skip + 1, to: skip + proposals.length, total } : undefined;
  return [
    section(KIND_TITLES[kind], [
      listNode(
        proposals.map((proposal) => itemOf(proposal, plan, words)),
        page,
      ),
    ]),
  ];
}

const KIND_TITLES: { readonly [K in ProposalKind]: string } = {
  matched: 'Who with whom, and why',
  'left-out': 'Who is left out, and why',
  'not-sent': 'What did not go out, and why',
};
const EMPTY: { readonly [K in ProposalKind]: RichText } = {
  matched: say`Nobody could be matched. Look at who is left out, and why.`,
  'left-out': say`Nobody is left out.`,
  'not-sent': say`Everything went out.`,
};

function itemOf(proposal: Proposal, plan: MatchPlan, { nameOf, labels }: Pick<PlanPage, 'nameOf' | 'labels'>): Item {
  if (proposal.kind === 'left-out') {
    return { title: nameOf(proposal.menteeId), lines: [plain(leftOutSentence(proposal.why, labels))] };
  }
  const { menteeId, mentorId, pinned, account, outcome } = proposal;
  const title = `${nameOf(menteeId)} with ${nameOf(mentorId)}`;
  if (outcome !== null) {
    const words = outcome === 'sent' ? 'Asked.' : outcome === 'introduced' ? 'Introduced.' : NOT_SENT[outcome];
    return { title, lines: [plain(words)] };
  }
  return {
    title: `${title} · fit ${account.score}${pinned ? ' · pinned' : ''}`,
    lines: [plain(pairSentence(account, labels))],
    ...(plan.state === 'ready' ? { actions: pairActions(proposal, plan) } : {}),
  };
}

function pairActions({ menteeId, mentorId }: Extract<Proposal, { kind: 'matched' }>, { id, rules }: MatchPlan) {
  const isIn = (pairs: MatchPlan['rules']['pins']) =>
    pairs.some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId);
  const change = (label: string, what: ButtonChange) =>
    actionButton(label, poolRoutes.change, { plan: id, change: what, mentee: menteeId, mentor: mentorId });
  if (isIn(rules.bans)) return [change('Allow again', 'drop-ban')];
  return [isIn(rules.pins) ? change('Unpin', 'drop-pin') : change('Pin', 'pin'), change('Keep apart', 'ban')];
}

/** How many proposals of a kind there are. */
export function totalOf(kind: ProposalKind, counts: ProposalCounts): number {
  if (kind === 'matched') return counts.matched;
  if (kind === 'left-out') return counts.leftOut;
  return Object.values(counts.outcomes).reduce((sum, number) => sum + number, 0) - countOut(counts.outcomes);
}
