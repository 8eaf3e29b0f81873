import type { MemberId } from '../../domain/kernel/ids.ts';
import { keeperOf } from '../../domain/session/decide-agenda.ts';
import type { Session } from '../../domain/session/session.ts';
import type { AgreementReads } from '../agreement/agreement-store.ts';
import type { SessionReads } from './session-store.ts';

/** Sessions looked back upon to tell whose turn it is; far more than anybody holds. */
const MOST_HELD = 200;

/** Who sets the agenda of a session, as the two agreed. */
export async function agendaKeeper(
  { agreements, sessions }: { readonly agreements: AgreementReads; readonly sessions: SessionReads },
  session: Pick<Session, 'relationshipId' | 'mentorId' | 'menteeId'>,
): Promise<MemberId> {
  const agendaBy = (await agreements.inForce(session.relationshipId))?.terms.agendaBy ?? 'mentee';
  const past = agendaBy === 'in-turn' ? await sessions.pastOf(session.menteeId, MOST_HELD) : [];
  return keeperOf(session, agendaBy, past);
}
