import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { decideCallOff, laterOf } from '../../domain/session/decide-call-off.ts';
import type { SessionRefusal } from '../../domain/session/refusals.ts';
import { type Session, settled } from '../../domain/session/session.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type ArrangedStores, noteArranged } from '../relationship/begin.ts';
import type { PairLock } from '../relationship/lock-relationship.ts';
import { type ChangedSession, lockAsItIs, type Pair } from './lock-session.ts';
import type { SessionReads, SessionStore } from './session-store.ts';

/** `first` is the one that was asked for; in `all` it stands first, and the later ones in the order of their times. */
export type CalledOff = Pair & { readonly first: Session; readonly all: readonly Session[] };

type CallsOff = UseCaseContext<PairLock & ArrangedStores & { readonly sessions: SessionStore }>;
type Outcome = Promise<Result<CalledOff, SessionRefusal>>;

/** Either of the two calls one session off, or withdraws the times on offer. */
export async function callOff(context: CallsOff, id: SessionId, by: MemberId): Outcome {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const first = decideCallOff(found.value.session, by, context.now);
  return first.ok ? saveAll(context, found.value, first.value, []) : first;
}

/** The same, with every later one of its series that is still fixed; what was held or missed stays as it is. */
export async function callOffFrom(context: CallsOff, id: SessionId, by: MemberId): Outcome {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const first = decideCallOff(found.value.session, by, context.now);
  if (!first.ok) return first;
  return saveAll(context, found.value, first.value, await laterInSeries(context.stores, found.value.session));
}

/** Those of its series that are fixed for a later time, in order; none when it was never repeated. */
export async function laterInSeries(
  { sessions }: { readonly sessions: SessionReads },
  session: Pick<Session, 'relationshipId' | 'seriesId' | 'time'>,
): Promise<readonly Session[]> {
  if (session.seriesId === null || session.time === null) return [];
  return laterOf(session, await sessions.of(session.relationshipId));
}

/** The pair is locked, so no other transaction can have written: a refused write is a mistake of ours. */
async function saveAll(context: CallsOff, found: ChangedSession, first: Session, later: readonly Session[]): Outcome {
  const { session, mentor, mentee } = found;
  const { state } = first;
  for (const one of [session, ...later]) {
    const saved = await context.stores.sessions.save(settled(one, state), one.state);
    if (!saved) throw new Error('a locked session was changed');
  }
  await noteArranged(context, session.relationshipId);
  return ok({ mentor, mentee, first, all: [first, ...later.map((one) => settled(one, state))] });
}
