import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { decideOfferAgain } from '../../domain/session/decide-arrange.ts';
import type { OfferRefusal } from '../../domain/session/refusals.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { PairLock } from '../relationship/lock-relationship.ts';
import { proposeSession } from './arrange-session.ts';
import { type ChangedSession, lockAsItIs } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

/** Offers these times for a session like one that did not take place; never over times that are on offer already. */
export async function offerAgain(
  context: UseCaseContext<PairLock & { readonly sessions: SessionStore }>,
  id: SessionId,
  by: MemberId,
  slots: readonly Date[],
): Promise<Result<ChangedSession, OfferRefusal>> {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const { session } = found.value;
  const open = session.state === 'missed' ? await context.stores.sessions.openOf(by) : [];
  const again = decideOfferAgain(session, open, context.now);
  return again.ok ? proposeSession(context, session.relationshipId, by, { ...again.value, slots }) : again;
}
