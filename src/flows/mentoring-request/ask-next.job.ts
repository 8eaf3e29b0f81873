import { alternativesFor } from '../../core/application/finding/alternatives.ts';
import { askNext } from '../../core/application/request/ask-next.ts';
import type { RequestId } from '../../core/domain/kernel/ids.ts';
import { requestId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import { directMessage, type Outgoing } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { expiryOf, pagesOf } from './read-request-pages.ts';
import { homesOf } from './settled-news.ts';
import { askedNextCard, nobodyNextCard } from './views/ask-next.views.ts';
import { receivedCard } from './views/received.views.ts';
import { aboutOf } from './views/request-page.ts';

/** Asks the next mentor for mentees who wished it; some minutes after the "no", so that they can still stop it. */
export const askNextJob = job({
  name: 'mentoring-request.ask-next',
  cron: '*/5 * * * *',
  due: ({ stores }, limit) => stores.requests.toAskOn(limit),
  id: requestId,
  run,
});

async function run(id: RequestId, turn: JobTurn): Promise<readonly Outgoing[]> {
  const asked = await askNext(turn, id, (mentee, mentor) => alternativesFor(turn, mentee, mentor));
  if (asked === null) return [];
  const { before, next } = asked;
  const about = { dedupeKey: `asked-next:${before.id}`, about: `outcome:${before.id}` };
  const [page] = next === null ? [] : await pagesOf([next], turn.stores);
  if (page === undefined) return [directMessage(before.menteeId, nobodyNextCard(), about)];
  const expires = expiryOf(page, turn);
  const headline = (await turn.stores.profiles.find(page.mentee.id))?.headline ?? '';
  return [
    directMessage(page.mentor.id, receivedCard(page, headline, expires), {
      dedupeKey: `request:${page.request.id}`,
      about: aboutOf(page.request),
      onBehalfOf: page.mentee.id,
    }),
    directMessage(page.mentee.id, askedNextCard(page, expires), about),
    ...homesOf(page),
  ];
}
