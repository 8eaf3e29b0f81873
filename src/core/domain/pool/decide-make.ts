import type { MatchPlanId, MemberId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { Objective, PoolPlan } from '../matching/pool/pool-plan.ts';
import { type Pool, type PoolRefusal, placesOf } from '../matching/pool/pool-rules.ts';
import type { MatchPlan, PlanFigures, PlanRules, Proposal } from './match-plan.ts';
import type { GatheredPool } from './pool-of-plan.ts';

/** Pools with at most this many pairs are planned while the coordinator looks on; larger ones by the clock. */
const PAIRS_AT_ONCE = 40_000;

export type PlanWish = {
  readonly objective: Objective;
  readonly seed: number;
  readonly rules: PlanRules;
  readonly askedBy: MemberId | null;
};

/** What came out of planning, before it is stored. */
export type Planned = { readonly gathered: GatheredPool; readonly outcome: Result<PoolPlan, PoolRefusal> };

/** What is stored of it: proposals with the figures of their pool, or why there are none. */
type Made =
  | { readonly to: 'ready'; readonly figures: PlanFigures; readonly proposals: readonly Proposal[] }
  | { readonly to: 'refused'; readonly refusal: PoolRefusal };

/** A plan as it is wished for: it waits to be made. */
export const askedPlan = (id: MatchPlanId, wish: PlanWish, askedAt: Date): MatchPlan => ({
  ...wish,
  id,
  state: 'asked',
  rulesChanged: false,
  askedAt,
  readyAt: null,
  refusal: null,
  figures: null,
  publishing: null,
  finishedAt: null,
});

/** Whether a pool is small enough to be planned while somebody waits for it. */
export const mayPlanAtOnce = ({ mentees, mentors }: Pool): boolean => mentees.length * mentors.length <= PAIRS_AT_ONCE;

/** What becomes of a plan by what was worked out. */
export function decideMade({ outcome, gathered }: Planned): Made {
  if (outcome.ok) {
    return { to: 'ready', figures: figuresOf(gathered, outcome.value), proposals: proposalsOf(outcome.value) };
  }
  const { ok: _ok, ...refusal } = outcome;
  return { to: 'refused', refusal };
}

function figuresOf({ pool, alreadyAsked }: GatheredPool, { figures, inFull }: PoolPlan): PlanFigures {
  return {
    mentees: pool.mentees.length,
    mentors: pool.mentors.filter((mentor) => placesOf(mentor) > 0).length,
    places: pool.mentors.reduce((sum, mentor) => sum + placesOf(mentor), 0),
    alreadyAsked,
    pinned: pool.pins?.length ?? 0,
    inFull,
    byObjective: figures,
  };
}

function proposalsOf({ pairs, leftOut }: PoolPlan): readonly Proposal[] {
  return [
    ...pairs.map(({ menteeId, mentorId, pinned, account: { score, reasons, misfits } }) => ({
      kind: 'matched' as const,
      menteeId,
      mentorId,
      pinned,
      account: { score, reasons, misfits },
      outcome: null,
    })),
    ...leftOut.map(({ menteeId, why }) => ({ kind: 'left-out' as const, menteeId, why })),
  ];
}
