import { tellClosed } from '../../core/application/request/tell-closed.ts';
import type { RequestId } from '../../core/domain/kernel/ids.ts';
import { requestId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import type { Outgoing } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { pagesOf } from './read-request-pages.ts';
import { tellSender } from './settled-news.ts';
import { senderIn } from './views/request-page.ts';

/**
 * Tells those who asked for a place that somebody else has now, each with others to ask. Looking for these takes a while
 * for every one of them; whoever said yes does not wait for it, nor hold anybody's place meanwhile.
 */
export const closedNewsJob = job({
  name: 'mentoring-request.closed-news',
  cron: '* * * * *',
  due: ({ stores }, limit) => stores.requests.toTell(limit),
  id: requestId,
  run,
});

async function run(id: RequestId, turn: JobTurn): Promise<readonly Outgoing[]> {
  const closed = await tellClosed(turn, id);
  const [page] = closed === null ? [] : await pagesOf([closed], turn.stores);
  return page === undefined || senderIn(page).state !== 'joined' ? [] : [await tellSender(page, 'closed', turn)];
}
