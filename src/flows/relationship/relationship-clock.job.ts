import type { EndedRelationship } from '../../core/application/relationship/lock-relationship.ts';
import { bothSides } from '../../core/application/relationship/own-relationship.ts';
import { tickRelationship } from '../../core/application/relationship/tick-relationship.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { LockedRelationship } from '../../core/domain/relationship/relationship.ts';
import { relationshipId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import type { PromptRoute } from '../engine/prompts.ts';
import { bringUp, directMessage, type Owing, publishHome } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { oweCalendars } from '../routes/owe-calendars.ts';
import { progressPrompts } from '../routes/relationship.routes.ts';
import { tellCompleted } from './completed-news.ts';
import * as course from './views/course.views.ts';

/** Everything the clock does to a relationship: an end is told at once, the rest is brought up with both. */
export const relationshipClockJob = job({
  name: 'course.clock',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.relationships.due(now, limit),
  id: relationshipId,
  run: tick,
});

async function tick(id: RelationshipId, turn: JobTurn): Promise<readonly Owing[]> {
  const ticked = await tickRelationship(turn, id);
  if (ticked === null) return [];
  const { did, held, calledOff } = ticked;
  switch (did) {
    case 'complete':
      return tellCompleted({ ...held, calledOff }, turn);
    case 'lapse':
      return [...tellLapsed({ ...held, calledOff }), ...homes(held)];
    case 'resume':
      return [...withBoth(held, progressPrompts.resumed, turn), ...homes(held)];
    case 'ask-fit':
      return withBoth(held, progressPrompts.fit, turn);
    case 'close':
      return withBoth(held, progressPrompts.closing, turn);
    case 'warn':
      return withBoth(held, progressPrompts.quiet, turn);
    case 'review':
      return withBoth(held, progressPrompts.review, turn);
    case 'remind':
      return withBoth(held, progressPrompts.lastDate, turn);
  }
}

/** Each may happen again: a break, a warning, a review after an extension. */
const withBoth = (
  held: LockedRelationship,
  route: PromptRoute<{ readonly relationship: RelationshipId }>,
  { now }: JobTurn,
): readonly Owing[] => {
  const { id } = held.relationship;
  return bothSides(held).map(({ reader }) =>
    bringUp(
      reader.id,
      route,
      { relationship: id },
      { key: `${route.promptKind}:${id}:${now.toISOString()}`, within: id },
    ),
  );
};

const tellLapsed = (ended: EndedRelationship): readonly Owing[] => [
  ...bothSides(ended).map((own) =>
    directMessage(own.reader.id, course.lapsedCard(own, ended.calledOff.length), {
      dedupeKey: `relationship:${own.relationship.id}:lapse:${own.reader.id}`,
    }),
  ),
  ...oweCalendars(ended.calledOff, [ended.mentee, ended.mentor]),
];

const homes = ({ mentor, mentee }: LockedRelationship): readonly Owing[] => [
  publishHome(mentor.id),
  publishHome(mentee.id),
];
