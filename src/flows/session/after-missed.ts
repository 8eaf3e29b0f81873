import type { ChangedSession } from '../../core/application/session/lock-session.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { COLLECTED_AT } from '../../core/domain/time/collected-at.ts';
import { addWorkingDays } from '../../core/domain/time/working-days.ts';
import type { Brought } from '../engine/prompts.ts';
import { bringUp, type Outgoing } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { sessionRoutes } from '../routes/session.routes.ts';
import { suggestedTimes } from './suggested-times.ts';
import * as views from './views/after-missed.views.ts';
import { type SessionPage, sessionPage } from './views/session-page.ts';

/** Working days after one did not take place on which another one is suggested, should nothing be arranged by then. */
const SUGGESTED_AFTER_DAYS = 2;
const MOST_OFFERED = 3;
/** Far more than two people ever look back upon. */
const MOST_PAST = 200;

/** The mentee is asked for another time, with whatever else there is that day. */
export function suggestAgain({ session, mentee }: ChangedSession, { calendar, now }: Turn): readonly Outgoing[] {
  const on = addWorkingDays(calendar.dayOf(now, mentee.zone), SUGGESTED_AFTER_DAYS, calendar);
  return [
    bringUp(
      mentee.id,
      sessionRoutes.nextUnarranged,
      { relationship: session.relationshipId },
      {
        key: `after-missed:${session.id}`,
        within: session.relationshipId,
        from: calendar.at(on, COLLECTED_AT, mentee.zone),
      },
    ),
  ];
}

/** The newest session of a relationship of the actor's when it did not take place; else null. */
export async function newestMissed(relationshipId: RelationshipId, turn: ReadTurn): Promise<SessionPage | null> {
  const past = await turn.stores.sessions.pastOf(turn.actor.id, MOST_PAST);
  const newest = past.find((one) => one.relationshipId === relationshipId);
  return newest?.state === 'missed' ? sessionPage(newest.id, turn) : null;
}

/** What is said of one that did not take place, with times to offer at one press. */
export async function askAgain(missed: SessionPage, turn: ReadTurn): Promise<Brought> {
  const times = await timesFor(missed, turn);
  return { card: views.anotherTimeCard(missed, times), row: views.anotherTimeRow(missed, times) };
}

/** One a day, so that there is a choice. */
async function timesFor(page: SessionPage, turn: ReadTurn): Promise<readonly Date[]> {
  const { slots } = await suggestedTimes(page, page.session.lengthMinutes, turn);
  const dayOf = (at: Date) => turn.calendar.dayOf(at, page.me.zone);
  const firsts = slots.filter((slot, at) => slots.findIndex((one) => dayOf(one) === dayOf(slot)) === at);
  return firsts.slice(0, MOST_OFFERED);
}
