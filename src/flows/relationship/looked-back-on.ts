import type { OwnRelationship } from '../../core/domain/relationship/sides.ts';
import type { ReadTurn } from '../engine/turn.ts';
import type { LookedBackOn } from './views/then-and-now.views.ts';

/** Everything the two look back on at the end. */
export async function lookedBackOn(
  { relationship }: OwnRelationship,
  { stores }: Pick<ReadTurn, 'stores'>,
): Promise<LookedBackOn> {
  const versions = await stores.agreements.versions(relationship.id);
  const goals = await stores.goals.of(relationship.id);
  const request = await stores.requests.find(relationship.requestId);
  return { versions, goals, wish: request?.sender === 'mentee' ? request.note : null };
}
