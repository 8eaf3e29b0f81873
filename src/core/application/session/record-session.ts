import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { RecordRefusal } from '../../domain/session/refusals.ts';
import type { Period, Session, Sheet } from '../../domain/session/session.ts';
import { firstSessionHeld } from '../relationship/begin.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { newSession } from './arrange-session.ts';
import { checkLength } from './check-time.ts';
import {
  type ChangedSession,
  type LockedPair,
  lockAsItIs,
  lockPair,
  lockSession,
  saveLocked,
  settled,
} from './lock-session.ts';

/** What a session was like. `time` is when it really took place. */
export type SessionRecord = Pick<Sheet, 'preparation' | 'summary'> & {
  readonly time: Period;
  readonly venue: string;
};

type Outcome = Promise<Result<ChangedSession, RecordRefusal>>;

/** Writes the sheet of a session: the first time says that it was held. `version` is the sheet as the writer saw it. */
export async function recordSession(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  { version, ...record }: SessionRecord & { readonly version: number },
): Outcome {
  const found = await lockAsItIs(deed, id, by);
  if (!found.ok) return found;
  const { session } = found.value;
  if (session.sheet.version !== version) return refuse({ code: 'changed-meanwhile' });
  const wrong = checkRecord(record.time, deed, found.value);
  if (wrong !== null) return wrong;
  if (session.state === 'held') {
    await deed.stores.sessions.save(withRecord(session, record), 'held');
    return ok({ ...found.value, session: withRecord(session, record) });
  }
  const held = await lockSession(deed, id, 'hold', by);
  if (!held.ok) return held;
  const saved = await saveLocked(deed, held.value, settled(withRecord(session, record), held.value.to));
  if (saved.ok) await firstSessionHeld(deed, session.relationshipId);
  return saved;
}

/** A session that took place without having been arranged here. */
export async function logSession(deed: Deed, id: RelationshipId, by: MemberId, record: SessionRecord): Outcome {
  const pair = await lockPair(deed, id, by);
  if (!pair.ok) return pair;
  const wrong = checkRecord(record.time, deed, pair.value);
  if (wrong !== null) return wrong;
  const session = settled(withRecord(newSession(deed, id, pair.value, by), record), 'held');
  await deed.stores.sessions.insert(session);
  await firstSessionHeld(deed, id);
  return ok({ ...pair.value, session });
}

/** It did not take place; nobody is asked why. */
export async function missSession(deed: Deed, id: SessionId, by: MemberId): Outcome {
  const held = await lockSession(deed, id, 'miss', by);
  if (!held.ok) return held;
  const { session, to } = held.value;
  if (session.time === null || session.time.startsAt > deed.now) return refuse({ code: 'not-yet' });
  return saveLocked(deed, held.value, settled(session, to));
}

/** Only what has begun can have taken place, and nothing before the day on which the two were introduced. */
function checkRecord(time: Period, { now, calendar }: Deed, { startedAt, mentee }: LockedPair) {
  const wrong = checkLength(time);
  if (wrong !== null) return wrong;
  if (time.startsAt > now) return refuse({ code: 'not-yet' });
  const dayOf = (at: Date) => calendar.dayOf(at, mentee.zone);
  return dayOf(time.endsAt) < dayOf(startedAt) ? refuse({ code: 'before-you-met' }) : null;
}

function withRecord(session: Session, { time, venue, preparation, summary }: SessionRecord): Session {
  const lengthMinutes = (time.endsAt.getTime() - time.startsAt.getTime()) / 60_000;
  return {
    ...session,
    time,
    venue,
    lengthMinutes,
    sheet: { preparation, summary, version: session.sheet.version + 1 },
  };
}
