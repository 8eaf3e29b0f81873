import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { move } from '../kernel/transition.ts';
import { partyTo, type Question } from './question.ts';
import type { QuestionRefusal } from './refusals.ts';
import { QUESTION_TRANSITIONS, type QuestionEvent, type QuestionParty, type QuestionState } from './transitions.ts';

/** Writes into a thread, or stops it: nothing is relayed any more once either side has. */
export function decideRelay(question: Question, event: QuestionEvent, by: MemberId): Result<Question, QuestionRefusal> {
  const moved = move<QuestionState, QuestionEvent, QuestionParty>(
    QUESTION_TRANSITIONS,
    event,
    partyTo(question, by),
    question.state,
  );
  return moved.ok ? ok({ ...question, state: moved.to }) : refuse({ code: 'stopped' });
}
