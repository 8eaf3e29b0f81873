import { type Goal, type GoalStep, type GoalWords, isOpen } from '../../domain/goal/goal.ts';
import { GOAL_TRANSITIONS, type GoalEvent, type GoalParty, type GoalState } from '../../domain/goal/transitions.ts';
import type { GoalId, GoalStepId, MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { move } from '../../domain/kernel/transition.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import { lockRelationship } from '../relationship/lock-relationship.ts';
import { isLive } from '../relationship/own-relationship.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { planCheckIns } from './check-in-schedule.ts';

/** Open goals of one relationship, and steps of one goal: what one can keep in view. */
export const MAX_OPEN_GOALS = 10;
export const MAX_STEPS = 20;

export type GoalRefusal =
  /** Never was, or not theirs: both read the same. */
  | { readonly code: 'not-found' }
  /** The relationship has ended: everything in it stays as it is. */
  | { readonly code: 'ended' }
  | { readonly code: 'already-settled'; readonly state: GoalState }
  /** Whoever drafted a goal cannot agree to it in the other's name. */
  | { readonly code: 'not-yours' }
  | { readonly code: 'date-past' }
  | { readonly code: 'too-many-goals' }
  | { readonly code: 'too-many-steps' };

/** A goal with both of its people, locked until the turn ends. */
export type LockedGoal = {
  readonly goal: Goal;
  readonly relationship: Relationship;
  readonly mentor: Member;
  readonly mentee: Member;
};
type Kept = Promise<Result<LockedGoal, GoalRefusal>>;
type NewStep = Omit<GoalStep, 'id'>;

/** Either party writes a goal down; the other one then agrees to it. */
export async function draftGoal(
  deed: Deed,
  relationshipId: RelationshipId,
  by: MemberId,
  draft: { readonly words: GoalWords; readonly steps: readonly NewStep[] },
): Kept {
  const held = await lockRelationship(deed, relationshipId, by);
  if (!held.ok) return refuse({ code: 'not-found' });
  if (!isLive(held.value.relationship)) return refuse({ code: 'ended' });
  if (isPast(draft.words.targetOn, held.value.mentee, deed)) return refuse({ code: 'date-past' });
  const open = (await deed.stores.goals.of(relationshipId)).filter(isOpen);
  if (open.length >= MAX_OPEN_GOALS) return refuse({ code: 'too-many-goals' });
  if (draft.steps.length > MAX_STEPS) return refuse({ code: 'too-many-steps' });
  const goal: Goal = {
    id: deed.ids.next() as GoalId,
    relationshipId,
    draftedById: by,
    words: draft.words,
    state: 'draft',
    draftedAt: deed.now,
    agreedAt: null,
    closedAt: null,
    snoozedUntil: null,
    steps: draft.steps.map((step) => ({ ...step, id: deed.ids.next() as GoalStepId })),
  };
  await deed.stores.goals.insert(goal);
  return ok({ ...held.value, goal });
}

/** Changes the words of an open goal. A day that has passed can stay, and cannot be chosen. */
export async function changeGoal(deed: Deed, id: GoalId, by: MemberId, words: GoalWords): Kept {
  const held = await holdOpen(deed, id, by);
  if (!held.ok) return held;
  const { goal, mentee } = held.value;
  if (words.targetOn !== goal.words.targetOn && isPast(words.targetOn, mentee, deed))
    return refuse({ code: 'date-past' });
  await deed.stores.goals.setWords(id, words);
  return ok({ ...held.value, goal: { ...goal, words } });
}

/** Agrees to a goal, or closes it as achieved or dropped. */
export async function moveGoal(deed: Deed, id: GoalId, by: MemberId, event: GoalEvent): Kept {
  const held = await lockGoal(deed, id, by);
  if (!held.ok) return held;
  const { goal, mentee } = held.value;
  const party: GoalParty = goal.draftedById === by ? 'drafter' : 'partner';
  const moved = move<GoalState, GoalEvent, GoalParty>(GOAL_TRANSITIONS, event, party, goal.state);
  if (!moved.ok)
    return refuse(moved.code === 'not-yours' ? { code: 'not-yours' } : { code: 'already-settled', state: goal.state });
  const change = {
    to: moved.to,
    agreedAt: moved.to === 'agreed' ? deed.now : goal.agreedAt,
    closedAt: moved.to === 'agreed' ? null : deed.now,
  };
  if (!(await deed.stores.goals.move(id, goal.state, change)))
    return refuse({ code: 'already-settled', state: goal.state });
  if (moved.to === 'agreed') await planCheckIns(deed, mentee);
  const { to: state, ...times } = change;
  return ok({ ...held.value, goal: { ...goal, ...times, state } });
}

export async function addStep(deed: Deed, id: GoalId, by: MemberId, step: NewStep): Kept {
  const held = await holdOpen(deed, id, by);
  if (!held.ok) return held;
  const { goal, mentee } = held.value;
  if (goal.steps.length >= MAX_STEPS) return refuse({ code: 'too-many-steps' });
  if (isPast(step.dueOn, mentee, deed)) return refuse({ code: 'date-past' });
  const added = { ...step, id: deed.ids.next() as GoalStepId };
  await deed.stores.goals.addStep(id, added);
  return ok({ ...held.value, goal: { ...goal, steps: [...goal.steps, added] } });
}

/** Null takes the step away. */
export async function changeStep(
  deed: Deed,
  at: { readonly goal: GoalId; readonly step: GoalStepId },
  by: MemberId,
  change: (step: GoalStep) => GoalStep | null,
): Kept {
  const held = await holdOpen(deed, at.goal, by);
  if (!held.ok) return held;
  const { goal, mentee } = held.value;
  const step = goal.steps.find(({ id }) => id === at.step);
  if (step === undefined) return refuse({ code: 'not-found' });
  const changed = change(step);
  if (changed !== null && changed.dueOn !== step.dueOn && isPast(changed.dueOn, mentee, deed))
    return refuse({ code: 'date-past' });
  if (changed === null) await deed.stores.goals.removeStep(goal.id, step.id);
  else await deed.stores.goals.setStep(goal.id, changed);
  const steps = goal.steps.flatMap((one) => (one.id !== step.id ? [one] : changed === null ? [] : [changed]));
  return ok({ ...held.value, goal: { ...goal, steps } });
}

async function holdOpen(deed: Deed, id: GoalId, by: MemberId): Kept {
  const held = await lockGoal(deed, id, by);
  if (!held.ok || isOpen(held.value.goal)) return held;
  return refuse({ code: 'already-settled', state: held.value.goal.state });
}

/** Locks both people and reads the goal again; only in a relationship that goes on. */
export async function lockGoal(deed: Deed, id: GoalId, by: MemberId): Kept {
  const seen = await deed.stores.goals.find(id);
  if (seen === null) return refuse({ code: 'not-found' });
  const held = await lockRelationship(deed, seen.relationshipId, by);
  if (!held.ok) return refuse({ code: 'not-found' });
  const goal = await deed.stores.goals.find(id);
  if (goal === null) return refuse({ code: 'not-found' });
  return isLive(held.value.relationship) ? ok({ ...held.value, goal }) : refuse({ code: 'ended' });
}

const isPast = (on: LocalDay | null, { zone }: Member, { calendar, now }: Deed): boolean =>
  on !== null && on < calendar.dayOf(now, zone);
