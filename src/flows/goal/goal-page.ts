import type { Goal } from '../../core/domain/goal/goal.ts';
import { smartTips } from '../../core/domain/goal/smart-tips.ts';
import type { GoalId } from '../../core/domain/kernel/ids.ts';
import { isLive, partnerOf } from '../../core/domain/relationship/relationship.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { goalCard } from './goal.views.ts';
import { refusedCard } from './goal-words.views.ts';

const SHOWN_ANSWERS = 3;

/** A goal of the actor's own, or null: what does not exist and what is other people's read alike. */
export async function ownGoal(id: GoalId, { stores, actor }: ReadTurn): Promise<Goal | null> {
  const goal = await stores.goals.find(id);
  if (goal === null) return null;
  const relationship = await stores.relationships.find(goal.relationshipId);
  return relationship?.mentorId === actor.id || relationship?.menteeId === actor.id ? goal : null;
}

/** The card of a goal as the actor sees it, its steps from the 0-based `from` on. */
export async function goalPage(id: GoalId, from: number, turn: ReadTurn): Promise<Card> {
  const { stores, actor, now, calendar, capabilities } = turn;
  const goal = await ownGoal(id, turn);
  const relationship = goal === null ? null : await stores.relationships.find(goal.relationshipId);
  if (goal === null || relationship === null) return refusedCard('not-found');
  const people = await stores.members.findMany([relationship.mentorId, relationship.menteeId]);
  const partner = people.find((one) => one.id === partnerOf(relationship, actor.id)) ?? actor;
  const mentee = people.find((one) => one.id === relationship.menteeId) ?? actor;
  return goalCard({
    goal,
    partner,
    reader: actor.id,
    live: isLive(relationship),
    tips: smartTips(goal.words, goal.steps.length, calendar.dayOf(now, mentee.zone), calendar),
    steps: pageOf(goal.steps, from, capabilities.itemsPerCard),
    answers: await stores.checkIns.answeredOf(goal.id, SHOWN_ANSWERS),
  });
}
