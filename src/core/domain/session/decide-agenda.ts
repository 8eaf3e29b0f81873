import type { AgendaBy } from '../agreement/terms.ts';
import type { MemberId, RelationshipId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Calendar } from '../time/calendar.ts';
import { withPrompts } from './decide-prompts.ts';
import type { AgendaRefusal } from './refusals.ts';
import type { Session, SessionPeople } from './session.ts';

/** What the form of an agenda takes. */
const MOST_AGENDA_CHARS = 3_000;

type Clocks = { readonly calendar: Calendar };

/**
 * Who sets the agenda of a session, as the two agreed: the mentee, the mentor, or each in turn, the mentee first. `past`
 * are held and missed sessions of the mentee; only turns look at them.
 */
export function keeperOf(
  { relationshipId, mentorId, menteeId }: Pick<Session, 'relationshipId' | 'mentorId' | 'menteeId'>,
  agendaBy: AgendaBy,
  past: readonly Pick<Session, 'relationshipId' | 'state'>[],
): MemberId {
  if (agendaBy !== 'in-turn') return agendaBy === 'mentee' ? menteeId : mentorId;
  const held = past.filter((one) => one.relationshipId === relationshipId && one.state === 'held');
  return held.length % 2 === 0 ? menteeId : mentorId;
}

/** Whoever keeps the agenda says what a session is about that is still to come; while it is written nobody asks for it. */
export function decideAgenda(
  session: Session,
  { people, by, keeper, agenda }: { people: SessionPeople; by: MemberId; keeper: MemberId; agenda: string },
  clocks: Clocks,
): Result<Session, AgendaRefusal> {
  const { state, promptsDone } = session;
  if (keeper !== by) return refuse({ code: 'not-the-keeper' });
  if (state !== 'proposed' && state !== 'scheduled') return refuse({ code: 'already-settled', state });
  return ok(withPrompts({ ...session, agenda }, promptsDone, people, clocks));
}

/** The next session of a relationship that is fixed and has not begun, of those of a member, which are in order. */
export const nextFixed = (open: readonly Session[], id: RelationshipId, now: Date): Session | undefined =>
  open.find(
    ({ relationshipId, state, time }) =>
      relationshipId === id && state === 'scheduled' && time !== null && time.startsAt > now,
  );

/**
 * The session with this line at the end of its agenda; the very same when the line is there already. Null when it is not
 * fixed (any more), or when no more words fit.
 */
export function decideAgendaLine(
  session: Session,
  people: SessionPeople,
  line: string,
  clocks: Clocks,
): Session | null {
  if (session.state !== 'scheduled') return null;
  const lines = session.agenda === '' ? [] : session.agenda.split('\n');
  if (lines.includes(line)) return session;
  const agenda = [...lines, line].join('\n');
  if (agenda.length > MOST_AGENDA_CHARS) return null;
  return withPrompts({ ...session, agenda }, session.promptsDone, people, clocks);
}
