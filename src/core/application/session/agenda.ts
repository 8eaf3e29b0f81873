import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { decideAgenda, decideAgendaLine, nextFixed } from '../../domain/session/decide-agenda.ts';
import type { AgendaRefusal } from '../../domain/session/refusals.ts';
import type { Session } from '../../domain/session/session.ts';
import type { AgreementReads } from '../agreement/agreement-store.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { PairLock } from '../relationship/lock-relationship.ts';
import { agendaKeeper } from './agenda-keeper.ts';
import { type ChangedSession, lockAsItIs } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

type AddsToAgenda = UseCaseContext<PairLock & { readonly sessions: SessionStore }>;
type SetsAgenda = UseCaseContext<AddsToAgenda['stores'] & { readonly agreements: AgreementReads }>;

/** Whoever keeps the agenda says what the session is about; while it is written nobody asks for it. `first`: there was none before. */
export async function setAgenda(
  context: SetsAgenda,
  id: SessionId,
  by: MemberId,
  agenda: string,
): Promise<Result<ChangedSession & { readonly first: boolean }, AgendaRefusal>> {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const { session, ...pair } = found.value;
  const keeper = await agendaKeeper(context.stores, session);
  const changed = decideAgenda(session, { people: pair, by, keeper, agenda }, context);
  if (!changed.ok) return changed;
  await context.stores.sessions.save(changed.value, session.state);
  return ok({ ...pair, session: changed.value, first: session.agenda === '' });
}

/**
 * Adds a line to the agenda of the next session that two people have fixed, whoever of them keeps it. Null when none is
 * fixed, or when no more words fit; a line that is there already is not repeated.
 */
export async function addToNextAgenda(
  context: AddsToAgenda,
  id: RelationshipId,
  by: MemberId,
  line: string,
): Promise<Session | null> {
  const next = nextFixed(await context.stores.sessions.openOf(by), id, context.now);
  const found = next === undefined ? null : await lockAsItIs(context, next.id, by);
  if (found === null || !found.ok) return null;
  const { session } = found.value;
  const changed = decideAgendaLine(session, found.value, line, context);
  if (changed === null || changed === session) return changed;
  return (await context.stores.sessions.save(changed, session.state)) ? changed : null;
}
