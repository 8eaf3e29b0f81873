import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import {
  checkSheet,
  decideLog,
  decideMiss,
  decideRecord,
  type SessionRecord,
  type SheetToSave,
} from '../../domain/session/decide-record.ts';
import type { RecordRefusal } from '../../domain/session/refusals.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { firstSessionHeld } from '../relationship/begin.ts';
import type { PairLock, PairStores } from '../relationship/lock-relationship.ts';
import { type ChangedSession, lockAsItIs, lockPair, saveLocked } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

type Misses = UseCaseContext<PairLock & { readonly sessions: SessionStore }>;
type Records = UseCaseContext<Misses['stores'] & PairStores>;
type Outcome = Promise<Result<ChangedSession, RecordRefusal>>;

/** Writes the sheet of a session: the first time says that it was held. `version` is the sheet as the writer saw it. */
export async function recordSession(context: Records, id: SessionId, by: MemberId, sheet: SheetToSave): Outcome {
  const seen = await lockAsItIs(context, id, by);
  if (!seen.ok) return seen;
  const { session } = seen.value;
  const wrong = checkSheet(session, seen.value, sheet, context);
  if (wrong !== null) return wrong;
  const found = session.state === 'held' ? seen : await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const written = decideRecord(found.value.session, { people: found.value, by, sheet }, context);
  if (!written.ok) return written;
  const saved = await saveLocked(context, found.value, written.value);
  if (saved.ok && session.state !== 'held') await firstSessionHeld(context, session.relationshipId);
  return saved;
}

/** A session that took place without having been arranged here. */
export async function logSession(context: Records, id: RelationshipId, by: MemberId, record: SessionRecord): Outcome {
  const pair = await lockPair(context, id, by);
  if (!pair.ok) return pair;
  const session = decideLog(id, { people: pair.value, by, record }, context);
  if (!session.ok) return session;
  await context.stores.sessions.insert(session.value);
  await firstSessionHeld(context, id);
  return ok({ ...pair.value, session: session.value });
}

/** It did not take place; nobody is asked why. */
export async function missSession(context: Misses, id: SessionId, by: MemberId): Outcome {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const missed = decideMiss(found.value.session, by, context.now);
  return missed.ok ? saveLocked(context, found.value, missed.value) : missed;
}
