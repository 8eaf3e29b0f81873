import { CADENCE_DAYS, type Cadence } from '../agreement/terms.ts';
import type { MemberId, SessionId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Ids } from '../time/clock.ts';
import { wallTimeOf } from '../time/wall-time.ts';
import { withTime } from './decide-prompts.ts';
import type { Period } from './period.ts';
import type { RepeatRefusal } from './refusals.ts';
import { newSession, type Session, type SessionPeople } from './session.ts';
import { periodFrom } from './suggest-slots.ts';

/** `times` counts the sessions to come after the one that is repeated. */
export type Repetition = { readonly cadence: Cadence; readonly times: number };

/** A session that is fixed. */
export type FixedSession = Session & { readonly time: Period };

type Making = { readonly now: Date; readonly calendar: Calendar; readonly ids: Pick<Ids, 'next'> };

/**
 * The sessions that repeating a fixed one wishes for: the same hour of the mentee's wall in the weeks to come, whatever
 * the clocks do in between. Whether both are free is asked for each.
 */
export function decideRepeat(
  session: Session,
  { people, by, repetition }: { people: SessionPeople; by: MemberId; repetition: Repetition },
  making: Making,
): Result<readonly FixedSession[], RepeatRefusal> {
  const { state, time } = session;
  if (state !== 'scheduled' || time === null) return refuse({ code: 'already-settled', state });
  const starts = startsAfter(time.startsAt, people.mentee.zone, repetition, making.calendar);
  return ok(starts.map((startsAt) => repeated(session, startsAt, people, by, making)));
}

/** The session that was repeated, as one of its series. */
export const inSeries = (session: Session): Session => ({ ...session, seriesId: seriesOf(session) });

/** A series bears the id of the session that was first repeated. */
const seriesOf = ({ id, seriesId }: Session): SessionId => seriesId ?? id;

function startsAfter(first: Date, zone: string, { cadence, times }: Repetition, calendar: Calendar): readonly Date[] {
  const { on, time } = wallTimeOf(first, zone, calendar);
  return Array.from({ length: times }, (_, at) =>
    calendar.at(calendar.addDays(on, CADENCE_DAYS[cadence] * (at + 1)), time, zone),
  );
}

function repeated(session: Session, startsAt: Date, people: SessionPeople, by: MemberId, making: Making): FixedSession {
  const { lengthMinutes, format, venue, relationshipId } = session;
  const blank = newSession(making, relationshipId, people, by);
  const series = { seriesId: seriesOf(session) };
  const fixed: Session = { ...blank, ...series, state: 'scheduled', lengthMinutes, format, venue, moves: 1 };
  const time = periodFrom(startsAt, lengthMinutes);
  return { ...withTime(fixed, time, people, making), time };
}
