import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { checkAhead, checkFree, type Period, type RefusedTime } from '../../domain/session/period.ts';
import type { SessionPeople } from '../../domain/session/session.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { SessionReads } from './session-store.ts';

/**
 * What is wrong with a time for the two, who must be locked; null when nothing is. Their other sessions are read only
 * for a time that could be.
 */
export async function checkTime(
  { stores, now }: Pick<UseCaseContext<{ readonly sessions: SessionReads }>, 'stores' | 'now'>,
  { mentor, mentee }: SessionPeople,
  time: Period,
  acting: { readonly by: MemberId; readonly except: SessionId | null },
): Promise<RefusedTime | null> {
  const wrong = checkAhead(time, now);
  if (wrong !== null) return wrong;
  const booked = await stores.sessions.bookedTimes([mentor.id, mentee.id], time.startsAt);
  return checkFree(time, booked, acting);
}
