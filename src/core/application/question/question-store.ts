import type { MemberId, QuestionId } from '../../domain/kernel/ids.ts';
import type { Question, QuestionMessage } from '../../domain/question/question.ts';

export interface QuestionReads {
  find(id: QuestionId): Promise<Question | null>;
  openBetween(one: MemberId, other: MemberId): Promise<Question | null>;
  openOf(id: MemberId): Promise<readonly Question[]>;
  /** The newest `limit`, in the order they were written. */
  messages(id: QuestionId, limit: number): Promise<readonly QuestionMessage[]>;
  /** Questions this member opened since; for the limit on how many a day. */
  countOpenedSince(id: MemberId, since: Date): Promise<number>;
  /** Whether the asked one stopped an earlier thread with this asker: then there is no new one. */
  wasStoppedBy(askedId: MemberId, askerId: MemberId): Promise<boolean>;
}

export interface QuestionStore extends QuestionReads {
  insert(question: Question): Promise<void>;
  addMessage(id: QuestionId, message: QuestionMessage & { readonly id: string }): Promise<void>;
  /** Writes only while open; false means it was stopped already. */
  stop(id: QuestionId, by: MemberId | null, at: Date): Promise<boolean>;
}
