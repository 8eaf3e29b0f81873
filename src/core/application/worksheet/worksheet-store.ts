import type { MemberId, RelationshipId, WorksheetId } from '../../domain/kernel/ids.ts';
import type { Answers, Worksheet } from '../../domain/worksheet/worksheet.ts';

export interface WorksheetReads {
  /** Whoever asks: who may read it is for the rules to say. */
  find(id: WorksheetId): Promise<Worksheet | null>;
  /** Changed last first. */
  ofOwner(owner: MemberId): Promise<readonly Worksheet[]>;
  /** What others shared with the member, in relationships that go on or are over; changed last first. */
  sharedWith(member: MemberId): Promise<readonly Worksheet[]>;
}

export interface WorksheetStore extends WorksheetReads {
  insert(worksheet: Worksheet): Promise<void>;
  setAnswers(id: WorksheetId, answers: Answers, at: Date): Promise<void>;
  /** Null takes it back. */
  setShared(id: WorksheetId, relationship: RelationshipId | null): Promise<void>;
  remove(id: WorksheetId): Promise<void>;
}
