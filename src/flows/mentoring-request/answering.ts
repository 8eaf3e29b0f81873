import { z } from 'zod';
import { askForMore, clarifyRequest, declineRequest } from '../../core/application/request/answer-request.ts';
import type { RequestId } from '../../core/domain/kernel/ids.ts';
import type { LockedRequest } from '../../core/domain/request/decide-move.ts';
import { receiverOf, senderOf } from '../../core/domain/request/request.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { FormHandler } from '../engine/handlers.ts';
import { type FormBinding, onForm } from '../engine/handlers.ts';
import { directMessage, done, editMessage, formErrors, type Reply, replaceClicked } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';
import { expiryOf, pageFor } from './read-request-pages.ts';
import { refusedPress } from './refused-press.ts';
import { homesOf, tellSender } from './settled-news.ts';
import { askedForMoreCard, clarifiedCard, declinedByMeCard } from './views/received.views.ts';
import { answerRefused, refusedCard, sentenceOf } from './views/refusals.views.ts';
import { showCard, tooLateCard } from './views/request.views.ts';
import * as forms from './views/request-forms.views.ts';
import { aboutOf, isOpen, type RequestPage, receiverIn, senderIn } from './views/request-page.ts';
import { clarificationCard } from './views/sent.views.ts';

/** What a request is answered with in words: a kind no, a question, and the answer to it. */
export const answeringForms: readonly FormBinding[] = [
  onForm(requestRoutes.decline, answering('receiver', forms.declineForm, decline)),
  onForm(requestRoutes.askForMore, answering('receiver', forms.askForMoreForm, askMore)),
  onForm(requestRoutes.clarify, answering('sender', forms.clarifyForm, clarify)),
];

type OneRequest = { readonly request: RequestId };

const declining = z.object({ reason: z.string().default(''), words: z.string().default('') });

async function decline(values: FormValues, { request }: OneRequest, turn: Turn): Promise<readonly Reply[]> {
  const { reason, words } = declining.parse(values);
  const why = [forms.reasonLabel(reason), words].filter((part) => part !== '').join('\n');
  const declined = await declineRequest(turn, request, turn.actor.id, why === '' ? null : why);
  if (!declined.ok) return refusedPress(request, declined, turn);
  const page: RequestPage = declined.value;
  return [...outcome(page, declinedByMeCard(page)), await tellSender(page, 'declined', turn), ...homesOf(page)];
}

const asking = z.object({ question: z.string() });

async function askMore(values: FormValues, { request }: OneRequest, turn: Turn): Promise<readonly Reply[]> {
  const asked = await askForMore(turn, request, turn.actor.id, asking.parse(values).question);
  if (!asked.ok) return refusedPress(request, asked, turn);
  const page: RequestPage = asked.value;
  const dedupeKey = `clarification:${page.request.id}:${turn.ids.next()}`;
  return [
    ...outcome(page, askedForMoreCard(page)),
    directMessage(senderOf(page.request), clarificationCard(page), {
      dedupeKey,
      about: `clarification:${page.request.id}`,
    }),
    ...homesOf(page),
  ];
}

const clarifying = z.object({ answer: z.string() });

async function clarify(values: FormValues, { request }: OneRequest, turn: Turn): Promise<readonly Reply[]> {
  const { answer } = clarifying.parse(values);
  const clarified = await clarifyRequest(turn, request, turn.actor.id, answer);
  if (!clarified.ok) {
    return clarified.code === 'nothing-asked'
      ? [formErrors({ answer: sentenceOf(answerRefused(clarified)) })]
      : refusedPress(request, clarified, turn);
  }
  const page: RequestPage = clarified.value;
  const { actions: _, ...notice } = showCard(page, turn.actor.id, expiryOf(page, turn));
  return [
    done({ ...notice, title: 'Answer sent', tone: 'success' }),
    replaceClicked(showCard(page, turn.actor.id, expiryOf(page, turn))),
    directMessage(receiverOf(page.request), clarifiedCard(page, answer), {
      dedupeKey: `clarified:${page.request.id}:${turn.ids.next()}`,
      about: aboutOf(page.request),
    }),
    ...homesOf(page),
  ];
}

/** A form about an open request: only its party may open it, and only while it is open. */
function answering(
  by: 'sender' | 'receiver',
  form: (request: LockedRequest['request'], other: LockedRequest['mentor']) => Form,
  submit: FormHandler<OneRequest>['submit'],
): FormHandler<OneRequest> {
  const open = async ({ request }: OneRequest, turn: ReadTurn): Promise<Form | Card> => {
    const page = await pageFor(request, turn.actor.id, turn);
    if (page === null) return refusedCard(answerRefused({ code: 'not-found' }));
    const party = by === 'sender' ? senderOf(page.request) : receiverOf(page.request);
    if (!isOpen(page.request)) return tooLateCard(page, turn.actor.id);
    if (party !== turn.actor.id) return showCard(page, turn.actor.id, expiryOf(page, turn));
    return form(page.request, by === 'sender' ? receiverIn(page) : senderIn(page));
  };
  return { access: 'member', open, submit };
}

/** A form's end: the notice where the form was, the same in place of the card that opened it. */
function outcome(page: RequestPage, card: Card): readonly Reply[] {
  const { actions: _, ...notice } = card;
  return [done(notice), replaceClicked(card), editMessage(receiverOf(page.request), aboutOf(page.request), card)];
}
