import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { refuse } from '../../domain/kernel/result.ts';
import type { TimeRefusal } from '../../domain/session/refusals.ts';
import { overlaps, type Period } from '../../domain/session/session.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Pair } from './lock-session.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MAX_DAYS_AHEAD = 366;
export const MAX_HOURS = 8;

type Refused = { readonly ok: false } & TimeRefusal;

/** What is wrong with the order and length of a time; null when nothing is. */
export function checkLength({ startsAt, endsAt }: Period): Refused | null {
  if (endsAt <= startsAt) return refuse({ code: 'ends-before-start' });
  if (endsAt.getTime() - startsAt.getTime() > MAX_HOURS * HOUR_MS)
    return refuse({ code: 'too-long', maxHours: MAX_HOURS });
  return null;
}

/** What is wrong with a time that is still to come; null when nothing is. */
export function checkAhead(time: Period, now: Date): Refused | null {
  const wrong = checkLength(time);
  if (wrong !== null) return wrong;
  if (time.startsAt <= now) return refuse({ code: 'in-the-past' });
  return time.startsAt.getTime() - now.getTime() > MAX_DAYS_AHEAD * DAY_MS ? refuse({ code: 'too-far-ahead' }) : null;
}

/** Whether one of the two, who must be locked, is in another session at that time; the one who acts is told first. */
export async function checkFree(
  { stores }: Deed,
  { mentor, mentee }: Pair,
  time: Period,
  { by, except }: { readonly by: MemberId; readonly except: SessionId },
): Promise<Refused | null> {
  const booked = await stores.sessions.bookedTimes([mentor.id, mentee.id], time.startsAt);
  const clashes = booked.filter((one) => one.sessionId !== except && overlaps(one, time));
  if (clashes.length === 0) return null;
  return clashes.some(({ memberId }) => memberId === by)
    ? refuse({ code: 'you-are-booked' })
    : refuse({ code: 'they-are-booked' });
}
