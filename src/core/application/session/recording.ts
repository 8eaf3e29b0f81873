import type { MemberId, RecordingWordId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Session } from '../../domain/session/session.ts';
import type { SessionState } from '../../domain/session/transitions.ts';
import { lockRelationship } from '../relationship/lock-relationship.ts';
import { isLive } from '../relationship/own-relationship.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { ChangedSession } from './lock-session.ts';

/** What one of the two said about recording a session, and when. Nothing is ever taken out of the register. */
export type RecordingWord = {
  readonly id: RecordingWordId;
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
  readonly allowed: boolean;
  readonly saidAt: Date;
};

export type RecordingRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'over' }
  | { readonly code: 'already-settled'; readonly state: SessionState };

/** `said` is null when nothing changed: they had said the same before. */
export type RecordingOutcome = ChangedSession & {
  readonly words: readonly RecordingWord[];
  readonly said: RecordingWord | null;
};

/** The newest word of each counts; who has said nothing has not agreed. */
export const agreesToRecording = (words: readonly RecordingWord[], member: MemberId): boolean =>
  words.findLast(({ memberId }) => memberId === member)?.allowed === true;

/** A session may be recorded or transcribed only while both say so. */
export const mayRecord = (words: readonly RecordingWord[], session: Pick<Session, 'mentorId' | 'menteeId'>): boolean =>
  agreesToRecording(words, session.mentorId) && agreesToRecording(words, session.menteeId);

/** A yes is for a session that is fixed; it can be taken back at any time, also when everything is over. */
export async function sayOnRecording(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  allowed: boolean,
): Promise<Result<RecordingOutcome, RecordingRefusal>> {
  const seen = await deed.stores.sessions.find(id);
  const held = seen === null ? null : await lockRelationship(deed, seen.relationshipId, by);
  const session = await deed.stores.sessions.find(id);
  if (held === null || !held.ok || session === null) return refuse({ code: 'not-found' });
  const { relationship, mentor, mentee } = held.value;
  const words = await deed.stores.sessions.recordingWords(id);
  const changed = { session, mentor, mentee };
  if (agreesToRecording(words, by) === allowed) return ok({ ...changed, words, said: null });
  if (allowed && !isLive(relationship)) return refuse({ code: 'over' });
  if (allowed && session.state !== 'scheduled') return refuse({ code: 'already-settled', state: session.state });
  const said = { id: deed.ids.next() as RecordingWordId, sessionId: id, memberId: by, allowed, saidAt: deed.now };
  await deed.stores.sessions.addRecordingWord(said);
  return ok({ ...changed, words: [...words, said], said });
}
