import type { Undeliverable } from '../engine/contract.ts';
import type { Outgoing } from '../engine/replies.ts';
import { directMessage, publishHome } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { undeliverableCard } from './undeliverable.views.ts';

/** A message could not be delivered for good: the one on whose behalf it went is told, once. */
export async function tellUndeliverable(
  { messageId, to, onBehalfOf }: Undeliverable,
  { stores }: JobTurn,
): Promise<readonly Outgoing[]> {
  const [receiver] = await stores.members.findMany([to]);
  if (receiver === undefined) return [];
  return [
    directMessage(onBehalfOf, undeliverableCard(receiver.name), { dedupeKey: `undeliverable:${messageId}` }),
    publishHome(onBehalfOf),
  ];
}
