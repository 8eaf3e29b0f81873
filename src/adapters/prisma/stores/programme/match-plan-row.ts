import type { MatchPlanId, MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { LeftOut } from '../../../../core/domain/matching/pool/pool-explainer.ts';
import type {
  MatchPlan,
  Outcome,
  Proposal,
  ProposalExplanation,
  PublishWay,
} from '../../../../core/domain/pool/match-plan.ts';

/** What `PLAN_COLUMNS` selects. Only this store writes these columns, so it vouches for what is in them. */
export type PlanRow = Pick<
  MatchPlan,
  'state' | 'objective' | 'seed' | 'rules' | 'rulesChanged' | 'refusal' | 'figures' | 'askedBy'
> & {
  readonly id: MatchPlanId;
  readonly askedAt: Date;
  readonly readyAt: Date | null;
  readonly finishedAt: Date | null;
  readonly publishAs: PublishWay | null;
  readonly publishedBy: MemberId | null;
  readonly publishedAt: Date | null;
};

export const PLAN_COLUMNS = `
  id, state, objective, seed, rules, rules_changed AS "rulesChanged", asked_by_id AS "askedBy", asked_at AS "askedAt",
  ready_at AS "readyAt", refusal, figures, publish_as AS "publishAs", published_by_id AS "publishedBy",
  published_at AS "publishedAt", finished_at AS "finishedAt"`;

export type ProposalRow = {
  readonly menteeId: MemberId;
  readonly mentorId: MemberId | null;
  readonly pinned: boolean;
  readonly facts: { readonly account?: ProposalExplanation; readonly why?: LeftOut };
  readonly outcome: Outcome | null;
};

export const PROPOSAL_COLUMNS = `
  p.mentee_id AS "menteeId", p.mentor_id AS "mentorId", p.pinned, p.facts, p.outcome`;

export function planFrom({ publishAs, publishedBy, publishedAt, ...plan }: PlanRow): MatchPlan {
  return {
    ...plan,
    publishing: publishAs === null || publishedAt === null ? null : { as: publishAs, by: publishedBy, at: publishedAt },
  };
}

export function proposalFrom({ menteeId, mentorId, pinned, facts, outcome }: ProposalRow): Proposal {
  if (mentorId === null) return { kind: 'left-out', menteeId, why: facts.why ?? { code: 'no-mentors' } };
  const account = facts.account ?? { score: 0, reasons: [], misfits: [] };
  return { kind: 'matched', menteeId, mentorId, pinned, account, outcome };
}

/** A proposal as the columns of `match_proposals` that a plan is stored with. */
export function storedProposal(proposal: Proposal) {
  return proposal.kind === 'matched'
    ? {
        mentee_id: proposal.menteeId,
        mentor_id: proposal.mentorId,
        pinned: proposal.pinned,
        facts: { account: proposal.account },
      }
    : { mentee_id: proposal.menteeId, mentor_id: null, pinned: false, facts: { why: proposal.why } };
}
