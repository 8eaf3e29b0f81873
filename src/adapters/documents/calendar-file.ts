import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarEntries, CalendarEntry, CalendarParty } from '../../core/domain/document/calendar-entries.ts';

const PRODUCT = { company: 'Rapport', product: 'Mentoring', language: 'EN' };
/** What calendars may be asked to take at all; nobody reads further in a grid of days. */
const MAX_WORDS = 500;

/**
 * Entries as an iCalendar file (RFC 5545), times in UTC, so that no change of clocks moves them. One entry is an
 * invitation that updates or takes itself back; several are a plain list, which RFC 5546 allows only as PUBLISH and
 * without guests. Several that are all called off are one CANCEL: that table asks for one file a name, but a calendar
 * reads a file event by event, and a dozen files for one wish would be left unopened.
 */
export function calendarFile({ stampedAt, entries }: CalendarEntries): string {
  const method = methodOf(entries);
  const calendar = ical({ prodId: PRODUCT, method });
  for (const entry of entries) {
    const event = eventOf(entry, stampedAt);
    calendar.createEvent(method === ICalCalendarMethod.PUBLISH ? event : { ...event, attendees: guestsOf(entry) });
  }
  return calendar.toString();
}

function methodOf(entries: readonly CalendarEntry[]): ICalCalendarMethod {
  if (entries.length > 0 && entries.every(({ state }) => state === 'cancelled')) return ICalCalendarMethod.CANCEL;
  return entries.length === 1 ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH;
}

/** A private entry shows others no more than "busy". */
function eventOf(entry: CalendarEntry, stamp: Date): ICalEventData {
  const place = shown(entry.place);
  return {
    id: entry.uid,
    sequence: entry.sequence,
    status: entry.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    stamp,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: shown(entry.title),
    description: shown(entry.description),
    ...(place === '' ? {} : { location: place }),
    organizer: partyOf(entry.organiser),
  };
}

/** Both said yes in the chat already, so nobody is asked to answer. */
const guestsOf = ({ organiser, guest }: CalendarEntry) =>
  [organiser, guest].map((party) => ({
    ...partyOf(party),
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  }));

const partyOf = ({ name, email }: CalendarParty) => ({ name: oneLine(name), email: safeAddress(email) });

/** Marks that reorder or hide words are taken out; escaping is the library's. */
const shown = (words: string): string =>
  [...words.toWellFormed().replaceAll(/[[\p{Cc}--[\n]]\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gv, '')]
    .slice(0, MAX_WORDS)
    .join('')
    .trim();

/** A parameter cannot hold quotes or line ends (RFC 5545 3.2). */
const oneLine = (words: string): string =>
  shown(words)
    .replaceAll(/[\s"]+/g, ' ')
    .slice(0, 100);

/** RFC 5321 lets an address be 254 characters long. */
const safeAddress = (email: string): string => email.replaceAll(/[^\w.+@%!#$&'*/=?^`{|}~-]/g, '').slice(0, 254);
