import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { type MentoringRequest, receiverOf, senderOf } from '../../core/domain/request/request.ts';
import { directMessage, editMessage, type Outgoing, publishHome } from '../engine/replies.ts';
import { alternativesTo, askAgainFrom, type PageReader, pagesOf } from './read-request-pages.ts';
import { ownSurplusCard } from './views/agreed.views.ts';
import { goingOnCard } from './views/ask-next.views.ts';
import { noLongerNeededCard, settledCard } from './views/received.views.ts';
import { aboutOf, type RequestPage } from './views/request-page.ts';
import { offerTurnedDownCard, turnedDownCard } from './views/sent.views.ts';

type Ended = 'declined' | 'expired' | 'closed';

/** The sender of a request that came to nothing is told kindly, a mentee with somebody else to ask. */
export async function tellSender(page: RequestPage, how: Ended, reader: PageReader): Promise<Outgoing> {
  const { request } = page;
  const about = { dedupeKey: `${how}:${request.id}`, about: `outcome:${request.id}` };
  if (request.sender === 'mentor') return directMessage(senderOf(request), offerTurnedDownCard(page, how), about);
  if (request.askNext && how !== 'closed') return directMessage(senderOf(request), goingOnCard(page, how), about);
  const again = how === 'declined' ? askAgainFrom(page, reader) : null;
  return directMessage(senderOf(request), turnedDownCard(page, how, await alternativesTo(page, reader), again), about);
}

/** The receiver's message loses its buttons, and they hear why. */
export function tellReceiver(page: RequestPage, why: 'withdrawn' | 'closed' | 'expired'): readonly Outgoing[] {
  const to = receiverOf(page.request);
  return [
    editMessage(to, aboutOf(page.request), settledCard(page)),
    directMessage(to, noLongerNeededCard(page, why), { dedupeKey: `${why}:${page.request.id}:receiver` }),
  ];
}

/**
 * After a yes: everything that no longer fits is closed, and the receiver of each is told; the others who asked for the
 * place hear of it by a job (`closedNewsJob`). What the two who work together now sent themselves they hear of once,
 * because it is their own place that is taken.
 */
export async function tellSurplus(
  surplus: readonly MentoringRequest[],
  accepted: { readonly request: MentoringRequest; readonly by: MemberId },
  reader: PageReader,
): Promise<readonly Outgoing[]> {
  const pages = await pagesOf(surplus, reader.stores);
  const pair = [accepted.request.mentorId, accepted.request.menteeId];
  const told: Outgoing[] = [];
  for (const page of pages) {
    const { request } = page;
    if (receiverOf(request) === accepted.by) told.push(editMessage(accepted.by, aboutOf(request), settledCard(page)));
    else told.push(...tellReceiver(page, 'closed'));
    told.push(...homesOf(page));
  }
  return [...told, ...pair.flatMap((id) => tellOwnSurplus(pages, id, accepted.request))];
}

/** Both home pages show requests, so both change with one. */
export const homesOf = ({ request }: RequestPage): readonly Outgoing[] => [
  publishHome(request.mentorId),
  publishHome(request.menteeId),
];

function tellOwnSurplus(
  pages: readonly RequestPage[],
  sender: MemberId,
  accepted: MentoringRequest,
): readonly Outgoing[] {
  const own = pages.filter(({ request }) => senderOf(request) === sender);
  if (own.length === 0) return [];
  return [directMessage(sender, ownSurplusCard(own), { dedupeKey: `surplus:${accepted.id}:${sender}` })];
}
