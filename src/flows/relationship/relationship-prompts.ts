import { isLive, type OwnRelationship, ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { PromptsByKind, PromptWords } from '../engine/prompts.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { lookedBackOn } from './looked-back-on.ts';
import { fitAskCard } from './views/chemistry.views.ts';
import * as course from './views/course.views.ts';
import * as end from './views/planned-end.views.ts';

/** What is brought up about a relationship, as long as it still holds. */
export const relationshipPrompts: PromptsByKind = {
  fit: about(async (own, { stores, actor }) => {
    const answered = (await stores.chemistry.of(own.relationship.id)).some(({ memberId }) => memberId === actor.id);
    return answered || !isIn(own, ['active', 'winding-down']) ? null : fitAskCard(own);
  }),
  quiet: about(async (own) =>
    own.relationship.progress.warnedAt !== null && isIn(own, ['introduced', 'active']) ? course.quietCard(own) : null,
  ),
  resumed: about(async (own) => (own.relationship.state === 'paused' ? null : course.resumedCard(own))),
  review: about(async (own) =>
    own.relationship.progress.reviewAt === null && isIn(own, ['active']) ? end.reviewCard(own) : null,
  ),
  'last-date': about(async (own, { calendar, now, actor }) => {
    const { ending } = own.relationship.progress;
    if (ending === null || ending.closedAt !== null || !isIn(own, ['winding-down'])) return null;
    return ending.lastDate < calendar.dayOf(now, actor.zone) ? null : end.remindCard(own, ending.lastDate);
  }),
  closing: about(async (own, turn) => {
    const { stores, actor } = turn;
    const { id, progress: stands } = own.relationship;
    if (stands.ending?.closedAt == null || !isIn(own, ['winding-down'])) return null;
    const written = (await stores.evaluations.of(id)).some(({ memberId }) => memberId === actor.id);
    if (written) return null;
    return end.closingCard(own, await lookedBackOn(own, turn));
  }),
};

function about(words: (own: OwnRelationship, turn: ReadTurn) => Promise<Card | null>): PromptWords {
  return async (subject, turn) => {
    const own = await ownRelationship(turn.stores, subject as RelationshipId, turn.actor.id);
    const card = own === null || !isLive(own.relationship) ? null : await words(own, turn);
    return card === null ? null : { card };
  };
}

const isIn = (
  { relationship }: OwnRelationship,
  states: readonly OwnRelationship['relationship']['state'][],
): boolean => states.includes(relationship.state);
