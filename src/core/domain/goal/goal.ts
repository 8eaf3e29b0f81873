import type { GoalId, GoalStepId, MemberId, RelationshipId } from '../kernel/ids.ts';
import type { LocalDay } from '../time/calendar.ts';
import { type GoalState, OPEN_STATES } from './transitions.ts';

/** A SMART goal of the mentee of a relationship. Days are local days of the mentee. */
export type Goal = {
  readonly id: GoalId;
  readonly relationshipId: RelationshipId;
  readonly draftedById: MemberId;
  readonly words: GoalWords;
  readonly state: GoalState;
  readonly draftedAt: Date;
  readonly agreedAt: Date | null;
  readonly closedAt: Date | null;
  /** Not asked about before this day. */
  readonly snoozedUntil: LocalDay | null;
  /** Milestones and actions, in order. */
  readonly steps: readonly GoalStep[];
};

/** What people write; always open to change while the goal is. */
export type GoalWords = {
  readonly title: string;
  /** How one will know that it is reached. */
  readonly measure: string;
  /** Why it matters, and why it can be done. */
  readonly why: string;
  readonly resources: string;
  readonly targetOn: LocalDay | null;
};

export type StepKind = 'milestone' | 'action';

export type GoalStep = {
  readonly id: GoalStepId;
  readonly kind: StepKind;
  readonly text: string;
  readonly dueOn: LocalDay | null;
  readonly doneAt: Date | null;
};

/** Open goals of one relationship, and steps of one goal: what one can keep in view. */
export const MAX_OPEN_GOALS = 10;
export const MAX_STEPS = 20;

/** Whether it is still worked on. */
export const isOpen = ({ state }: Pick<Goal, 'state'>): boolean => OPEN_STATES.some((open) => open === state);

/** Steps done of all; an achieved goal is all done, whatever was ticked. */
export function progressOf({ state, steps }: Pick<Goal, 'state' | 'steps'>): {
  readonly done: number;
  readonly total: number;
} {
  if (state === 'achieved') return { done: Math.max(1, steps.length), total: Math.max(1, steps.length) };
  return { done: steps.filter(({ doneAt }) => doneAt !== null).length, total: steps.length };
}
