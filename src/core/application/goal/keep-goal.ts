import {
  decideAddStep,
  decideDraft,
  decideMoveGoal,
  decideStep,
  decideWords,
  type GoalDraft,
  isPast,
  type NewStep,
  withStep,
} from '../../domain/goal/decide-goal.ts';
import type { Goal, GoalStep, GoalWords } from '../../domain/goal/goal.ts';
import type { GoalRefusal } from '../../domain/goal/refusals.ts';
import type { GoalEvent } from '../../domain/goal/transitions.ts';
import type { GoalId, GoalStepId, MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import { isLive, type Relationship } from '../../domain/relationship/relationship.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { lockRelationship, type PairLock } from '../relationship/lock-relationship.ts';
import { type PlanStores, planCheckIns } from './check-in-schedule.ts';
import type { GoalReads, GoalStore } from './goal-store.ts';

/** A goal with both of its people, locked until the turn ends. */
export type LockedGoal = {
  readonly goal: Goal;
  readonly relationship: Relationship;
  readonly mentor: Member;
  readonly mentee: Member;
};
type Kept = Promise<Result<LockedGoal, GoalRefusal>>;

/** What changing a goal takes. */
export type GoalKeeping = PairLock & { readonly goals: GoalStore };
type Keeps = UseCaseContext<GoalKeeping>;

/** Either party writes a goal down; the other one then agrees to it. */
export async function draftGoal(context: Keeps, relationshipId: RelationshipId, by: MemberId, draft: GoalDraft): Kept {
  const locked = await lockRelationship(context, relationshipId, by);
  if (!locked.ok) return refuse({ code: 'not-found' });
  if (!isLive(locked.value.relationship)) return refuse({ code: 'ended' });
  const making = { ...context, zone: locked.value.mentee.zone };
  const goals = isPast(draft.words.targetOn, making) ? [] : await context.stores.goals.of(relationshipId);
  const goal = decideDraft(draft, { relationshipId, by, goals }, making);
  if (!goal.ok) return goal;
  await context.stores.goals.insert(goal.value);
  return ok({ ...locked.value, goal: goal.value });
}

/** Changes the words of an open goal. A day that has passed can stay, and cannot be chosen. */
export async function changeGoal(context: Keeps, id: GoalId, by: MemberId, words: GoalWords): Kept {
  const locked = await lockGoal(context, id, by);
  if (!locked.ok) return locked;
  const goal = decideWords(locked.value.goal, words, { ...context, zone: locked.value.mentee.zone });
  if (!goal.ok) return goal;
  await context.stores.goals.setWords(id, words);
  return ok({ ...locked.value, goal: goal.value });
}

/** Agrees to a goal, or closes it as achieved or dropped. */
export async function moveGoal(
  context: UseCaseContext<GoalKeeping & PlanStores>,
  id: GoalId,
  by: MemberId,
  event: GoalEvent,
): Kept {
  const locked = await lockGoal(context, id, by);
  if (!locked.ok) return locked;
  const before = locked.value.goal.state;
  const goal = decideMoveGoal(locked.value.goal, event, by, context.now);
  if (!goal.ok) return goal;
  const { state: to, agreedAt, closedAt } = goal.value;
  const moved = await context.stores.goals.move(id, before, { to, agreedAt, closedAt });
  if (!moved) return refuse({ code: 'already-settled', state: before });
  if (to === 'agreed') await planCheckIns(context, locked.value.mentee);
  return ok({ ...locked.value, goal: goal.value });
}

/** Adds a step to an open goal. */
export async function addStep(context: Keeps, id: GoalId, by: MemberId, step: NewStep): Kept {
  const locked = await lockGoal(context, id, by);
  if (!locked.ok) return locked;
  const { goal, mentee } = locked.value;
  const added = decideAddStep(goal, step, { ...context, zone: mentee.zone });
  if (!added.ok) return added;
  await context.stores.goals.addStep(id, added.value);
  return ok({ ...locked.value, goal: { ...goal, steps: [...goal.steps, added.value] } });
}

/** Null takes the step away. */
export async function changeStep(
  context: Keeps,
  at: { readonly goal: GoalId; readonly step: GoalStepId },
  by: MemberId,
  change: (step: GoalStep) => GoalStep | null,
): Kept {
  const locked = await lockGoal(context, at.goal, by);
  if (!locked.ok) return locked;
  const { goal, mentee } = locked.value;
  const changed = decideStep(goal, at.step, change, { ...context, zone: mentee.zone });
  if (!changed.ok) return changed;
  if (changed.value === null) await context.stores.goals.removeStep(goal.id, at.step);
  else await context.stores.goals.setStep(goal.id, changed.value);
  return ok({ ...locked.value, goal: withStep(goal, at.step, changed.value) });
}

/** Locks both people and reads the goal again; only in a relationship that goes on. */
export async function lockGoal(
  context: UseCaseContext<PairLock & { readonly goals: GoalReads }>,
  id: GoalId,
  by: MemberId,
): Kept {
  const seen = await context.stores.goals.find(id);
  if (seen === null) return refuse({ code: 'not-found' });
  const locked = await lockRelationship(context, seen.relationshipId, by);
  if (!locked.ok) return refuse({ code: 'not-found' });
  const goal = await context.stores.goals.find(id);
  if (goal === null) return refuse({ code: 'not-found' });
  return isLive(locked.value.relationship) ? ok({ ...locked.value, goal }) : refuse({ code: 'ended' });
}
