import type { MemberId } from '../../core/ids.ts';
import { type MentoringRequest, receiverOf, senderOf } from '../../core/request/request.ts';
import { directMessage, editMessage, type Owing, publishHome } from '../flow.ts';
import * as views from './mentoring-request.views.ts';
import { alternativesTo, askAgainFrom, type PageReader, pagesOf } from './request-pages.ts';

type Ended = 'declined' | 'expired' | 'closed';

/** The sender of a request that came to nothing is told kindly, a mentee with somebody else to ask. */
export async function tellSender(page: views.RequestPage, how: Ended, reader: PageReader): Promise<Owing> {
  const { request } = page;
  const about = { dedupeKey: `${how}:${request.id}`, about: `outcome:${request.id}` };
  if (request.sender === 'mentor') return directMessage(senderOf(request), views.offerTurnedDownCard(page, how), about);
  const again = how === 'declined' ? askAgainFrom(page, reader) : null;
  return directMessage(
    senderOf(request),
    views.turnedDownCard(page, how, await alternativesTo(page, reader), again),
    about,
  );
}

/** The receiver's message loses its buttons, and they hear why. */
export function tellReceiver(page: views.RequestPage, why: 'withdrawn' | 'closed' | 'expired'): readonly Owing[] {
  const to = receiverOf(page.request);
  return [
    editMessage(to, views.aboutOf(page.request), views.settledCard(page)),
    directMessage(to, views.noLongerNeededCard(page, why), { dedupeKey: `${why}:${page.request.id}:receiver` }),
  ];
}

/** After a yes: everything that no longer fits is closed, and the other side of each is told; `accepter` knows already. */
export async function tellSurplus(
  surplus: readonly MentoringRequest[],
  accepter: MemberId,
  reader: PageReader,
): Promise<readonly Owing[]> {
  const told: Owing[] = [];
  for (const page of await pagesOf(surplus, reader.stores)) {
    const { request } = page;
    if (receiverOf(request) === accepter)
      told.push(editMessage(accepter, views.aboutOf(request), views.settledCard(page)));
    else told.push(...tellReceiver(page, 'closed'));
    if (senderOf(request) !== accepter) told.push(await tellSender(page, 'closed', reader));
    told.push(publishHome(request.mentorId), publishHome(request.menteeId));
  }
  return told;
}
