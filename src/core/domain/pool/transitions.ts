import type { Lifecycle } from '../kernel/transition.ts';

/** `refused`: the pool or the rules made no plan possible. `publishing`: proposals go out one by one. */
export type PlanState = 'asked' | 'ready' | 'refused' | 'publishing' | 'published' | 'discarded';

/** `coordinator` is the operator's command too; `system` is the planner and the publisher. */
export type PlanParty = 'coordinator' | 'system';

/** The whole life of a plan. Planning again makes a new plan and discards this one. */
export const PLAN_TRANSITIONS = {
  propose: { from: ['asked'], to: 'ready', by: ['system'] },
  refuse: { from: ['asked'], to: 'refused', by: ['system'] },
  publish: { from: ['ready'], to: 'publishing', by: ['coordinator'] },
  finish: { from: ['publishing'], to: 'published', by: ['system'] },
  discard: { from: ['asked', 'ready', 'refused'], to: 'discarded', by: ['coordinator'] },
} as const satisfies Lifecycle<PlanState, string, PlanParty>;

export type PlanEvent = keyof typeof PLAN_TRANSITIONS;
