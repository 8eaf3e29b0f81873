import { offerAgain } from '../../core/application/session/offer-again.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import { type Reply, replaceClicked } from '../engine/replies.ts';
import type { Turn } from '../engine/turn.ts';
import { asItIs, bothPages, tellProposed } from './arranging.ts';
import { sessionCard } from './views/session.views.ts';
import { slotFrom } from './views/slot.views.ts';

/** `ref` is the session that did not take place and, after a colon, the times on the card. */
export async function offerTimes(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const [id = '', times = ''] = ref.split(':');
  const slots = times
    .split('.')
    .filter((one) => /^\d{1,9}$/.test(one))
    .map(slotFrom);
  const offered = await offerAgain(turn, id as SessionId, turn.actor.id, slots);
  if (!offered.ok) return [replaceClicked(await asItIs(id, offered, turn))];
  const { mine, theirs } = await bothPages(offered.value, turn);
  return [replaceClicked(sessionCard(mine)), ...tellProposed(offered.value, theirs, turn)];
}
