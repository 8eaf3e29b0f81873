import { CADENCE_DAYS } from '../../domain/agreement/terms.ts';
import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { decideWindDown, mayWindDown } from '../../domain/relationship/ending/decide-wind-down.ts';
import type { LockedRelationship } from '../../domain/relationship/relationship.ts';
import { type Meetings, reminderAt } from '../../domain/relationship/reminder.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import { COLLECTED_AT } from '../../domain/time/collected-at.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type ChangedRelationship, lockRelationship, moveOn, type PairStores } from './lock-relationship.ts';
import type { OpenSessions, TermsInForce } from './meetings.ts';

/** What telling when two people meet takes. */
export type MeetingReads = { readonly sessions: OpenSessions; readonly agreements: TermsInForce };

/** Fixes the last date, or moves it. About one session before it both are reminded; the morning after, it closes. */
export async function windDown(
  context: UseCaseContext<PairStores & MeetingReads>,
  id: RelationshipId,
  by: MemberId,
  lastDate: LocalDay,
): ChangedRelationship {
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return locked;
  const open = mayWindDown(locked.value.relationship);
  if (!open.ok) return open;
  const meetings = await meetingsOf(context, locked.value);
  const decided = decideWindDown(locked.value, { by, lastDate }, meetings, { ...context, morning: COLLECTED_AT });
  return decided.ok ? moveOn(context, locked.value, decided.value) : decided;
}

/** The morning of the last but one session that is fixed until the last date, else about one session before that date. */
export async function reminderOf(
  context: UseCaseContext<MeetingReads>,
  locked: LockedRelationship,
  lastDate: LocalDay,
): Promise<Date> {
  const { relationship, mentee } = locked;
  const meetings = await meetingsOf(context, locked);
  const { calendar } = context;
  return reminderAt(relationship.id, lastDate, meetings, { calendar, morning: COLLECTED_AT, zone: mentee.zone });
}

async function meetingsOf(
  { stores }: UseCaseContext<MeetingReads>,
  { relationship, mentee }: LockedRelationship,
): Promise<Meetings> {
  const open = await stores.sessions.openOf(mentee.id);
  const cadence = (await stores.agreements.inForce(relationship.id))?.terms.cadence ?? 'monthly';
  return { open, daysApart: CADENCE_DAYS[cadence] };
}
