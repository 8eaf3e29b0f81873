import type { MatchPlanId, MemberId } from '../kernel/ids.ts';
import type { LeftOut } from '../matching/pool/pool-explainer.ts';
import type { Objective, ObjectiveFigures } from '../matching/pool/pool-plan.ts';
import type { PoolPair, PoolRefusal } from '../matching/pool/pool-rules.ts';
import type { MatchExplanation } from '../matching/ranking/reason.ts';
import type { SendRefusal } from '../request/refusals.ts';
import type { PlanState } from './transitions.ts';

/** What a coordinator decided by hand. */
export type PlanRules = {
  readonly pins: readonly PoolPair[];
  readonly bans: readonly PoolPair[];
  /** People who take no part in this plan, on whichever side they are. */
  readonly leftOut: readonly MemberId[];
};
export const NO_RULES: PlanRules = { pins: [], bans: [], leftOut: [] };

/** How a plan goes out: as requests the mentors answer, or as introductions that begin at once. */
export const PUBLISH_WAYS = ['requests', 'introductions'] as const;
export type PublishWay = (typeof PUBLISH_WAYS)[number];

/** The pool a plan was made from, and what each objective would give. */
export type PlanFigures = {
  readonly mentees: number;
  readonly mentors: number;
  readonly places: number;
  /** Mentees with an open request or offer: they wait for its answer and are not in the plan. */
  readonly alreadyAsked: number;
  readonly pinned: number;
  readonly inFull: boolean;
  readonly byObjective: Readonly<Partial<Record<Objective, ObjectiveFigures>>>;
};

export type MatchPlan = {
  readonly id: MatchPlanId;
  readonly state: PlanState;
  readonly objective: Objective;
  /** The same pool, rules and seed give the same plan. */
  readonly seed: number;
  readonly rules: PlanRules;
  /** The rules are no longer those the proposals were made by. */
  readonly rulesChanged: boolean;
  /** Null: the operator. */
  readonly askedBy: MemberId | null;
  readonly askedAt: Date;
  readonly readyAt: Date | null;
  readonly refusal: PoolRefusal | null;
  readonly figures: PlanFigures | null;
  readonly publishing: { readonly as: PublishWay; readonly by: MemberId | null; readonly at: Date } | null;
  readonly finishedAt: Date | null;
};

export type ProposalExplanation = Pick<MatchExplanation, 'score' | 'reasons' | 'misfits'>;

/** What became of a proposal: it went out, or why it did not. Being excluded reads like not being there. */
export type Outcome =
  | 'sent'
  | 'introduced'
  | SendRefusal['code']
  | 'in-reporting-line'
  | 'already-asked'
  | 'places-asked-for';

/** One mentee of a plan. */
export type Proposal =
  | {
      readonly kind: 'matched';
      readonly menteeId: MemberId;
      readonly mentorId: MemberId;
      readonly pinned: boolean;
      readonly account: ProposalExplanation;
      readonly outcome: Outcome | null;
    }
  | { readonly kind: 'left-out'; readonly menteeId: MemberId; readonly why: LeftOut };

/** How many proposals reached the two, of counted outcomes. */
export const countOut = ({ sent = 0, introduced = 0 }: Readonly<Partial<Record<Outcome, number>>>): number =>
  sent + introduced;

export const MAX_SEED = 1_000_000;
