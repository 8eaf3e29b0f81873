import { acceptRequest } from '../../core/application/request/accept-request.ts';
import { withdrawRequest } from '../../core/application/request/answer-request.ts';
import { stopAsking } from '../../core/application/request/ask-next.ts';
import type { RequestId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm, onPrompt } from '../engine/handlers.ts';
import { directMessage, editMessage, publishHome, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';
import { answeringForms } from './answering.ts';
import { askNextJob } from './ask-next.job.ts';
import { closedNewsJob } from './closed-news.job.ts';
import { firstSteps } from './first-steps.ts';
import { publishPoolJob } from './publish-pool.job.ts';
import { expiryOf, pageFor, pagesOf } from './read-request-pages.ts';
import { refusedPress } from './refused-press.ts';
import { requestClockJob, waitingRequest } from './request-clock.job.ts';
import { askAgain, openAsk, openOffer, sendFromForm } from './send-request.ts';
import { homesOf, tellReceiver, tellSurplus } from './settled-news.ts';
import { acceptedByMeCard, acceptedCard } from './views/agreed.views.ts';
import { stoppedAskingCard } from './views/ask-next.views.ts';
import { answerRefused, refusedCard } from './views/refusals.views.ts';
import { showCard } from './views/request.views.ts';
import { listCard } from './views/request-list.views.ts';
import { aboutOf, isOpen, otherThan, type RequestPage } from './views/request-page.ts';
import { withdrawnByMeCard } from './views/sent.views.ts';

const MAX_LISTED = 20;

/** A mentee asks one mentor, or a mentor makes an offer; the other accepts, declines or asks for more, from the message. */
export const mentoringRequestFlow: Flow = {
  id: 'mentoring-request',
  commands: [
    {
      verb: 'requests',
      aliases: ['request'],
      summary: 'Requests you sent and received, with their state',
      access: 'member',
      effect: 'reads',
      run: async (_words, turn) => [respond(await listed(turn))],
    },
  ],
  handlers: [
    on(requestRoutes.list, {
      access: 'member',
      effect: 'reads',
      run: async (_ref, turn) => [respond(await listed(turn))],
    }),
    on(requestRoutes.show, {
      access: 'member',
      effect: 'reads',
      run: async ({ request }, turn) => [respond(await shown(request, turn))],
    }),
    on(requestRoutes.accept, { access: 'member', effect: 'writes', run: ({ request }, turn) => accept(request, turn) }),
    on(requestRoutes.withdraw, {
      access: 'member',
      effect: 'writes',
      run: ({ request }, turn) => withdraw(request, turn),
    }),
    on(requestRoutes.again, { access: 'member', effect: 'writes', run: askAgain }),
    on(requestRoutes.stopAsking, {
      access: 'member',
      effect: 'writes',
      run: ({ request }, turn) => stopAskingOn(request, turn),
    }),
    onForm(requestRoutes.ask, {
      access: 'member',
      open: ({ mentor }, turn) => openAsk(mentor, turn),
      submit: (values, { mentor }, turn) => sendFromForm('mentee', values, mentor, turn),
    }),
    onForm(requestRoutes.offer, {
      access: 'member',
      open: ({ mentee }, turn) => openOffer(mentee, turn),
      submit: (values, { mentee }, turn) => sendFromForm('mentor', values, mentee, turn),
    }),
    ...answeringForms,
    onPrompt(requestRoutes.waiting, waitingRequest),
  ],
  jobs: [requestClockJob, closedNewsJob, askNextJob, publishPoolJob],
};

async function accept(id: RequestId, turn: Turn): Promise<readonly Reply[]> {
  const accepted = await acceptRequest(turn, id, turn.actor.id);
  if (!accepted.ok) return refusedPress(id, accepted, turn);
  const { relationship, surplus, contacts } = accepted.value;
  const page: RequestPage = accepted.value;
  const { actor } = turn;
  const other = otherThan(actor.id, page);
  const mine = acceptedByMeCard(page, relationship, contacts.get(other.id) ?? '', actor.id);
  return [
    replaceClicked(mine),
    editMessage(actor.id, aboutOf(page.request), mine),
    directMessage(other.id, acceptedCard(page, relationship, contacts.get(actor.id) ?? '', other.id), {
      dedupeKey: `accepted:${page.request.id}`,
      about: `relationship:${relationship.id}`,
    }),
    ...firstSteps(accepted.value, turn),
    publishHome(actor.id),
    publishHome(other.id),
    ...(await tellSurplus(surplus, { request: page.request, by: actor.id }, turn)),
  ];
}

async function withdraw(id: RequestId, turn: Turn): Promise<readonly Reply[]> {
  const withdrawn = await withdrawRequest(turn, id, turn.actor.id);
  if (!withdrawn.ok) return refusedPress(id, withdrawn, turn);
  const page: RequestPage = withdrawn.value;
  return [replaceClicked(withdrawnByMeCard(page)), ...tellReceiver(page, 'withdrawn'), ...homesOf(page)];
}

async function stopAskingOn(id: RequestId, turn: Turn): Promise<readonly Reply[]> {
  const page = await pageFor(id, turn.actor.id, turn);
  if (page === null || page.request.menteeId !== turn.actor.id)
    return [respond(refusedCard(answerRefused({ code: 'not-found' })))];
  await stopAsking(turn, page.request.id, turn.actor.id);
  return [replaceClicked(stoppedAskingCard(isOpen(page.request)))];
}

async function shown(id: RequestId, turn: ReadTurn): Promise<Card> {
  const page = await pageFor(id, turn.actor.id, turn);
  return page === null
    ? refusedCard(answerRefused({ code: 'not-found' }))
    : showCard(page, turn.actor.id, expiryOf(page, turn));
}

async function listed(turn: ReadTurn): Promise<Card> {
  const requests = await turn.stores.requests.ofMember(turn.actor.id, MAX_LISTED + 1);
  const size = Math.min(MAX_LISTED, turn.capabilities.itemsPerCard * 2);
  return listCard(
    await pagesOf(requests.slice(0, size), turn.stores),
    turn.actor.id,
    Math.max(0, requests.length - size),
  );
}
