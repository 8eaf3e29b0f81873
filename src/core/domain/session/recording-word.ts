import type { MemberId, RecordingWordId, SessionId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Ids } from '../time/clock.ts';
import type { RecordingRefusal } from './refusals.ts';
import type { Session } from './session.ts';

/** What one of the two said about recording a session, and when. Nothing is ever taken out of the register. */
export type RecordingWord = {
  readonly id: RecordingWordId;
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
  readonly allowed: boolean;
  readonly saidAt: Date;
};

/** The newest word of each counts; who has said nothing has not agreed. */
export const agreesToRecording = (words: readonly RecordingWord[], member: MemberId): boolean =>
  words.findLast(({ memberId }) => memberId === member)?.allowed === true;

/** A session may be recorded or transcribed only while both say so. */
export const mayRecord = (words: readonly RecordingWord[], session: Pick<Session, 'mentorId' | 'menteeId'>): boolean =>
  agreesToRecording(words, session.mentorId) && agreesToRecording(words, session.menteeId);

/** What is known when somebody speaks: everything said so far, the oldest first, and whether the relationship goes on. */
export type RecordingFacts = {
  readonly session: Pick<Session, 'id' | 'state'>;
  readonly words: readonly RecordingWord[];
  readonly live: boolean;
};

/**
 * The word to write down, or null when they had said the same before. A yes is for a session that is fixed; it can be
 * taken back at any time, also when everything is over.
 */
export function decideRecordingWord(
  { session, words, live }: RecordingFacts,
  by: MemberId,
  allowed: boolean,
  { now, ids }: { readonly now: Date; readonly ids: Pick<Ids, 'next'> },
): Result<RecordingWord | null, RecordingRefusal> {
  if (agreesToRecording(words, by) === allowed) return ok(null);
  if (allowed && !live) return refuse({ code: 'over' });
  if (allowed && session.state !== 'scheduled') return refuse({ code: 'already-settled', state: session.state });
  return ok({ id: ids.next() as RecordingWordId, sessionId: session.id, memberId: by, allowed, saidAt: now });
}
