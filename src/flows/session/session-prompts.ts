import type { ChangedSession } from '../../core/application/session/lock-session.ts';
import { CADENCE_DAYS } from '../../core/domain/agreement/terms.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Relationship } from '../../core/domain/relationship/relationship.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { COLLECTED_AT } from '../../core/domain/time/collected-at.ts';
import { addWorkingDays } from '../../core/domain/time/working-days.ts';
import { onPrompt, type PromptBinding } from '../engine/handlers.ts';
import { bringUp, type Outgoing } from '../engine/replies.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { sessionRoutes } from '../routes/session.routes.ts';
import { askAgain, newestMissed } from './after-missed.ts';
import * as news from './views/session-news.views.ts';
import { sessionPage, togetherIn } from './views/session-page.ts';
import { askCard } from './views/sheet-news.views.ts';

const PICK_AFTER_DAYS = 2;
/** So long before the agreed rhythm asks for it, a date is suggested; and not on the days right after the last one. */
const DAYS_BEFORE_RHYTHM = 7;
const DAYS_AFTER_LAST = 2;

/** What is brought up about sessions, as long as it still holds. */
export const sessionPrompts: readonly PromptBinding[] = [
  onPrompt(sessionRoutes.agendaEmpty, async ({ session }, turn) => {
    const page = await sessionPage(session, turn);
    if (page === null || page.session.state !== 'scheduled' || page.session.time === null) return null;
    const { agenda, time } = page.session;
    const waits = agenda === '' && page.keeper === page.me.id && time.startsAt > turn.now;
    return waits ? { card: news.agendaPromptCard(page) } : null;
  }),
  onPrompt(sessionRoutes.sheetEmpty, async ({ session }, turn) => {
    const page = await sessionPage(session, turn);
    const time = page?.session.state === 'scheduled' ? page.session.time : null;
    return page === null || time === null || time.endsAt > turn.now ? null : { card: askCard(page) };
  }),
  onPrompt(sessionRoutes.timeUnpicked, async ({ session }, turn) => {
    const page = await sessionPage(session, turn);
    const waits = page !== null && page.session.state === 'proposed' && page.session.proposedBy !== page.me.id;
    return waits ? { card: news.proposedCard(page) } : null;
  }),
  onPrompt(sessionRoutes.firstUnarranged, async ({ relationship }, turn) => {
    const state = (await unarranged(relationship, turn))?.state;
    const together = state === 'introduced' ? await togetherIn(relationship, turn) : null;
    // One that did not take place has a question of its own.
    if (together === null || (await newestMissed(relationship, turn)) !== null) return null;
    return { card: news.arrangeFirstCard(together) };
  }),
  onPrompt(sessionRoutes.nextUnarranged, async ({ relationship }, turn) => {
    const state = (await unarranged(relationship, turn))?.state;
    if (state === undefined || state === 'paused') return null;
    const missed = await newestMissed(relationship, turn);
    if (missed !== null) return askAgain(missed, turn);
    const together = state === 'active' ? await togetherIn(relationship, turn) : null;
    return together === null ? null : { card: news.arrangeNextCard(together) };
  }),
];

/** The other one is reminded that times are on offer. */
export function remindToPick({ session, mentor, mentee }: ChangedSession, turn: ReadTurn): Outgoing {
  const to = session.proposedBy === mentor.id ? mentee : mentor;
  return bringUp(
    to.id,
    sessionRoutes.timeUnpicked,
    { session: session.id },
    {
      key: `pick-time:${session.id}:${session.slots.map((at) => at.getTime()).join()}`,
      within: session.relationshipId,
      from: workingDayOf(to, PICK_AFTER_DAYS, turn),
    },
  );
}

/** The mentee is asked for the next date when the agreed rhythm comes round, should nothing be arranged by then. */
export async function suggestNext({ session, mentee }: ChangedSession, turn: ReadTurn): Promise<readonly Outgoing[]> {
  if (session.time === null) return [];
  const cadence = (await turn.stores.agreements.inForce(session.relationshipId))?.terms.cadence ?? 'monthly';
  const { calendar, now } = turn;
  const after = (day: LocalDay, days: number) => calendar.addDays(day, days);
  const byRhythm = after(calendar.dayOf(session.time.endsAt, mentee.zone), CADENCE_DAYS[cadence] - DAYS_BEFORE_RHYTHM);
  const soonest = after(calendar.dayOf(now, mentee.zone), DAYS_AFTER_LAST);
  const on = byRhythm > soonest ? byRhythm : soonest;
  return [
    bringUp(
      mentee.id,
      sessionRoutes.nextUnarranged,
      { relationship: session.relationshipId },
      {
        key: `next-session:${session.id}`,
        within: session.relationshipId,
        from: calendar.at(on, COLLECTED_AT, mentee.zone),
      },
    ),
  ];
}

const workingDayOf = ({ zone }: Member, days: number, { calendar, now }: ReadTurn): Date =>
  calendar.at(addWorkingDays(calendar.dayOf(now, zone), days, calendar), COLLECTED_AT, zone);

/** A relationship of the actor's in which nothing is proposed or fixed; else null. */
async function unarranged(id: RelationshipId, { stores, actor }: ReadTurn): Promise<Relationship | null> {
  const open = await stores.sessions.openOf(actor.id);
  if (open.some(({ relationshipId }) => relationshipId === id)) return null;
  return (await stores.relationships.liveOf(actor.id)).find((one) => one.id === id) ?? null;
}
