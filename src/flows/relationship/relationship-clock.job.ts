import type { EndedRelationship } from '../../core/application/relationship/lock-relationship.ts';
import { tickRelationship } from '../../core/application/relationship/tick-relationship.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { LockedRelationship } from '../../core/domain/relationship/relationship.ts';
import { bothSides } from '../../core/domain/relationship/sides.ts';
import { relationshipId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import type { PromptRoute } from '../engine/prompts.ts';
import { bringUp, directMessage, type Outgoing, publishHome } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { enqueueCalendars } from '../routes/enqueue-calendars.ts';
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

async function tick(id: RelationshipId, turn: JobTurn): Promise<readonly Outgoing[]> {
  const ticked = await tickRelationship(turn, id);
  if (ticked === null) return [];
  const { did, locked, calledOff } = ticked;
  switch (did) {
    case 'complete':
      return tellCompleted({ ...locked, calledOff }, turn);
    case 'lapse':
      return [...tellLapsed({ ...locked, calledOff }), ...homes(locked)];
    case 'resume':
      return [...withBoth(locked, progressPrompts.resumed, turn), ...homes(locked)];
    case 'ask-fit':
      return withBoth(locked, progressPrompts.fit, turn);
    case 'close':
      return withBoth(locked, progressPrompts.closing, turn);
    case 'warn':
      return withBoth(locked, progressPrompts.quiet, turn);
    case 'review':
      return withBoth(locked, progressPrompts.review, turn);
    case 'remind':
      return withBoth(locked, progressPrompts.lastDate, turn);
  }
}

/** Each may happen again: a break, a warning, a review after an extension. */
const withBoth = (
  locked: LockedRelationship,
  route: PromptRoute<{ readonly relationship: RelationshipId }>,
  { now }: JobTurn,
): readonly Outgoing[] => {
  const { id } = locked.relationship;
  return bothSides(locked).map(({ reader }) =>
    bringUp(
      reader.id,
      route,
      { relationship: id },
      { key: `${route.promptKind}:${id}:${now.toISOString()}`, within: id },
    ),
  );
};

const tellLapsed = (ended: EndedRelationship): readonly Outgoing[] => [
  ...bothSides(ended).map((own) =>
    directMessage(own.reader.id, course.lapsedCard(own, ended.calledOff.length), {
      dedupeKey: `relationship:${own.relationship.id}:lapse:${own.reader.id}`,
    }),
  ),
  ...enqueueCalendars(ended.calledOff, [ended.mentee, ended.mentor]),
];

const homes = ({ mentor, mentee }: LockedRelationship): readonly Outgoing[] => [
  publishHome(mentor.id),
  publishHome(mentee.id),
];
