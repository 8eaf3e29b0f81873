import type { MemberId, RelationshipId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { MeetingFormat } from '../matching/ranking/match-profile.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Ids } from '../time/clock.ts';
import { withTime } from './decide-prompts.ts';
import { type Booking, checkAhead, checkFree, minutesOf, type Period } from './period.ts';
import type { OfferRefusal, SessionRefusal, TimeRefusal } from './refusals.ts';
import { MAX_SLOTS, newSession, type Session, type SessionPeople, stateAfter } from './session.ts';
import { periodFrom } from './suggest-slots.ts';
import type { SessionState } from './transitions.ts';

/** Times on offer, and what the session is to be like. */
export type TimeProposal = {
  readonly slots: readonly Date[];
  readonly lengthMinutes: number;
  readonly format: MeetingFormat;
  readonly venue: string;
  readonly topic: string;
};

/** Starts that may be offered: in order and each once. Whether they lie ahead and both are free is asked for each. */
export function offeredStarts(slots: readonly Date[]): Result<readonly Date[], TimeRefusal> {
  const starts = [...new Set(slots.map((slot) => slot.getTime()))].toSorted((a, b) => a - b).map((ms) => new Date(ms));
  if (starts.length === 0) return refuse({ code: 'no-slot' });
  return starts.length > MAX_SLOTS ? refuse({ code: 'too-many-slots', max: MAX_SLOTS }) : ok(starts);
}

/** Who offers what to whom; its slots are in order and free. */
export type Offer = {
  readonly relationshipId: RelationshipId;
  readonly people: SessionPeople;
  readonly by: MemberId;
  readonly proposal: TimeProposal;
};

/** A session with these times on offer: a new one, or `open` with its times replaced, whoever named them. */
export function decidePropose(
  open: Session | null,
  { relationshipId, people, by, proposal }: Offer,
  making: { readonly now: Date; readonly ids: Pick<Ids, 'next'> },
): Result<Session, SessionRefusal> {
  const offered = { ...proposal, proposedBy: by };
  if (open === null) return ok({ ...newSession(making, relationshipId, people, by), ...offered });
  const to = stateAfter(open, 'propose-again', by);
  return to.ok ? ok({ ...open, ...offered, state: to.value, moves: open.moves + 1 }) : to;
}

/** What to offer again of a session that did not take place. `open` are the proposed and scheduled ones of whoever asks. */
export function decideOfferAgain(
  session: Session,
  open: readonly Session[],
  now: Date,
): Result<Omit<TimeProposal, 'slots'>, OfferRefusal> {
  const { state, relationshipId, lengthMinutes, format, venue, topic } = session;
  if (state !== 'missed') return refuse({ code: 'already-settled', state });
  const arranged = open.some(
    (one) => one.relationshipId === relationshipId && (one.time === null || one.time.startsAt > now),
  );
  return arranged ? refuse({ code: 'arranged-already' }) : ok({ lengthMinutes, format, venue, topic });
}

/** A time that may be fixed as far as the session itself says, and the state it then has. */
export type Fixing = { readonly to: SessionState; readonly time: Period };

/** The other one picks a time that is on offer and still to come. */
export function decidePick(session: Session, by: MemberId, slot: Date, now: Date): Result<Fixing, SessionRefusal> {
  const to = stateAfter(session, 'pick', by);
  if (!to.ok) return to;
  const offered = session.slots.find((one) => one.getTime() === slot.getTime());
  if (offered === undefined) return refuse({ code: 'not-on-offer' });
  const time = periodFrom(offered, session.lengthMinutes);
  return checkAhead(time, now) ?? ok({ to: to.value, time });
}

/** Either of the two moves a session to another time that is still to come. */
export function decideMove(session: Session, by: MemberId, time: Period, now: Date): Result<Fixing, SessionRefusal> {
  const to = stateAfter(session, 'move', by);
  if (!to.ok) return to;
  return checkAhead(time, now) ?? ok({ to: to.value, time });
}

/** The session with its time fixed, when neither is in another one then; `booked` are those of both. */
export function decideFix(
  session: Session,
  { to, time, people, by, booked }: Fixing & { people: SessionPeople; by: MemberId; booked: readonly Booking[] },
  moment: { readonly now: Date; readonly calendar: Calendar },
): Result<Session, TimeRefusal> {
  const clash = checkFree(time, booked, { by, except: session.id });
  if (clash !== null) return clash;
  const fixed = { ...session, state: to, lengthMinutes: minutesOf(time), moves: session.moves + 1 };
  return ok(withTime(fixed, time, people, moment));
}
