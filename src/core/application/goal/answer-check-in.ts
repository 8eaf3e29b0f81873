import type { CheckIn, CheckInAnswer } from '../../domain/goal/check-in.ts';
import { checkAnswerable, decideAnswer } from '../../domain/goal/decide-check-in.ts';
import { decideSnooze } from '../../domain/goal/decide-goal.ts';
import type { GoalStep } from '../../domain/goal/goal.ts';
import type { CheckInRefusal } from '../../domain/goal/refusals.ts';
import type { CheckInId, MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { heard } from '../../domain/relationship/progress.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type PairStores, setProgress } from '../relationship/lock-relationship.ts';
import type { PlanStores } from './check-in-schedule.ts';
import type { CheckInStore } from './check-in-store.ts';
import { addStep, changeGoal, type GoalKeeping, type LockedGoal, lockGoal, moveGoal } from './keep-goal.ts';

export type Answered = { readonly checkIn: CheckIn; readonly locked: LockedGoal };
type Outcome = Promise<Result<Answered, CheckInRefusal>>;

type Comments = UseCaseContext<GoalKeeping & { readonly checkIns: CheckInStore }>;
type Answers = UseCaseContext<Comments['stores'] & PairStores>;

/** One tap. `done` also closes the goal as achieved. */
export async function answerCheckIn(
  context: UseCaseContext<Answers['stores'] & PlanStores>,
  id: CheckInId,
  by: MemberId,
  answer: Exclude<CheckInAnswer, 'new-date'>,
): Outcome {
  const open = await lockCheckIn(context, id, by);
  if (!open.ok) return open;
  const { checkIn, locked } = open.value;
  const answered = decideAnswer(checkIn, answer, context.now);
  if (!answered.ok) return answered;
  const moved = answer === 'done' ? await moveGoal(context, checkIn.goalId, by, 'achieve') : ok(locked);
  return moved.ok ? settle(context, { checkIn: answered.value, locked: moved.value }, answer) : moved;
}

/** The goal gets another target date; that is an answer too. */
export async function answerWithNewDate(context: Answers, id: CheckInId, by: MemberId, targetOn: LocalDay): Outcome {
  const open = await lockCheckIn(context, id, by);
  if (!open.ok) return open;
  const { checkIn, locked } = open.value;
  const answered = decideAnswer(checkIn, 'new-date', context.now);
  if (!answered.ok) return answered;
  const changed = await changeGoal(context, checkIn.goalId, by, { ...locked.goal.words, targetOn });
  return changed.ok ? settle(context, { checkIn: answered.value, locked: changed.value }, 'new-date') : changed;
}

/** The smallest next step of somebody who is stuck becomes an action of the goal. */
export async function addNextStep(context: Comments, id: CheckInId, by: MemberId, step: Omit<GoalStep, 'id'>): Outcome {
  const open = await lockCheckIn(context, id, by);
  if (!open.ok) return open;
  const added = await addStep(context, open.value.checkIn.goalId, by, step);
  return added.ok ? ok({ checkIn: open.value.checkIn, locked: added.value }) : added;
}

/** A few words beside the answer; new ones replace them. */
export async function noteOnCheckIn(context: Comments, id: CheckInId, by: MemberId, note: string): Outcome {
  const open = await lockCheckIn(context, id, by);
  if (!open.ok) return open;
  await context.stores.checkIns.setNote(id, note);
  return ok({ ...open.value, checkIn: { ...open.value.checkIn, note } });
}

/** The goal of this check-in is not asked about before that day. */
export async function snoozeGoal(context: Comments, id: CheckInId, by: MemberId, until: LocalDay): Outcome {
  const open = await lockCheckIn(context, id, by);
  if (!open.ok) return open;
  const { checkIn, locked } = open.value;
  const goal = decideSnooze(locked.goal, until, { ...context, zone: locked.mentee.zone });
  if (!goal.ok) return goal;
  await context.stores.goals.snooze(checkIn.goalId, until);
  return ok({ checkIn, locked: { ...locked, goal: goal.value } });
}

async function settle(context: Answers, { checkIn, locked }: Answered, answer: CheckInAnswer): Outcome {
  if (!(await context.stores.checkIns.answer(checkIn.id, answer, context.now)))
    return refuse({ code: 'answered-already', answer });
  await setProgress(context, locked, heard(locked.relationship.progress, context.now));
  return ok({ checkIn, locked });
}

/** Nothing more is read for somebody whose check-in it is not. */
async function lockCheckIn(context: Comments, id: CheckInId, by: MemberId): Outcome {
  const seen = await context.stores.checkIns.find(id);
  if (seen === null) return refuse({ code: 'not-found' });
  const locked = await lockGoal(context, seen.goalId, by);
  if (!locked.ok) return locked;
  const checkIn = seen.memberId === by ? await context.stores.checkIns.find(id) : seen;
  if (checkIn === null) return refuse({ code: 'not-found' });
  return checkAnswerable(checkIn, locked.value.goal, by) ?? ok({ checkIn, locked: locked.value });
}
