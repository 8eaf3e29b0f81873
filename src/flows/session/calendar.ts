import type { CalendarEntry, CalendarParty } from '../../core/document/calendar-entries.ts';
import type { FileDraft } from '../../core/document/file.ts';
import type { Member } from '../../core/member/member.ts';
import type { Session } from '../../core/session/session.ts';
import { handOver, type Owing, type ReadTurn } from '../flow.ts';
import { calendarName, calendarWords, entryWords } from './calendar-words.ts';
import { type SessionPage, sessionPage } from './session-page.ts';

/** Sessions that one file may hold; a longer series comes in several. */
const MOST_ENTRIES = 20;

/** Owes the calendar file of these sessions to both people; the same state of a session is owed once. */
export function calendarFor(
  pair: { readonly mentor: Pick<Member, 'id'>; readonly mentee: Pick<Member, 'id'> },
  sessions: readonly Session[],
): readonly Owing[] {
  const [first] = sessions;
  if (first === undefined) return [];
  const some = sessions.slice(0, MOST_ENTRIES);
  const file = { kind: 'session.calendar', ref: some.map(({ id }) => id).join(',') };
  const state = `session-calendar:${first.id}:${some.length}:${sequenceOf(first)}`;
  return [
    ...[pair.mentee, pair.mentor].map(({ id }) => handOver(id, file, { dedupeKey: `${state}:${id}` })),
    ...calendarFor(pair, sessions.slice(MOST_ENTRIES)),
  ];
}

/** Sessions as their reader's calendar should have them now; `ref` names one, or several after commas. */
export async function sessionCalendar(ref: string, turn: ReadTurn): Promise<FileDraft | null> {
  const ids = [...new Set(ref.split(','))].slice(0, MOST_ENTRIES);
  const found = await Promise.all(ids.map((id) => sessionPage(id, turn)));
  const pages = found.filter((page) => page !== null);
  const entries = pages.flatMap(entryOf);
  const [first] = pages;
  if (first === undefined || entries.length === 0) return null;
  const about = { partner: first.partner.name, entries: entries.length, state: entries[0]?.state ?? 'confirmed' };
  return {
    name: calendarName(about),
    words: calendarWords(about),
    content: { type: 'calendar', calendar: { stampedAt: turn.now, entries } },
  };
}

/** Nothing of what the two talk about: a calendar has other readers. */
function entryOf({ session, me, partner }: SessionPage): readonly CalendarEntry[] {
  const { time, state, venue } = session;
  if (time === null || state === 'proposed') return [];
  const [organiser, guest] = session.proposedBy === me.id ? [me, partner] : [partner, me];
  return [
    {
      uid: `session-${session.id}@rapport`,
      sequence: sequenceOf(session),
      state: state === 'cancelled' ? 'cancelled' : 'confirmed',
      ...time,
      ...entryWords(partner.name),
      place: venue,
      organiser: partyOf(organiser),
      guest: partyOf(guest),
    },
  ];
}

/** Being called off is one more change. */
const sequenceOf = ({ moves, state }: Session): number => (state === 'cancelled' ? moves + 1 : moves);

/** A calendar needs an address; nobody reads mail at `.invalid` (RFC 2606). */
const partyOf = ({ id, name, email }: Member): CalendarParty => ({ name, email: email ?? `${id}@rapport.invalid` });
