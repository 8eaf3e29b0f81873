import type { RelationshipId } from '../../core/ids.ts';
import type { Due } from '../../core/relationship/course.ts';
import type { HeldRelationship } from '../../core/relationship/held-relationship.ts';
import { bothSides, type Sided } from '../../core/relationship/own-relationship.ts';
import { tickRelationship } from '../../core/relationship/tick-relationship.ts';
import type { Card } from '../../core/view/card.ts';
import { directMessage, type Job, type JobTurn, type Owing, publishHome } from '../flow.ts';
import { tellCompleted } from './completed-news.ts';
import * as course from './course.views.ts';
import { fitAskCard } from './fit.views.ts';
import * as end from './planned-end.views.ts';

/** Everything the clock does to a relationship: one thing at a time, each told to both. */
export const relationshipClockJob: Job = {
  name: 'course.clock',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.relationships.due(now, limit),
  run: tick,
};

async function tick(id: string, turn: JobTurn): Promise<readonly Owing[]> {
  const ticked = await tickRelationship(turn, id as RelationshipId);
  if (ticked === null) return [];
  const { did, held } = ticked;
  switch (did) {
    case 'complete':
      return tellCompleted(held, turn);
    case 'ask-fit':
      return askFit(held, turn);
    case 'close': {
      const versions = await turn.stores.agreements.versions(held.relationship.id);
      return tellBoth(held, did, turn, (own) => end.closingCard(own, versions));
    }
    case 'warn':
      return tellBoth(held, did, turn, course.quietCard);
    case 'lapse':
      return [...tellBoth(held, did, turn, course.lapsedCard), ...homes(held)];
    case 'resume':
      return [...tellBoth(held, did, turn, course.resumedCard), ...homes(held)];
    case 'review':
      return tellBoth(held, did, turn, end.reviewCard);
    case 'remind': {
      const lastDate = held.relationship.course.ending?.lastDate;
      return lastDate === undefined ? [] : tellBoth(held, did, turn, (own) => end.remindCard(own, lastDate));
    }
  }
}

/** Whoever has answered already is not asked. */
async function askFit(held: HeldRelationship, turn: JobTurn): Promise<readonly Owing[]> {
  const answered = (await turn.stores.fits.of(held.relationship.id)).map(({ memberId }) => memberId);
  return bothSides(held)
    .filter(({ reader }) => !answered.includes(reader.id))
    .map((own) => tell(own, 'ask-fit', turn, fitAskCard(own)));
}

const tellBoth = (held: HeldRelationship, did: Due, turn: JobTurn, card: (own: Sided) => Card): readonly Owing[] =>
  bothSides(held).map((own) => tell(own, did, turn, card(own)));

/** The end of it is news; everything else is a nudge, which keeps to quiet hours. */
function tell({ reader, relationship }: Sided, did: Due, { now }: JobTurn, card: Card): Owing {
  const dedupeKey = `relationship:${relationship.id}:${did}:${now.toISOString()}:${reader.id}`;
  return directMessage(reader.id, card, { dedupeKey, urgency: did === 'lapse' ? 'news' : 'nudge' });
}

const homes = ({ mentor, mentee }: HeldRelationship): readonly Owing[] => [
  publishHome(mentor.id),
  publishHome(mentee.id),
];
