import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { SessionRefusal } from '../../domain/session/refusals.ts';
import type { Session } from '../../domain/session/session.ts';
import { noteArranged } from '../relationship/begin.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Reads } from '../unit-of-work/stores.ts';
import { type LockedSession, lockSession, type Pair, settled } from './lock-session.ts';

/** `first` is the one that was asked for; in `all` it stands first, and the later ones in the order of their times. */
export type CalledOff = Pair & { readonly first: Session; readonly all: readonly Session[] };

type Outcome = Promise<Result<CalledOff, SessionRefusal>>;

/** Either of the two calls one session off, or withdraws the times on offer. */
export async function callOff(deed: Deed, id: SessionId, by: MemberId): Outcome {
  const held = await holdAhead(deed, id, by);
  return held.ok ? cancelAll(deed, held.value, []) : held;
}

/** The same, with every later one of its series that is still fixed; what was held or missed stays as it is. */
export async function callOffFrom(deed: Deed, id: SessionId, by: MemberId): Outcome {
  const held = await holdAhead(deed, id, by);
  return held.ok ? cancelAll(deed, held.value, await laterInSeries(deed.stores, held.value.session)) : held;
}

/** Those of its series that are fixed for a later time, in order; none when it was never repeated. */
export async function laterInSeries(
  { sessions }: Pick<Reads, 'sessions'>,
  { relationshipId, seriesId, time }: Pick<Session, 'relationshipId' | 'seriesId' | 'time'>,
): Promise<readonly Session[]> {
  if (seriesId === null || time === null) return [];
  return (await sessions.of(relationshipId)).filter(
    (one) =>
      one.seriesId === seriesId && one.state === 'scheduled' && one.time !== null && one.time.startsAt > time.startsAt,
  );
}

async function holdAhead(deed: Deed, id: SessionId, by: MemberId): Promise<Result<LockedSession, SessionRefusal>> {
  const held = await lockSession(deed, id, 'cancel', by);
  if (!held.ok) return held;
  const { time } = held.value.session;
  return time !== null && time.startsAt <= deed.now ? refuse({ code: 'begun' }) : held;
}

/** The pair is locked, so that nobody can have been faster: a refused write is a mistake of ours. */
async function cancelAll(deed: Deed, held: LockedSession, later: readonly Session[]): Outcome {
  const { session, to, mentor, mentee } = held;
  for (const one of [session, ...later]) {
    const saved = await deed.stores.sessions.save(settled(one, to), one.state);
    if (!saved) throw new Error('a locked session was changed');
  }
  await noteArranged(deed, session.relationshipId);
  const first = settled(session, to);
  return ok({ mentor, mentee, first, all: [first, ...later.map((one) => settled(one, to))] });
}
