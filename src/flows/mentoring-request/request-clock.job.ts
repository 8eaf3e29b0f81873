import type { RequestId } from '../../core/ids.ts';
import { tickRequest } from '../../core/request/answer-request.ts';
import { receiverOf } from '../../core/request/request.ts';
import { directMessage, type Job, type JobTurn, type Owing } from '../flow.ts';
import { expiryOf } from './read-request-pages.ts';
import { reminderCard } from './received.views.ts';
import { aboutOf, type RequestPage } from './request-page.ts';
import { homesOf, tellReceiver, tellSender } from './settled-news.ts';

/** Reminds the receiver of an open request, and lets it lapse when nobody answered. */
export const requestClockJob: Job = {
  name: 'mentoring-request.clock',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.requests.due(now, limit),
  run: tick,
};

async function tick(id: string, turn: JobTurn): Promise<readonly Owing[]> {
  const ticked = await tickRequest(turn, id as RequestId);
  if (ticked === null) return [];
  const page: RequestPage = ticked.held;
  const { request } = page;
  if (ticked.did === 'expire') {
    return [...tellReceiver(page, 'expired'), await tellSender(page, 'expired', turn), ...homesOf(page)];
  }
  const expires = expiryOf(page, turn);
  if (expires === null) return [];
  return [
    directMessage(receiverOf(request), reminderCard(page, expires), {
      dedupeKey: `reminder:${request.id}:${request.clock.remindersSent}`,
      about: aboutOf(request),
      urgency: 'nudge',
    }),
  ];
}
