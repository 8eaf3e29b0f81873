import type { Deed } from '../deed.ts';
import type { MemberId, SessionId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type ChangedSession, holdAsItIs, withPrompts } from './held-session.ts';
import type { SessionRefusal } from './refusals.ts';

export type AgendaRefusal = SessionRefusal | { readonly code: 'mentee-writes-it' };

/** The mentee says what the session is about; while it is written nobody asks for it. `first`: there was none before. */
export async function setAgenda(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  agenda: string,
): Promise<Result<ChangedSession & { readonly first: boolean }, AgendaRefusal>> {
  const found = await holdAsItIs(deed, id, by);
  if (!found.ok) return found;
  const { session, ...pair } = found.value;
  if (session.menteeId !== by) return refuse({ code: 'mentee-writes-it' });
  if (session.state !== 'proposed' && session.state !== 'scheduled')
    return refuse({ code: 'already-settled', state: session.state });
  const changed = withPrompts({ ...session, agenda }, session.promptsDone, pair, deed);
  await deed.stores.sessions.save(changed, session.state);
  return ok({ ...pair, session: changed, first: session.agenda === '' });
}
