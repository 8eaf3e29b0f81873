import type { PoolPlan } from '../../core/domain/matching/pool/pool-plan.ts';
import type { PoolPair, PoolRefusal } from '../../core/domain/matching/pool/pool-rules.ts';
import type { MenteeSide, MentorSide } from '../../core/domain/matching/ranking/match-profile.ts';
import type { PlannerOptions } from '../../core/domain/pool/plan-here.ts';
import type { Topic } from '../../core/domain/topic/topic.ts';

/** What the planning thread is told. A pool comes in parts, so that copying one never holds up a turn. */
export type ToThread =
  | { readonly tell: 'mentees'; readonly part: readonly MenteeSide[] }
  | { readonly tell: 'mentors'; readonly part: readonly MentorSide[] }
  | { readonly tell: 'bans'; readonly part: readonly PoolPair[] }
  | { readonly tell: 'topics'; readonly part: readonly Topic[] }
  | { readonly tell: 'plan'; readonly pins: readonly PoolPair[]; readonly options: Omit<PlannerOptions, 'topics'> }
  /** The next part of the plan may come. */
  | { readonly tell: 'more' };

/** What the thread answers, a part each time it is asked for more. */
export type FromThread =
  | { readonly answer: 'refused'; readonly refusal: PoolRefusal }
  | { readonly answer: 'pairs'; readonly part: PoolPlan['pairs'] }
  | { readonly answer: 'left-out'; readonly part: PoolPlan['leftOut'] }
  | { readonly answer: 'done'; readonly rest: Omit<PoolPlan, 'pairs' | 'leftOut'> };

/** People or pairs copied between threads at once: about a millisecond. */
const PART = 100;

export function partsOf<One>(all: readonly One[]): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, at) => all.slice(at * PART, (at + 1) * PART));
}
