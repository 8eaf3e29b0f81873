import type { MemberId, RelationshipId, SessionActionId, SessionId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import type { Ids } from '../time/clock.ts';
import { checkLength, minutesOf, type Period } from './period.ts';
import type { ActionRefusal, RecordRefusal } from './refusals.ts';
import {
  newSession,
  type Session,
  type SessionAction,
  type SessionPeople,
  type Sheet,
  settled,
  stateAfter,
} from './session.ts';

/** What a session was like. `time` is when it really took place. */
export type SessionRecord = Pick<Sheet, 'preparation' | 'summary'> & {
  readonly time: Period;
  readonly venue: string;
};

/** A sheet to be saved; `version` is the one its writer saw. */
export type SheetToSave = SessionRecord & { readonly version: number };

/** The two people, and when they were introduced. */
export type IntroducedPeople = SessionPeople & { readonly startedAt: Date };

type Moment = { readonly now: Date; readonly calendar: Calendar };
type Making = Moment & { readonly ids: Pick<Ids, 'next'> };

/** The session with its sheet written: the first time says that it was held, later ones only change what it says. */
export function decideRecord(
  session: Session,
  { people, by, sheet }: { people: IntroducedPeople; by: MemberId; sheet: SheetToSave },
  moment: Moment,
): Result<Session, RecordRefusal> {
  const wrong = checkSheet(session, people, sheet, moment);
  if (wrong !== null) return wrong;
  const written = withRecord(session, sheet);
  if (session.state === 'held') return ok(written);
  const to = stateAfter(session, 'hold', by);
  return to.ok ? ok(settled(written, to.value)) : to;
}

/** What is wrong with a sheet, whatever state its session is in; null when nothing is. */
export function checkSheet(session: Session, people: IntroducedPeople, sheet: SheetToSave, moment: Moment) {
  return session.sheet.version === sheet.version
    ? checkRecord(sheet.time, people, moment)
    : refuse({ code: 'changed-meanwhile' });
}

/** A session that took place without having been arranged here. */
export function decideLog(
  id: RelationshipId,
  { people, by, record }: { people: IntroducedPeople; by: MemberId; record: SessionRecord },
  making: Making,
): Result<Session, RecordRefusal> {
  const wrong = checkRecord(record.time, people, making);
  return wrong ?? ok(settled(withRecord(newSession(making, id, people, by), record), 'held'));
}

/** A session whose time has come did not take place. */
export function decideMiss(session: Session, by: MemberId, now: Date): Result<Session, RecordRefusal> {
  const to = stateAfter(session, 'miss', by);
  if (!to.ok) return to;
  const { time } = session;
  return time === null || time.startsAt > now ? refuse({ code: 'not-yet' }) : ok(settled(session, to.value));
}

/** What one of the two takes on. */
export type ActionToAdd = {
  readonly text: string;
  readonly owner: 'mentor' | 'mentee';
  readonly dueOn: LocalDay | null;
};

/** An action of a session; due on a day that is not over yet where its owner lives. */
export function decideAction(
  id: SessionId,
  people: SessionPeople,
  { text, owner, dueOn }: ActionToAdd,
  { now, calendar, ids }: Making,
): Result<SessionAction, ActionRefusal> {
  const { id: ownerId, zone } = people[owner];
  if (dueOn !== null && dueOn < calendar.dayOf(now, zone)) return refuse({ code: 'in-the-past' });
  return ok({
    id: ids.next() as SessionActionId,
    sessionId: id,
    ownerId,
    text,
    dueOn,
    createdAt: now,
    doneAt: null,
  });
}

/** Only what has begun can have taken place, and nothing before the day on which the two were introduced. */
function checkRecord(time: Period, { startedAt, mentee }: IntroducedPeople, { now, calendar }: Moment) {
  const wrong = checkLength(time);
  if (wrong !== null) return wrong;
  if (time.startsAt > now) return refuse({ code: 'not-yet' });
  const dayOf = (at: Date) => calendar.dayOf(at, mentee.zone);
  return dayOf(time.endsAt) < dayOf(startedAt) ? refuse({ code: 'before-you-met' }) : null;
}

function withRecord(session: Session, { time, venue, preparation, summary }: SessionRecord): Session {
  const sheet = { preparation, summary, version: session.sheet.version + 1 };
  return { ...session, time, venue, lengthMinutes: minutesOf(time), sheet };
}
