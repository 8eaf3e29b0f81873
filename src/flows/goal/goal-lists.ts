import { type Goal, isOpen } from '../../core/domain/goal/goal.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { isLive, partnerOf, type Relationship } from '../../core/domain/relationship/relationship.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import { type Answer, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn } from '../engine/turn.ts';
import * as views from './goal.views.ts';
import { draftForm } from './goal-forms.views.ts';
import { refusedCard } from './goal-words.views.ts';

/** Those of one relationship, or of all that go on; a further page takes the place of the one before it. */
export async function listGoals(
  {
    relationship: id,
    from,
  }: { readonly relationship?: RelationshipId | undefined; readonly from?: number | undefined },
  turn: ReadTurn,
): Promise<readonly Answer[]> {
  const { stores, actor, capabilities } = turn;
  const live = await stores.relationships.liveOf(actor.id);
  const named = id === undefined ? null : await ownRelationship(id, turn);
  const among = id === undefined ? live : named === null ? [] : [named];
  const goals: Goal[] = [];
  for (const one of among) goals.push(...(await stores.goals.of(one.id)));
  const sorted = [...goals.filter(isOpen), ...goals.filter((goal) => !isOpen(goal))];
  const people = await stores.members.findMany(among.map((one) => partnerOf(one, actor.id)));
  const rows = sorted.flatMap((goal) => {
    const relationship = among.find((one) => one.id === goal.relationshipId);
    const partner = people.find((one) => relationship && one.id === partnerOf(relationship, actor.id));
    return partner === undefined ? [] : [{ goal, partner }];
  });
  const together = among.filter(isLive).map((one) => one.id);
  const card = views.goalsCard(pageOf(rows, from ?? 0, capabilities.itemsPerCard), {
    together,
    relationship: id,
  });
  return [(from === undefined ? respond : replaceClicked)(card)];
}

/** With whom, when there are several. */
export async function newGoal({ stores, actor }: ReadTurn): Promise<readonly Answer[]> {
  const live = await stores.relationships.liveOf(actor.id);
  const people = await stores.members.findMany(live.map((one) => partnerOf(one, actor.id)));
  const choices = live.flatMap((relationship) => {
    const partner = people.find(({ id }) => id === partnerOf(relationship, actor.id));
    return partner === undefined ? [] : [{ relationshipId: relationship.id, partner }];
  });
  return [respond(views.chooseRelationshipCard(choices))];
}

export async function openDraft(
  { relationship: id }: { readonly relationship: RelationshipId },
  turn: ReadTurn,
): Promise<Form | Card> {
  const relationship = await ownRelationship(id, turn);
  if (relationship === null) return refusedCard('not-found');
  return isLive(relationship) ? draftForm(relationship.id) : refusedCard('ended');
}

async function ownRelationship(id: RelationshipId, { stores, actor }: ReadTurn): Promise<Relationship | null> {
  const found = await stores.relationships.find(id);
  return found?.mentorId === actor.id || found?.menteeId === actor.id ? found : null;
}
