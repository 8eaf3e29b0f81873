import type { MatchPlanId } from '../../kernel/ids.ts';
import { type MatchPlan, NO_RULES } from '../match-plan.ts';

/** A plan that is ready, by no rules. */
export const somePlan = (change: Partial<MatchPlan> = {}): MatchPlan => ({
  id: 'plan' as MatchPlanId,
  state: 'ready',
  objective: 'most-then-best',
  seed: 1,
  rules: NO_RULES,
  rulesChanged: false,
  askedBy: null,
  askedAt: new Date('2026-11-02T10:00:00Z'),
  readyAt: new Date('2026-11-02T10:01:00Z'),
  refusal: null,
  figures: null,
  publishing: null,
  finishedAt: null,
  ...change,
});
