import type { MemberId, SessionId } from '../kernel/ids.ts';
import type { Session } from './session.ts';

/** Sessions of one file that the reader's calendar takes in; the same state of the same sessions has the same key. */
export type CalendarOrder = {
  readonly to: MemberId;
  readonly sessions: readonly SessionId[];
  readonly dedupeKey: string;
};

/** Sessions that one file may name: Teams hands its name back with the reader's answer, 2,000 characters at most. */
export const MOST_IN_A_CALENDAR = 50;

/** The calendar files that tell each reader how these sessions stand: one, unless there are more than one may name. */
export function calendarOrders(
  sessions: readonly Session[],
  readers: readonly { readonly id: MemberId }[],
): readonly CalendarOrder[] {
  const some = sessions.slice(0, MOST_IN_A_CALENDAR);
  const [first] = some;
  if (first === undefined) return [];
  const ids = some.map(({ id }) => id);
  const state = `session-calendar:${first.id}:${some.length}:${sequenceOf(first)}`;
  return [
    ...readers.map(({ id }) => ({ to: id, sessions: ids, dedupeKey: `${state}:${id}` })),
    ...calendarOrders(sessions.slice(MOST_IN_A_CALENDAR), readers),
  ];
}

/** How often an entry has changed: being called off is one more change. */
export const sequenceOf = ({ moves, state }: Pick<Session, 'moves' | 'state'>): number =>
  state === 'cancelled' ? moves + 1 : moves;

/** Of those that were called off, the ones that calendars hold and that are still to come. */
export const inCalendars = (calledOff: readonly Session[], now: Date): readonly Session[] =>
  calledOff.filter(({ time }) => time !== null && time.startsAt > now);
