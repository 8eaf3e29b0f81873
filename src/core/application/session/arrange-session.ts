import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { MeetingFormat } from '../../domain/matching/ranking/match-profile.ts';
import type { SessionRefusal, TimeRefusal } from '../../domain/session/refusals.ts';
import { MAX_SLOTS, type Period, type Session } from '../../domain/session/session.ts';
import { periodFrom } from '../../domain/session/suggest-slots.ts';
import { noteArranged } from '../relationship/begin.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { checkAhead, checkFree } from './check-time.ts';
import {
  type ChangedSession,
  type LockedSession,
  lockPair,
  lockSession,
  type Pair,
  saveLocked,
  withTime,
} from './lock-session.ts';

export type TimeProposal = {
  readonly slots: readonly Date[];
  readonly lengthMinutes: number;
  readonly format: MeetingFormat;
  readonly venue: string;
  readonly topic: string;
};

type Outcome = Promise<Result<ChangedSession, SessionRefusal>>;

/** Offers times for a session. Times that are on offer already in this relationship are replaced, whoever named them. */
export async function proposeSession(deed: Deed, id: RelationshipId, by: MemberId, proposal: TimeProposal): Outcome {
  const pair = await lockPair(deed, id, by);
  if (!pair.ok) return pair;
  const slots = await checkedSlots(deed, pair.value, by, proposal);
  if (!slots.ok) return slots;
  const offered = { ...proposal, slots: slots.value, proposedBy: by };
  const open = await deed.stores.sessions.proposedIn(id);
  if (open !== null) {
    const held = await lockSession(deed, open.id, 'propose-again', by);
    if (!held.ok) return held;
    return saveLocked(deed, held.value, { ...held.value.session, ...offered, moves: held.value.session.moves + 1 });
  }
  const session: Session = { ...newSession(deed, id, pair.value, by), ...offered };
  await deed.stores.sessions.insert(session);
  return ok({ ...pair.value, session });
}

/** The other one picks a time that is on offer; then it is fixed. */
export async function pickSlot(deed: Deed, id: SessionId, by: MemberId, slot: Date): Outcome {
  const held = await lockSession(deed, id, 'pick', by);
  if (!held.ok) return held;
  const { session } = held.value;
  const offered = session.slots.find((one) => one.getTime() === slot.getTime());
  if (offered === undefined) return refuse({ code: 'not-on-offer' });
  return schedule(deed, held.value, by, periodFrom(offered, session.lengthMinutes));
}

/** A session that was moved, and the time it had before. */
export type MovedSession = ChangedSession & { readonly before: Period };

/** Either of the two moves it to another time. */
export async function moveSession(
  deed: Deed,
  id: SessionId,
  by: MemberId,
  time: Period,
): Promise<Result<MovedSession, SessionRefusal>> {
  const held = await lockSession(deed, id, 'move', by);
  if (!held.ok) return held;
  const before = held.value.session.time ?? time;
  const moved = await schedule(deed, held.value, by, time);
  return moved.ok ? ok({ ...moved.value, before }) : moved;
}

async function schedule(deed: Deed, held: LockedSession, by: MemberId, time: Period): Outcome {
  const wrong = checkAhead(time, deed.now) ?? (await checkFree(deed, held, time, { by, except: held.session.id }));
  if (wrong !== null) return wrong;
  const { session, to } = held;
  const lengthMinutes = (time.endsAt.getTime() - time.startsAt.getTime()) / MINUTE_MS;
  const fixed = withTime({ ...session, state: to, lengthMinutes, moves: session.moves + 1 }, time, held, deed);
  const saved = await saveLocked(deed, held, fixed);
  if (saved.ok) await noteArranged(deed, session.relationshipId);
  return saved;
}

const MINUTE_MS = 60_000;

/** In order and each once; every one must be ahead, and free for both. */
async function checkedSlots(
  deed: Deed,
  pair: Pair,
  by: MemberId,
  { slots, lengthMinutes }: TimeProposal,
): Promise<Result<readonly Date[], TimeRefusal>> {
  const starts = [...new Set(slots.map((slot) => slot.getTime()))].toSorted((a, b) => a - b).map((ms) => new Date(ms));
  if (starts.length === 0) return refuse({ code: 'no-slot' });
  if (starts.length > MAX_SLOTS) return refuse({ code: 'too-many-slots', max: MAX_SLOTS });
  for (const start of starts) {
    const time = periodFrom(start, lengthMinutes);
    const wrong = checkAhead(time, deed.now) ?? (await checkFree(deed, pair, time, { by, except: NO_SESSION }));
    if (wrong !== null) return wrong;
  }
  return ok(starts);
}

const NO_SESSION = '' as SessionId;

/** A session in which nothing is fixed yet. */
export function newSession(deed: Deed, id: RelationshipId, { mentor, mentee }: Pair, by: MemberId): Session {
  return {
    id: deed.ids.next() as SessionId,
    relationshipId: id,
    mentorId: mentor.id,
    menteeId: mentee.id,
    proposedBy: by,
    state: 'proposed',
    slots: [],
    lengthMinutes: 0,
    format: 'online',
    venue: '',
    topic: '',
    agenda: '',
    time: null,
    moves: 0,
    promptsDone: [],
    nextDueAt: null,
    sheet: { preparation: '', summary: '', version: 0 },
    seriesId: null,
    createdAt: deed.now,
  };
}
