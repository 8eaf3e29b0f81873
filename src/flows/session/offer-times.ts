import { offerAgain } from '../../core/application/session/offer-again.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import { type Reply, replaceClicked } from '../engine/replies.ts';
import type { Turn } from '../engine/turn.ts';
import { asItIs, bothPages, tellProposed } from './arranging.ts';
import { sessionCard } from './views/session.views.ts';

/** Offers the times on the card of a session that did not take place. */
export async function offerTimes(
  { session, times = [] }: { readonly session: SessionId; readonly times?: readonly Date[] | undefined },
  turn: Turn,
): Promise<readonly Reply[]> {
  const offered = await offerAgain(turn, session, turn.actor.id, times);
  if (!offered.ok) return [replaceClicked(await asItIs(session, offered, turn))];
  const { mine, theirs } = await bothPages(offered.value, turn);
  return [replaceClicked(sessionCard(mine)), ...tellProposed(offered.value, theirs, turn)];
}
