import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { isLive } from '../../domain/relationship/relationship.ts';
import { decideRecordingWord, type RecordingWord } from '../../domain/session/recording-word.ts';
import type { RecordingRefusal } from '../../domain/session/refusals.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { lockRelationship, type PairLock } from '../relationship/lock-relationship.ts';
import type { ChangedSession } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

/** `said` is null when nothing changed: they had said the same before. */
export type RecordingOutcome = ChangedSession & {
  readonly words: readonly RecordingWord[];
  readonly said: RecordingWord | null;
};

/** A yes is for a session that is fixed; it can be taken back at any time, also when everything is over. */
export async function sayOnRecording(
  context: UseCaseContext<PairLock & { readonly sessions: SessionStore }>,
  id: SessionId,
  by: MemberId,
  allowed: boolean,
): Promise<Result<RecordingOutcome, RecordingRefusal>> {
  const { sessions } = context.stores;
  const seen = await sessions.find(id);
  const locked = seen === null ? null : await lockRelationship(context, seen.relationshipId, by);
  const session = await sessions.find(id);
  if (locked === null || !locked.ok || session === null) return refuse({ code: 'not-found' });
  const { relationship, mentor, mentee } = locked.value;
  const words = await sessions.recordingWords(id);
  const said = decideRecordingWord({ session, words, live: isLive(relationship) }, by, allowed, context);
  if (!said.ok) return said;
  const outcome = { session, mentor, mentee, said: said.value };
  if (said.value === null) return ok({ ...outcome, words });
  await sessions.addRecordingWord(said.value);
  return ok({ ...outcome, words: [...words, said.value] });
}
