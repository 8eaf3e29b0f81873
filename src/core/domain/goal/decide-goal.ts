import type { GoalId, GoalStepId, MemberId, RelationshipId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { move } from '../kernel/transition.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import type { Ids } from '../time/clock.ts';
import { type Goal, type GoalStep, type GoalWords, isOpen, MAX_OPEN_GOALS, MAX_STEPS } from './goal.ts';
import type { GoalRefusal } from './refusals.ts';
import { GOAL_TRANSITIONS, type GoalEvent, type GoalParty, type GoalState } from './transitions.ts';

/** Now, where the mentee lives: their days are those of a goal. */
export type GoalMoment = { readonly now: Date; readonly calendar: Calendar; readonly zone: string };

/** A step that has no id yet. */
export type NewStep = Omit<GoalStep, 'id'>;

/** A goal as it is written down. */
export type GoalDraft = { readonly words: GoalWords; readonly steps: readonly NewStep[] };

type Making = GoalMoment & { readonly ids: Pick<Ids, 'next'> };

/** A goal that either of the two drafts; `goals` are all of the relationship. */
export function decideDraft(
  { words, steps }: GoalDraft,
  { relationshipId, by, goals }: { relationshipId: RelationshipId; by: MemberId; goals: readonly Goal[] },
  making: Making,
): Result<Goal, GoalRefusal> {
  const { now, ids } = making;
  if (isPast(words.targetOn, making)) return refuse({ code: 'date-past' });
  if (goals.filter(isOpen).length >= MAX_OPEN_GOALS) return refuse({ code: 'too-many-goals' });
  if (steps.length > MAX_STEPS) return refuse({ code: 'too-many-steps' });
  return ok({
    id: ids.next() as GoalId,
    relationshipId,
    draftedById: by,
    words,
    state: 'draft',
    draftedAt: now,
    agreedAt: null,
    closedAt: null,
    snoozedUntil: null,
    steps: steps.map((step) => ({ ...step, id: ids.next() as GoalStepId })),
  });
}

/** An open goal in other words. A day that has passed can stay, and cannot be chosen. */
export function decideWords(goal: Goal, words: GoalWords, moment: GoalMoment): Result<Goal, GoalRefusal> {
  if (!isOpen(goal)) return settled(goal);
  const chosen = words.targetOn !== goal.words.targetOn;
  return chosen && isPast(words.targetOn, moment) ? refuse({ code: 'date-past' }) : ok({ ...goal, words });
}

/** A goal that is agreed to, or closed as achieved or dropped, by one of the two. */
export function decideMoveGoal(goal: Goal, event: GoalEvent, by: MemberId, now: Date): Result<Goal, GoalRefusal> {
  const party: GoalParty = goal.draftedById === by ? 'drafter' : 'partner';
  const moved = move<GoalState, GoalEvent, GoalParty>(GOAL_TRANSITIONS, event, party, goal.state);
  if (!moved.ok) return moved.code === 'not-yours' ? refuse({ code: 'not-yours' }) : settled(goal);
  const times = moved.to === 'agreed' ? { agreedAt: now, closedAt: null } : { closedAt: now };
  return ok({ ...goal, ...times, state: moved.to });
}

/** A step more of an open goal. */
export function decideAddStep(goal: Goal, step: NewStep, making: Making): Result<GoalStep, GoalRefusal> {
  if (!isOpen(goal)) return settled(goal);
  if (goal.steps.length >= MAX_STEPS) return refuse({ code: 'too-many-steps' });
  if (isPast(step.dueOn, making)) return refuse({ code: 'date-past' });
  return ok({ ...step, id: making.ids.next() as GoalStepId });
}

/** A step of an open goal as `change` makes it; null takes it away. A day that has passed can stay, and cannot be chosen. */
export function decideStep(
  goal: Goal,
  id: GoalStepId,
  change: (step: GoalStep) => GoalStep | null,
  moment: GoalMoment,
): Result<GoalStep | null, GoalRefusal> {
  if (!isOpen(goal)) return settled(goal);
  const step = goal.steps.find((one) => one.id === id);
  if (step === undefined) return refuse({ code: 'not-found' });
  const changed = change(step);
  const chosen = changed !== null && changed.dueOn !== step.dueOn;
  return chosen && isPast(changed.dueOn, moment) ? refuse({ code: 'date-past' }) : ok(changed);
}

/** The goal with one step changed, or without it. */
export function withStep(goal: Goal, id: GoalStepId, changed: GoalStep | null): Goal {
  const steps = goal.steps.flatMap((one) => (one.id !== id ? [one] : changed === null ? [] : [changed]));
  return { ...goal, steps };
}

/** Not asked about before that day, which is not over yet. */
export function decideSnooze(goal: Goal, until: LocalDay, moment: GoalMoment): Result<Goal, GoalRefusal> {
  return isPast(until, moment) ? refuse({ code: 'date-past' }) : ok({ ...goal, snoozedUntil: until });
}

/** Whether a day is over where the mentee lives. */
export const isPast = (on: LocalDay | null, { now, calendar, zone }: GoalMoment): boolean =>
  on !== null && on < calendar.dayOf(now, zone);

const settled = ({ state }: Goal) => refuse({ code: 'already-settled', state });
