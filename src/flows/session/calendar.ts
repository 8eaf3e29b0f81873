import type { CalendarEntry, CalendarParty } from '../../core/domain/document/calendar-entries.ts';
import type { FileDraft } from '../../core/domain/document/file.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { MOST_IN_A_CALENDAR, sequenceOf } from '../../core/domain/session/calendar-order.ts';
import type { Session } from '../../core/domain/session/session.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { calendarName, calendarWords, entryWords } from './calendar-words.ts';
import { type Together, togetherIn } from './views/session-page.ts';

/** Sessions of one relationship as their reader's calendar should have them now. */
export async function sessionCalendar(
  { sessions }: { readonly sessions: readonly SessionId[] },
  turn: ReadTurn,
): Promise<FileDraft | null> {
  const ids = [...new Set(sessions)].slice(0, MOST_IN_A_CALENDAR);
  const found = await turn.stores.sessions.findMany(ids);
  const [first] = found;
  const together = first === undefined ? null : await togetherIn(first.relationshipId, turn);
  if (together === null) return null;
  const { relationshipId, partner } = together;
  const entries = found.flatMap((one) => (one.relationshipId === relationshipId ? entryOf(one, together) : []));
  if (entries.length === 0) return null;
  const about = { partner: partner.name, entries: entries.length, state: stateOf(entries) };
  return {
    name: calendarName(about),
    words: calendarWords(about),
    content: { type: 'calendar', calendar: { stampedAt: turn.now, entries } },
  };
}

const stateOf = (entries: readonly CalendarEntry[]): CalendarEntry['state'] =>
  entries.every(({ state }) => state === 'cancelled') ? 'cancelled' : 'confirmed';

/** Nothing of what the two talk about: a calendar has other readers. */
function entryOf(session: Session, { me, partner }: Together): readonly CalendarEntry[] {
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

/** A calendar needs an address; nobody reads mail at `.invalid` (RFC 2606). */
const partyOf = ({ id, name, email }: Member): CalendarParty => ({ name, email: email ?? `${id}@rapport.invalid` });
