import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Reads } from '../unit-of-work/stores.ts';

/** Sessions looked back upon to tell whose turn it is; far more than anybody holds. */
const MOST_HELD = 200;

/** Who sets the agenda of a session, as the two agreed: the mentee, the mentor, or each in turn, the mentee first. */
export async function agendaKeeper(
  { agreements, sessions }: Pick<Reads, 'agreements' | 'sessions'>,
  { relationshipId, mentorId, menteeId }: Pick<Session, 'relationshipId' | 'mentorId' | 'menteeId'>,
): Promise<MemberId> {
  const agendaBy = (await agreements.inForce(relationshipId))?.terms.agendaBy ?? 'mentee';
  if (agendaBy !== 'in-turn') return agendaBy === 'mentee' ? menteeId : mentorId;
  const past = await sessions.pastOf(menteeId, MOST_HELD);
  const held = past.filter((one) => one.relationshipId === relationshipId && one.state === 'held');
  return held.length % 2 === 0 ? menteeId : mentorId;
}
