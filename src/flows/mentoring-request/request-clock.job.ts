import { tickRequest } from '../../core/application/request/answer-request.ts';
import type { RequestId } from '../../core/domain/kernel/ids.ts';
import { receiverOf } from '../../core/domain/request/request.ts';
import { requestId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import type { Brought } from '../engine/prompts.ts';
import { bringUp, type Outgoing } from '../engine/replies.ts';
import type { JobTurn, ReadTurn } from '../engine/turn.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';
import { expiryOf, pageFor } from './read-request-pages.ts';
import { homesOf, tellReceiver, tellSender } from './settled-news.ts';
import { reminderCard, reminderRow } from './views/received.views.ts';
import type { RequestPage } from './views/request-page.ts';

/** Has the receiver reminded of an open request, and lets it lapse when nobody answered. */
export const requestClockJob = job({
  name: 'mentoring-request.clock',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.requests.due(now, limit),
  id: requestId,
  run: tick,
});

/** As long as the receiver has not answered and nothing holds the request up. */
export async function waitingRequest(
  { request }: { readonly request: RequestId },
  turn: ReadTurn,
): Promise<Brought | null> {
  const page = await pageFor(request, turn.actor.id, turn);
  if (page === null || receiverOf(page.request) !== turn.actor.id) return null;
  const expires = expiryOf(page, turn);
  return expires === null ? null : { card: reminderCard(page, expires), row: reminderRow(page, expires) };
}

async function tick(id: RequestId, turn: JobTurn): Promise<readonly Outgoing[]> {
  const ticked = await tickRequest(turn, id);
  if (ticked === null) return [];
  const page: RequestPage = ticked.locked;
  const { request } = page;
  if (ticked.did === 'expire') {
    return [...tellReceiver(page, 'expired'), await tellSender(page, 'expired', turn), ...homesOf(page)];
  }
  const key = `reminder:${request.id}:${request.clock.remindersSent}`;
  return [bringUp(receiverOf(request), requestRoutes.waiting, { request: request.id }, { key })];
}
