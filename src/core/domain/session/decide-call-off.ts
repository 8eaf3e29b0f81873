import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { SessionRefusal } from './refusals.ts';
import { type Session, settled, stateAfter } from './session.ts';

/** Either of the two calls off a session whose time has not come, or withdraws the times on offer. */
export function decideCallOff(session: Session, by: MemberId, now: Date): Result<Session, SessionRefusal> {
  const to = stateAfter(session, 'cancel', by);
  if (!to.ok) return to;
  const { time } = session;
  return time !== null && time.startsAt <= now ? refuse({ code: 'begun' }) : ok(settled(session, to.value));
}

type InSeries = Pick<Session, 'seriesId' | 'time'>;

/** Of all sessions of its relationship, those of its series that are fixed for a later time; none when it was never repeated. */
export function laterOf({ seriesId, time }: InSeries, all: readonly Session[]): readonly Session[] {
  if (seriesId === null || time === null) return [];
  return all.filter(
    (one) =>
      one.seriesId === seriesId && one.state === 'scheduled' && one.time !== null && one.time.startsAt > time.startsAt,
  );
}
