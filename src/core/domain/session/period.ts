import type { MemberId, SessionId } from '../kernel/ids.ts';
import { refuse } from '../kernel/result.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/durations.ts';
import type { TimeRefusal } from './refusals.ts';

/** From a moment up to (not including) another. */
export type Period = { readonly startsAt: Date; readonly endsAt: Date };

/** When somebody is in a session that is fixed. */
export type Booking = Period & { readonly sessionId: SessionId; readonly memberId: MemberId };

/** Why a time is not taken, as a use case hands it on. */
export type RefusedTime = { readonly ok: false } & TimeRefusal;

const MAX_DAYS_AHEAD = 366;
const MAX_HOURS = 8;

/** Whether the two share a moment; one that ends when the other begins does not. */
export const overlaps = (one: Period, other: Period): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** How long it is. */
export const minutesOf = ({ startsAt, endsAt }: Period): number => (endsAt.getTime() - startsAt.getTime()) / MINUTE_MS;

/** What is wrong with the order and length of a time; null when nothing is. */
export function checkLength({ startsAt, endsAt }: Period): RefusedTime | null {
  if (endsAt <= startsAt) return refuse({ code: 'ends-before-start' });
  if (endsAt.getTime() - startsAt.getTime() > MAX_HOURS * HOUR_MS)
    return refuse({ code: 'too-long', maxHours: MAX_HOURS });
  return null;
}

/** What is wrong with a time that is still to come; null when nothing is. */
export function checkAhead(time: Period, now: Date): RefusedTime | null {
  const wrong = checkLength(time);
  if (wrong !== null) return wrong;
  if (time.startsAt <= now) return refuse({ code: 'in-the-past' });
  return time.startsAt.getTime() - now.getTime() > MAX_DAYS_AHEAD * DAY_MS ? refuse({ code: 'too-far-ahead' }) : null;
}

/** Whether one of the two is in another session (than `except`) at that time; the one who acts is told first. */
export function checkFree(
  time: Period,
  booked: readonly Booking[],
  { by, except }: { readonly by: MemberId; readonly except: SessionId | null },
): RefusedTime | null {
  const clashes = booked.filter((one) => one.sessionId !== except && overlaps(one, time));
  if (clashes.length === 0) return null;
  return clashes.some(({ memberId }) => memberId === by)
    ? refuse({ code: 'you-are-booked' })
    : refuse({ code: 'they-are-booked' });
}
