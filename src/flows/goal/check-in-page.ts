import type { CheckInId, MemberId } from '../../core/domain/kernel/ids.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Brought } from '../engine/prompts.ts';
import type { ReadTurn } from '../engine/turn.ts';
import * as views from './check-in.views.ts';
import { ownGoal } from './goal-page.ts';
import { refusedCard } from './goal-words.views.ts';

/** Everything asked on the same day as this one. */
export async function askedWith(id: CheckInId, turn: ReadTurn): Promise<readonly views.AskedGoal[]> {
  const one = await turn.stores.checkIns.find(id);
  return one === null ? [] : askedOf(one.memberId, one.askedOn, turn);
}

async function askedOf(member: MemberId, on: LocalDay, { stores }: ReadTurn): Promise<readonly views.AskedGoal[]> {
  const all = await stores.checkIns.askedOn(member, on);
  const goals = await stores.goals.findMany(all.map(({ goalId }) => goalId));
  return all.flatMap((checkIn) => {
    const goal = goals.find((each) => each.id === checkIn.goalId);
    return goal === undefined ? [] : [{ checkIn, goal }];
  });
}

/** What is still to be answered of a day. */
export async function askedStill({ on }: { readonly on: LocalDay }, turn: ReadTurn): Promise<Brought | null> {
  const asked = (await askedOf(turn.actor.id, on, turn)).filter(isUnanswered);
  if (asked.length === 0) return null;
  const today = turn.calendar.dayOf(turn.now, turn.actor.zone);
  const awake = (await turn.stores.goals.underWayOf(turn.actor.id)).filter(
    ({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= today,
  );
  return { card: views.nudgeCard(asked, Math.max(0, awake.length - asked.length)), row: views.nudgeRow(asked, on) };
}

export async function askedOnDay(on: LocalDay, turn: ReadTurn): Promise<Card> {
  const asked = await askedOf(turn.actor.id, on, turn);
  return asked.length === 0 ? refusedCard('not-found') : views.nudgeCard(asked, 0);
}

const isUnanswered = ({ checkIn, goal }: views.AskedGoal): boolean =>
  checkIn.answer === null && goal.state === 'agreed';

export const cardOf = (asked: views.AskedGoal): Card =>
  asked.checkIn.answer === null ? views.nudgeCard([asked], 0) : views.answeredCard(asked, asked.checkIn.answer);

export async function ownCheckIn(id: CheckInId, turn: ReadTurn): Promise<views.AskedGoal | null> {
  const checkIn = await turn.stores.checkIns.find(id);
  if (checkIn?.memberId !== turn.actor.id) return null;
  const goal = await ownGoal(checkIn.goalId, turn);
  return goal === null ? null : { checkIn, goal };
}
