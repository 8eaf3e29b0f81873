import { CADENCE_DAYS, type Cadence } from '../../domain/agreement/terms.ts';
import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { SessionRefusal } from '../../domain/session/refusals.ts';
import type { Session } from '../../domain/session/session.ts';
import { periodFrom } from '../../domain/session/suggest-slots.ts';
import { wallTimeOf } from '../../domain/time/wall-time.ts';
import { noteArranged } from '../relationship/begin.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { newSession } from './arrange-session.ts';
import { checkAhead, checkFree } from './check-time.ts';
import { lockAsItIs, type Pair, withTime } from './lock-session.ts';

/** `times` counts the sessions to come after the one that is repeated. */
export type Repetition = { readonly cadence: Cadence; readonly times: number };

/** `made` are ordinary sessions from now on; `leftOut` are starts at which one of the two is taken. */
export type Repeated = Pair & { readonly made: readonly Session[]; readonly leftOut: readonly Date[] };

export type RepeatRefusal = SessionRefusal | { readonly code: 'none-free' };

/** Fixes the same hour of the mentee's wall in the weeks to come, whatever the clocks do in between. */
export async function repeatSession(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  repetition: Repetition,
): Promise<Result<Repeated, RepeatRefusal>> {
  const found = await lockAsItIs(deed, id, by);
  if (!found.ok) return found;
  const { session, mentor, mentee } = found.value;
  if (session.state !== 'scheduled' || session.time === null)
    return refuse({ code: 'already-settled', state: session.state });
  const made: Session[] = [];
  const leftOut: Date[] = [];
  for (const startsAt of startsAfter(session.time.startsAt, mentee.zone, repetition, deed)) {
    const again = repeated(deed, session, { mentor, mentee }, by, startsAt);
    if (await fits(deed, again, { mentor, mentee }, by)) {
      await deed.stores.sessions.insert(again);
      made.push(again);
    } else leftOut.push(startsAt);
  }
  if (made.length === 0) return refuse({ code: 'none-free' });
  await deed.stores.sessions.save({ ...session, seriesId: seriesOf(session) }, session.state);
  await noteArranged(deed, session.relationshipId);
  return ok({ mentor, mentee, made, leftOut });
}

function startsAfter(first: Date, zone: string, { cadence, times }: Repetition, { calendar }: Deed): readonly Date[] {
  const { on, time } = wallTimeOf(first, zone, calendar);
  return Array.from({ length: times }, (_, at) =>
    calendar.at(calendar.addDays(on, CADENCE_DAYS[cadence] * (at + 1)), time, zone),
  );
}

function repeated(deed: Deed, session: Session, pair: Pair, by: MemberId, startsAt: Date): Session {
  const { lengthMinutes, format, venue, relationshipId } = session;
  const blank = newSession(deed, relationshipId, pair, by);
  const series = { seriesId: seriesOf(session) };
  const fixed: Session = { ...blank, ...series, state: 'scheduled', lengthMinutes, format, venue, moves: 1 };
  return withTime(fixed, periodFrom(startsAt, lengthMinutes), pair, deed);
}

/** A series bears the id of the session that was first repeated. */
const seriesOf = ({ id, seriesId }: Session): SessionId => seriesId ?? id;

async function fits(deed: Deed, { id, time }: Session, pair: Pair, by: MemberId): Promise<boolean> {
  if (time === null || checkAhead(time, deed.now) !== null) return false;
  return (await checkFree(deed, pair, time, { by, except: id })) === null;
}
