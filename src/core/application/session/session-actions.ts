import type { MemberId, SessionActionId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { type ActionToAdd, decideAction } from '../../domain/session/decide-record.ts';
import type { ActionRefusal } from '../../domain/session/refusals.ts';
import type { Session, SessionAction } from '../../domain/session/session.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { PairLock } from '../relationship/lock-relationship.ts';
import { type ChangedSession, lockAsItIs } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

type Notes = UseCaseContext<PairLock & { readonly sessions: SessionStore }>;

/** Notes what one of the two takes on; it comes back on every agenda until it is done. */
export async function addAction(
  context: Notes,
  id: SessionId,
  by: MemberId,
  wanted: ActionToAdd,
): Promise<Result<ChangedSession & { readonly action: SessionAction }, ActionRefusal>> {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const { session, ...pair } = found.value;
  const action = decideAction(id, pair, wanted, context);
  if (!action.ok) return action;
  await context.stores.sessions.addAction(action.value);
  return ok({ ...pair, session, action: action.value });
}

/** Either of the two ticks it off. */
export async function finishAction(
  context: Notes,
  id: SessionActionId,
  by: MemberId,
): Promise<Result<{ readonly session: Session }, ActionRefusal>> {
  const action = await context.stores.sessions.findAction(id);
  if (action === null) return refuse({ code: 'not-found' });
  const found = await lockAsItIs(context, action.sessionId, by);
  if (!found.ok) return found;
  const finished = await context.stores.sessions.finishAction(id, context.now);
  return finished ? ok({ session: found.value.session }) : refuse({ code: 'done-already' });
}
