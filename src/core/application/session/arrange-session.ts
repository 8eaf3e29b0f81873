import type { MemberId, RelationshipId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import {
  decideFix,
  decideMove,
  decidePick,
  decidePropose,
  type Fixing,
  offeredStarts,
  type TimeProposal,
} from '../../domain/session/decide-arrange.ts';
import type { Period } from '../../domain/session/period.ts';
import type { SessionRefusal, TimeRefusal } from '../../domain/session/refusals.ts';
import { periodFrom } from '../../domain/session/suggest-slots.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type ArrangedStores, noteArranged } from '../relationship/begin.ts';
import type { PairLock } from '../relationship/lock-relationship.ts';
import { checkTime } from './check-time.ts';
import { type ChangedSession, lockAsItIs, lockPair, type Pair, saveLocked } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

type Proposing = UseCaseContext<PairLock & { readonly sessions: SessionStore }>;
type Fixes = UseCaseContext<PairLock & ArrangedStores & { readonly sessions: SessionStore }>;

type Outcome = Promise<Result<ChangedSession, SessionRefusal>>;

/** Offers times for a session. Times that are on offer already in this relationship are replaced, whoever named them. */
export async function proposeSession(
  context: Proposing,
  id: RelationshipId,
  by: MemberId,
  proposal: TimeProposal,
): Outcome {
  const pair = await lockPair(context, id, by);
  if (!pair.ok) return pair;
  const slots = await freeStarts(context, pair.value, by, proposal);
  if (!slots.ok) return slots;
  const offer = { relationshipId: id, people: pair.value, by, proposal: { ...proposal, slots: slots.value } };
  const seen = await context.stores.sessions.proposedIn(id);
  const open = seen === null ? null : await lockAsItIs(context, seen.id, by);
  if (open !== null && !open.ok) return open;
  const session = decidePropose(open === null ? null : open.value.session, offer, context);
  if (!session.ok) return session;
  if (open !== null) return saveLocked(context, open.value, session.value);
  await context.stores.sessions.insert(session.value);
  return ok({ ...pair.value, session: session.value });
}

/** The other one picks a time that is on offer; then it is fixed. */
export async function pickSlot(context: Fixes, id: SessionId, by: MemberId, slot: Date): Outcome {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const picked = decidePick(found.value.session, by, slot, context.now);
  return picked.ok ? fix(context, found.value, by, picked.value) : picked;
}

/** A session that was moved, and the time it had before. */
export type MovedSession = ChangedSession & { readonly before: Period };

/** Either of the two moves it to another time. */
export async function moveSession(
  context: Fixes,
  id: SessionId,
  by: MemberId,
  time: Period,
): Promise<Result<MovedSession, SessionRefusal>> {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const wanted = decideMove(found.value.session, by, time, context.now);
  if (!wanted.ok) return wanted;
  const moved = await fix(context, found.value, by, wanted.value);
  return moved.ok ? ok({ ...moved.value, before: found.value.session.time ?? time }) : moved;
}

/** The other sessions of the two are read only now: for a time that nothing else speaks against. */
async function fix(context: Fixes, found: ChangedSession, by: MemberId, fixing: Fixing): Outcome {
  const { session, mentor, mentee } = found;
  const booked = await context.stores.sessions.bookedTimes([mentor.id, mentee.id], fixing.time.startsAt);
  const fixed = decideFix(session, { ...fixing, people: found, by, booked }, context);
  if (!fixed.ok) return fixed;
  const saved = await saveLocked(context, found, fixed.value);
  if (saved.ok) await noteArranged(context, session.relationshipId);
  return saved;
}

/** Up to the first that is not ahead, or not free for both. */
async function freeStarts(
  context: Proposing,
  pair: Pair,
  by: MemberId,
  { slots, lengthMinutes }: TimeProposal,
): Promise<Result<readonly Date[], TimeRefusal>> {
  const starts = offeredStarts(slots);
  if (!starts.ok) return starts;
  for (const start of starts.value) {
    const wrong = await checkTime(context, pair, periodFrom(start, lengthMinutes), { by, except: null });
    if (wrong !== null) return wrong;
  }
  return starts;
}
