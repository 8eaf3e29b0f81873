import type { MemberId, RelationshipId, SessionActionId, SessionId } from '../../domain/kernel/ids.ts';
import type { Booking } from '../../domain/session/period.ts';
import type { RecordingWord } from '../../domain/session/recording-word.ts';
import type { Session, SessionAction } from '../../domain/session/session.ts';
import type { SessionState } from '../../domain/session/transitions.ts';
import type { OpenSessions, SessionsToCancel } from '../relationship/meetings.ts';

export interface SessionReads extends OpenSessions {
  find(id: SessionId): Promise<Session | null>;
  /** Those of these that exist, the ones with a time first and in its order. */
  findMany(ids: readonly SessionId[]): Promise<readonly Session[]>;
  /** Held and missed ones, the newest first; at most `limit`. */
  pastOf(id: MemberId, limit: number): Promise<readonly Session[]>;
  proposedIn(id: RelationshipId): Promise<Session | null>;
  /** When any of these members is in a scheduled session that ends after `from`. */
  bookedTimes(members: readonly MemberId[], from: Date): Promise<readonly Booking[]>;
  /** Scheduled ones with a prompt due; at most `limit`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly SessionId[]>;
  findAction(id: SessionActionId): Promise<SessionAction | null>;
  /** Of one session, in the order they were noted. */
  actionsOf(id: SessionId): Promise<readonly SessionAction[]>;
  /** Those of all sessions of a relationship that are not done, the oldest first. */
  openActionsIn(id: RelationshipId): Promise<readonly SessionAction[]>;
  /** Every session of a relationship, those with a time first and in its order. */
  of(id: RelationshipId): Promise<readonly Session[]>;
  /** Those of all sessions of a relationship, the oldest first. */
  actionsIn(id: RelationshipId): Promise<readonly SessionAction[]>;
  /** What was said about recording a session, the oldest first. */
  recordingWords(id: SessionId): Promise<readonly RecordingWord[]>;
}

export interface SessionStore extends SessionReads, SessionsToCancel {
  /** Refuses (throws) what the database's own rules forbid: a second open proposal, two sessions of somebody at once. */
  insert(session: Session): Promise<void>;
  /** Writes the whole session only while the stored state is still `expected`; false: another transaction wrote first. */
  save(session: Session, expected: SessionState): Promise<boolean>;
  addRecordingWord(word: RecordingWord): Promise<void>;
  addAction(action: SessionAction): Promise<void>;
  /** False when it was done already. */
  finishAction(id: SessionActionId, at: Date): Promise<boolean>;
}
