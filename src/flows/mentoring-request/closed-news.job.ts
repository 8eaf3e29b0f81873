import { tellClosed } from '../../core/application/request/tell-closed.ts';
import type { RequestId } from '../../core/domain/kernel/ids.ts';
import type { Job, JobTurn, Owing } from '../engine/flow.ts';
import { pagesOf } from './read-request-pages.ts';
import { tellSender } from './settled-news.ts';
import { senderIn } from './views/request-page.ts';

/**
 * Tells those who asked for a place that somebody else has now, each with others to ask. Looking for these takes a while
 * for every one of them; whoever said yes does not wait for it, nor hold anybody's place meanwhile.
 */
export const closedNewsJob: Job = {
  name: 'mentoring-request.closed-news',
  cron: '* * * * *',
  due: ({ stores }, limit) => stores.requests.toTell(limit),
  run,
};

async function run(id: string, turn: JobTurn): Promise<readonly Owing[]> {
  const closed = await tellClosed(turn, id as RequestId);
  const [page] = closed === null ? [] : await pagesOf([closed], turn.stores);
  return page === undefined || senderIn(page).state !== 'joined' ? [] : [await tellSender(page, 'closed', turn)];
}
