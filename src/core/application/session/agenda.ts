import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { SessionRefusal } from '../../domain/session/refusals.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { agendaKeeper } from './agenda-keeper.ts';
import { type ChangedSession, lockAsItIs, withPrompts } from './lock-session.ts';

/** What the form of an agenda takes. */
const MOST_AGENDA_CHARS = 3_000;

export type AgendaRefusal = SessionRefusal | { readonly code: 'not-the-keeper' };

/** Whoever keeps the agenda says what the session is about; while it is written nobody asks for it. `first`: there was none before. */
export async function setAgenda(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  agenda: string,
): Promise<Result<ChangedSession & { readonly first: boolean }, AgendaRefusal>> {
  const found = await lockAsItIs(deed, id, by);
  if (!found.ok) return found;
  const { session, ...pair } = found.value;
  if ((await agendaKeeper(deed.stores, session)) !== by) return refuse({ code: 'not-the-keeper' });
  if (session.state !== 'proposed' && session.state !== 'scheduled')
    return refuse({ code: 'already-settled', state: session.state });
  const changed = withPrompts({ ...session, agenda }, session.promptsDone, pair, deed);
  await deed.stores.sessions.save(changed, session.state);
  return ok({ ...pair, session: changed, first: session.agenda === '' });
}

/**
 * Adds a line to the agenda of the next session that two people have fixed, whoever of them keeps it. Null when none is
 * fixed, or when no more words fit; a line that is there already is not repeated.
 */
export async function addToNextAgenda(
  deed: Deed,
  id: RelationshipId,
  by: MemberId,
  line: string,
): Promise<Session | null> {
  const ahead = (await deed.stores.sessions.openOf(by)).filter(
    ({ relationshipId, state, time }) =>
      relationshipId === id && state === 'scheduled' && time !== null && time.startsAt > deed.now,
  );
  const [next] = ahead;
  const found = next === undefined ? null : await lockAsItIs(deed, next.id, by);
  if (found === null || !found.ok || found.value.session.state !== 'scheduled') return null;
  const { session, ...pair } = found.value;
  const lines = session.agenda === '' ? [] : session.agenda.split('\n');
  if (lines.includes(line)) return session;
  const agenda = [...lines, line].join('\n');
  if (agenda.length > MOST_AGENDA_CHARS) return null;
  const changed = withPrompts({ ...session, agenda }, session.promptsDone, pair, deed);
  return (await deed.stores.sessions.save(changed, 'scheduled')) ? changed : null;
}
