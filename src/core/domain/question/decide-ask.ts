import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Member } from '../member/member.ts';
import type { Question } from './question.ts';
import type { QuestionRefusal } from './refusals.ts';

/** Threads somebody may open in a day: enough to look around, too few to bother everybody. */
export const MAX_QUESTIONS_PER_DAY = 5;

type Asked = Pick<Member, 'id' | 'state' | 'hidden' | 'pausedUntil'>;

/** A thread that is to be stored and has no id yet. */
export type NewQuestion = Omit<Question, 'id'>;

/** `apart`: either excluded the other, or the asked one stopped an earlier thread. `openedToday` counts back a day. */
export type Asking<Somebody extends Asked> = {
  readonly from: MemberId;
  readonly asked: Somebody | undefined;
  readonly apart: boolean;
  readonly openedToday: number;
};

/** Whether somebody can be asked at all: in the programme, to be found, and not away. */
export const mayBeAsked = <Somebody extends Asked>(asked: Somebody | undefined): asked is Somebody =>
  asked !== undefined && asked.state === 'joined' && !asked.hidden && asked.pausedUntil === null;

/** Opens a thread. Whoever cannot be asked, and for whichever reason, reads the same. */
export function decideAsk<Somebody extends Asked>(
  { from, asked, apart, openedToday }: Asking<Somebody>,
  now: Date,
): Result<{ readonly question: NewQuestion; readonly to: Somebody }, QuestionRefusal> {
  if (!mayBeAsked(asked) || apart) return refuse({ code: 'not-there' });
  if (openedToday >= MAX_QUESTIONS_PER_DAY) return refuse({ code: 'too-many-today', limit: MAX_QUESTIONS_PER_DAY });
  return ok({ question: { askerId: from, askedId: asked.id, state: 'open', openedAt: now }, to: asked });
}
