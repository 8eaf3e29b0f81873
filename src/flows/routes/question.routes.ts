import { memberId, questionId } from '../../core/domain/view/id-reference.ts';
import { optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';

const oneQuestion = reference({ question: questionId });

/** Private threads before any request. */
export const questionRoutes = {
  /** All of them; `from` where a further page begins. */
  show: action('question.show', reference({ from: optional(wholeNumber) })),
  stop: action('question.stop', oneQuestion),
  ask: form('question.ask', reference({ member: memberId })),
  reply: form('question.reply', oneQuestion),
};
