import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { CheckIn, CheckInAnswer } from './check-in.ts';
import type { Goal } from './goal.ts';
import type { CheckInRefusal } from './refusals.ts';

/** Why nobody says anything about a check-in: it is not theirs, or its goal is settled and it was never answered. */
export function checkAnswerable(checkIn: CheckIn, { state }: Pick<Goal, 'state'>, by: MemberId) {
  if (checkIn.memberId !== by) return refuse({ code: 'not-the-mentee' });
  return state !== 'agreed' && checkIn.answer === null ? refuse({ code: 'already-settled', state }) : null;
}

/** The first answer counts. */
export function decideAnswer(checkIn: CheckIn, answer: CheckInAnswer, now: Date): Result<CheckIn, CheckInRefusal> {
  if (checkIn.answer !== null) return refuse({ code: 'answered-already', answer: checkIn.answer });
  return ok({ ...checkIn, answer, answeredAt: now });
}
