import type { MemberId, QuestionId } from '../kernel/ids.ts';
import type { QuestionParty, QuestionState } from './transitions.ts';

/** A private thread that the bot relays; neither side sees how to reach the other. */
export type Question = {
  readonly id: QuestionId;
  readonly askerId: MemberId;
  readonly askedId: MemberId;
  readonly state: QuestionState;
  readonly openedAt: Date;
};

export type QuestionMessage = { readonly authorId: MemberId; readonly text: string; readonly writtenAt: Date };

/** Which part somebody has in a thread; everybody else is a stranger. */
export function partyTo(question: Pick<Question, 'askerId' | 'askedId'>, member: MemberId): QuestionParty {
  if (question.askerId === member) return 'asker';
  return question.askedId === member ? 'asked' : 'stranger';
}
