import type { MatchPlanId, MemberId } from '../../domain/kernel/ids.ts';
import type { PoolRefusal } from '../../domain/matching/pool/pool-rules.ts';
import type { MatchPlan, Outcome, PlanFigures, PlanRules, Proposal } from '../../domain/pool/match-plan.ts';

export type ProposalRef = { readonly planId: MatchPlanId; readonly menteeId: MemberId };
export type ProposalCounts = {
  readonly matched: number;
  readonly leftOut: number;
  /** Proposals by what became of them; those still to go out are not in it. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
};
/** What of a plan to list: matched, left out, or proposed and then not sent. */
export type ProposalKind = Proposal['kind'] | 'not-sent';

export interface MatchPlanReads {
  find(id: MatchPlanId): Promise<MatchPlan | null>;
  /** The newest first. */
  newest(limit: number): Promise<readonly MatchPlan[]>;
  /** Proposals by the mentee's name, from the 0-based `skip` on. */
  proposals(
    id: MatchPlanId,
    part: { readonly kind: ProposalKind; readonly skip: number; readonly limit: number },
  ): Promise<readonly Proposal[]>;
  counts(id: MatchPlanId): Promise<ProposalCounts>;
  /** Plans that wait to be made, the oldest first. */
  asked(limit: number): Promise<readonly MatchPlanId[]>;
  /** Proposals of plans being published that have not gone out yet. */
  toPublish(limit: number): Promise<readonly ProposalRef[]>;
  /** Plans being published of which everything has gone out. */
  toFinish(limit: number): Promise<readonly MatchPlanId[]>;
  /**
   * Everybody who must not be proposed to each other, in no order of the two: one keeps the other off, they work together
   * or ended early, stand in one reporting line, or one declined the other since that moment.
   */
  keptApart(declinedSince: Date): Promise<readonly (readonly [MemberId, MemberId])[]>;
  /** The two of every open request and offer. */
  openPairs(): Promise<readonly { readonly mentorId: MemberId; readonly menteeId: MemberId }[]>;
  inReportingLine(one: MemberId, other: MemberId): Promise<boolean>;
}

export interface MatchPlanStore extends MatchPlanReads {
  insert(plan: MatchPlan): Promise<void>;
  /** Stores what was proposed. Every change writes only while the plan is in the state before it; false: another transaction wrote first. */
  propose(id: MatchPlanId, figures: PlanFigures, proposals: readonly Proposal[], at: Date): Promise<boolean>;
  refuse(id: MatchPlanId, refusal: PoolRefusal): Promise<boolean>;
  /** Only while the rules are still `before`: nobody's change is lost. */
  setRules(id: MatchPlanId, before: PlanRules, after: PlanRules): Promise<boolean>;
  /** Only while the rules are those the proposals were made by. */
  startPublishing(id: MatchPlanId, publishing: NonNullable<MatchPlan['publishing']>): Promise<boolean>;
  /** Locks a proposal that has not gone out, until the turn ends; null when it has, or is none. */
  lockProposal(ref: ProposalRef): Promise<Extract<Proposal, { kind: 'matched' }> | null>;
  settle(ref: ProposalRef, outcome: Outcome, at: Date): Promise<void>;
  finish(id: MatchPlanId, at: Date): Promise<boolean>;
  discard(id: MatchPlanId): Promise<boolean>;
  /** Replaces every reporting line: who stands above whom, however far. */
  setReportingLines(lines: readonly (readonly [member: MemberId, above: MemberId])[]): Promise<void>;
}
