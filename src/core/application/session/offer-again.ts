import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { type Result, refuse } from '../../domain/kernel/result.ts';
import type { SessionRefusal } from '../../domain/session/refusals.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { proposeSession } from './arrange-session.ts';
import { type ChangedSession, lockAsItIs } from './lock-session.ts';

/** `arranged-already`: times are on offer between the two, or a session is fixed. */
export type OfferRefusal = SessionRefusal | { readonly code: 'arranged-already' };

/** Offers these times for a session like one that did not take place; never over times that are on offer already. */
export async function offerAgain(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  slots: readonly Date[],
): Promise<Result<ChangedSession, OfferRefusal>> {
  const found = await lockAsItIs(deed, id, by);
  if (!found.ok) return found;
  const { state, relationshipId, lengthMinutes, format, venue, topic } = found.value.session;
  if (state !== 'missed') return refuse({ code: 'already-settled', state });
  const open = (await deed.stores.sessions.openOf(by)).filter(
    (one) => one.relationshipId === relationshipId && (one.time === null || one.time.startsAt > deed.now),
  );
  if (open.length > 0) return refuse({ code: 'arranged-already' });
  return proposeSession(deed, relationshipId, by, { slots, lengthMinutes, format, venue, topic });
}
