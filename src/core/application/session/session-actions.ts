import type { MemberId, SessionActionId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Session, SessionAction } from '../../domain/session/session.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type ChangedSession, lockAsItIs } from './lock-session.ts';

export type ActionRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'over' }
  | { readonly code: 'in-the-past' }
  | { readonly code: 'done-already' };

/** Notes what one of the two takes on; it comes back on every agenda until it is done. */
export async function addAction(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  wanted: { readonly text: string; readonly owner: 'mentor' | 'mentee'; readonly dueOn: LocalDay | null },
): Promise<Result<ChangedSession & { readonly action: SessionAction }, ActionRefusal>> {
  const found = await lockAsItIs(deed, id, by);
  if (!found.ok) return found;
  const { session, ...pair } = found.value;
  const owner = pair[wanted.owner];
  if (wanted.dueOn !== null && wanted.dueOn < deed.calendar.dayOf(deed.now, owner.zone))
    return refuse({ code: 'in-the-past' });
  const action: SessionAction = {
    id: deed.ids.next() as SessionActionId,
    sessionId: id,
    ownerId: owner.id,
    text: wanted.text,
    dueOn: wanted.dueOn,
    createdAt: deed.now,
    doneAt: null,
  };
  await deed.stores.sessions.addAction(action);
  return ok({ ...pair, session, action });
}

/** Either of the two ticks it off. */
export async function finishAction(
  deed: Deed,
  id: SessionActionId,
  by: MemberId,
): Promise<Result<{ readonly session: Session }, ActionRefusal>> {
  const action = await deed.stores.sessions.findAction(id);
  if (action === null) return refuse({ code: 'not-found' });
  const found = await lockAsItIs(deed, action.sessionId, by);
  if (!found.ok) return found;
  const finished = await deed.stores.sessions.finishAction(id, deed.now);
  return finished ? ok({ session: found.value.session }) : refuse({ code: 'done-already' });
}
