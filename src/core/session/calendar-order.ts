import type { FileOrder } from '../document/file.ts';
import type { Session } from './session.ts';

/** A file that a calendar takes in, and what sets it apart from every other state of these sessions. */
export type CalendarOrder = { readonly file: FileOrder; readonly state: string };

/** Sessions that one file may name: fifty ids are what Teams hands back with the reader's answer (2,000 characters). */
export const MOST_IN_A_CALENDAR = 50;

/** The calendar files that tell how these sessions stand: one, unless there are more than one file may name. */
export function calendarOrders(sessions: readonly Session[]): readonly CalendarOrder[] {
  const some = sessions.slice(0, MOST_IN_A_CALENDAR);
  const [first] = some;
  if (first === undefined) return [];
  const file = { kind: 'session.calendar', ref: some.map(({ id }) => id).join(',') };
  const state = `session-calendar:${first.id}:${some.length}:${sequenceOf(first)}`;
  return [{ file, state }, ...calendarOrders(sessions.slice(MOST_IN_A_CALENDAR))];
}

/** How often an entry has changed: being called off is one more change. */
export const sequenceOf = ({ moves, state }: Pick<Session, 'moves' | 'state'>): number =>
  state === 'cancelled' ? moves + 1 : moves;

/** Of those that were called off, the ones that calendars hold and that are still to come. */
export const inCalendars = (calledOff: readonly Session[], now: Date): readonly Session[] =>
  calledOff.filter(({ time }) => time !== null && time.startsAt > now);
