import type { Calendar, LocalDay } from '../time/calendar.ts';
import type { Member } from './member.ts';

/** The morning after a pause, local time: nobody is greeted at midnight. */
const BACK_AT = '08:00';

/** The instant at which a pause until the end of a day is over, where the member is. */
export const backAfter = (until: LocalDay, { zone }: Pick<Member, 'zone'>, calendar: Calendar): Date =>
  calendar.at(calendar.addDays(until, 1), BACK_AT, zone);

/** Whether there is a pause that can end. */
export const isAway = (member: Pick<Member, 'pausedUntil'> | undefined): boolean =>
  member !== undefined && member.pausedUntil !== null;
