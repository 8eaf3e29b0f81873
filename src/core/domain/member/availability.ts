import type { LocalDay } from '../time/calendar.ts';
import type { Member } from './member.ts';

export type Availability =
  | { readonly code: 'available' }
  | { readonly code: 'full' }
  | { readonly code: 'paused'; readonly until: LocalDay }
  | { readonly code: 'hidden' }
  | { readonly code: 'not-joined' };

/** What others may count on: a pause before hiding before being full, because that is the order in which they end. */
export function availabilityOf(
  member: Pick<Member, 'state' | 'hidden' | 'pausedUntil'>,
  placesLeft: number,
): Availability {
  if (member.state !== 'joined') return { code: 'not-joined' };
  if (member.pausedUntil !== null) return { code: 'paused', until: member.pausedUntil };
  if (member.hidden) return { code: 'hidden' };
  return placesLeft > 0 ? { code: 'available' } : { code: 'full' };
}
