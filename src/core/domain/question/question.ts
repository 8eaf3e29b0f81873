import type { MemberId, QuestionId } from '../kernel/ids.ts';
import type { QuestionState } from './transitions.ts';

/** A private thread that the bot relays; neither side sees how to reach the other. */
export type Question = {
  readonly id: QuestionId;
  readonly askerId: MemberId;
  readonly askedId: MemberId;
  readonly state: QuestionState;
  readonly openedAt: Date;
};

export type QuestionMessage = { readonly authorId: MemberId; readonly text: string; readonly writtenAt: Date };
