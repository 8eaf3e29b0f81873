import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import type { FileDraft } from '../../core/domain/document/file.ts';
import { timelineOf } from '../../core/domain/goal/goal-timeline.ts';
import { timelineAlt } from '../../core/domain/goal/goal-timeline.views.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { fileFor } from '../../core/domain/view/route.ts';
import { onItsWay } from '../engine/on-its-way.views.ts';
import { handOnRequest, type Reply, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { goalRoutes } from '../routes/goal.routes.ts';
import { noTimelineCard, timelineWords } from './goal-timeline.views.ts';
import { refusedCard } from './goal-words.views.ts';

type OfRelationship = { readonly relationship: RelationshipId };

export async function askForTimeline(ref: OfRelationship, turn: Turn): Promise<readonly Reply[]> {
  const own = await ownRelationship(turn.stores, ref.relationship, turn.actor.id);
  if (own === null) return [respond(refusedCard('not-found'))];
  if ((await goalTimeline(ref, turn)) === null) return [respond(noTimelineCard())];
  return [respond(onItsWay('The picture')), handOnRequest(turn, fileFor(goalRoutes.timelineFile, ref))];
}

/** The goals of a relationship as a picture. */
export async function goalTimeline(ref: OfRelationship, turn: ReadTurn): Promise<FileDraft | null> {
  const { stores, actor, now, calendar } = turn;
  const own = await ownRelationship(stores, ref.relationship, actor.id);
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
