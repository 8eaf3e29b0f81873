import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import type { FileDraft } from '../../core/domain/document/file.ts';
import { onItsWay } from '../../core/domain/document/on-its-way.views.ts';
import { timelineOf } from '../../core/domain/goal/goal-timeline.ts';
import { timelineAlt } from '../../core/domain/goal/goal-timeline.views.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { handOnRequest, type ReadTurn, type Reply, respond, type Turn } from '../engine/flow.ts';
import { noTimelineCard, timelineWords } from './goal-timeline.views.ts';
import { refusedCard } from './goal-words.views.ts';

export async function askForTimeline(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const own = await ownRelationship(turn.stores, ref as RelationshipId, turn.actor.id);
  if (own === null) return [respond(refusedCard('not-found'))];
  if ((await goalTimeline(ref, turn)) === null) return [respond(noTimelineCard())];
  return [respond(onItsWay('The picture')), handOnRequest(turn, { kind: 'goal.timeline', ref })];
}

/** The goals of a relationship as a picture; `ref` names the relationship. */
export async function goalTimeline(ref: string, turn: ReadTurn): Promise<FileDraft | null> {
  const { stores, actor, now, calendar } = turn;
  const own = await ownRelationship(stores, ref as RelationshipId, actor.id);
  if (own === null) return null;
  const { zone } = own.side === 'mentee' ? actor : own.partner;
  const timeline = timelineOf(await stores.goals.of(own.relationship.id), { now, zone, calendar });
  if (timeline === null) return null;
  return {
    name: 'Timeline of goals',
    words: timelineWords(own.partner),
    alt: timelineAlt(timeline),
    content: { type: 'timeline', timeline },
  };
}
