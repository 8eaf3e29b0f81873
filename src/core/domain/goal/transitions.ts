import type { Lifecycle } from '../kernel/transition.ts';

export type GoalState = 'draft' | 'agreed' | 'achieved' | 'dropped';
export type GoalEvent = keyof typeof GOAL_TRANSITIONS;
/** `drafter` wrote it down; `partner` is the other one of the relationship. */
export type GoalParty = 'drafter' | 'partner' | 'stranger';

/** States in which a goal is still worked on. */
export const OPEN_STATES = ['draft', 'agreed'] as const satisfies readonly GoalState[];

/** The whole life of a goal. Its words can be changed as long as it is open: goals emerge. */
export const GOAL_TRANSITIONS = {
  agree: { from: ['draft'], to: 'agreed', by: ['partner'] },
  achieve: { from: ['agreed'], to: 'achieved', by: ['drafter', 'partner'] },
  drop: { from: OPEN_STATES, to: 'dropped', by: ['drafter', 'partner'] },
} as const satisfies Lifecycle<GoalState, string, GoalParty>;
