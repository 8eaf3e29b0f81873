import type { CheckIn, CheckInAnswer } from '../../domain/goal/check-in.ts';
import type { GoalStep } from '../../domain/goal/goal.ts';
import type { CheckInId, MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { heard } from '../../domain/relationship/progress.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import { setProgress } from '../relationship/lock-relationship.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { addStep, changeGoal, type GoalRefusal, type LockedGoal, lockGoal, moveGoal } from './keep-goal.ts';

export type CheckInRefusal =
  | GoalRefusal
  /** Only the mentee of a goal answers for it; the partner sees the answers. */
  | { readonly code: 'not-the-mentee' }
  | { readonly code: 'answered-already'; readonly answer: CheckInAnswer };

export type Answered = { readonly checkIn: CheckIn; readonly held: LockedGoal };
type Outcome = Promise<Result<Answered, CheckInRefusal>>;

/** One tap. `done` also closes the goal as achieved. */
export async function answerCheckIn(
  deed: Deed,
  id: CheckInId,
  by: MemberId,
  answer: Exclude<CheckInAnswer, 'new-date'>,
): Outcome {
  const open = await holdCheckIn(deed, id, by);
  if (!open.ok) return open;
  const { checkIn, held } = open.value;
  if (checkIn.answer !== null) return refuse({ code: 'answered-already', answer: checkIn.answer });
  const moved = answer === 'done' ? await moveGoal(deed, checkIn.goalId, by, 'achieve') : ok(held);
  if (!moved.ok) return moved;
  return settle(deed, { checkIn, held: moved.value }, answer);
}

/** The goal gets another target date; that is an answer too. */
export async function answerWithNewDate(deed: Deed, id: CheckInId, by: MemberId, targetOn: LocalDay): Outcome {
  const open = await holdCheckIn(deed, id, by);
  if (!open.ok) return open;
  const { checkIn, held } = open.value;
  if (checkIn.answer !== null) return refuse({ code: 'answered-already', answer: checkIn.answer });
  const changed = await changeGoal(deed, checkIn.goalId, by, { ...held.goal.words, targetOn });
  return changed.ok ? settle(deed, { checkIn, held: changed.value }, 'new-date') : changed;
}

/** The smallest next step of somebody who is stuck becomes an action of the goal. */
export async function addNextStep(deed: Deed, id: CheckInId, by: MemberId, step: Omit<GoalStep, 'id'>): Outcome {
  const open = await holdCheckIn(deed, id, by);
  if (!open.ok) return open;
  const added = await addStep(deed, open.value.checkIn.goalId, by, step);
  return added.ok ? ok({ checkIn: open.value.checkIn, held: added.value }) : added;
}

export async function noteOnCheckIn(deed: Deed, id: CheckInId, by: MemberId, note: string): Outcome {
  const open = await holdCheckIn(deed, id, by);
  if (!open.ok) return open;
  await deed.stores.checkIns.setNote(id, note);
  return ok({ ...open.value, checkIn: { ...open.value.checkIn, note } });
}

/** The goal of this check-in is not asked about before that day. */
export async function snoozeGoal(deed: Deed, id: CheckInId, by: MemberId, until: LocalDay): Outcome {
  const open = await holdCheckIn(deed, id, by);
  if (!open.ok) return open;
  const { checkIn, held } = open.value;
  if (until < deed.calendar.dayOf(deed.now, held.mentee.zone)) return refuse({ code: 'date-past' });
  await deed.stores.goals.snooze(checkIn.goalId, until);
  return ok({ checkIn, held: { ...held, goal: { ...held.goal, snoozedUntil: until } } });
}

async function settle(deed: Deed, { checkIn, held }: Answered, answer: CheckInAnswer): Outcome {
  if (!(await deed.stores.checkIns.answer(checkIn.id, answer, deed.now)))
    return refuse({ code: 'answered-already', answer });
  await setProgress(deed, held, heard(held.relationship.progress, deed.now));
  return ok({ checkIn: { ...checkIn, answer, answeredAt: deed.now }, held });
}

async function holdCheckIn(deed: Deed, id: CheckInId, by: MemberId): Outcome {
  const seen = await deed.stores.checkIns.find(id);
  if (seen === null) return refuse({ code: 'not-found' });
  const held = await lockGoal(deed, seen.goalId, by);
  if (!held.ok) return held;
  if (seen.memberId !== by) return refuse({ code: 'not-the-mentee' });
  const checkIn = await deed.stores.checkIns.find(id);
  if (checkIn === null) return refuse({ code: 'not-found' });
  const { goal } = held.value;
  if (goal.state !== 'agreed' && checkIn.answer === null) return refuse({ code: 'already-settled', state: goal.state });
  return ok({ checkIn, held: held.value });
}
