import { z } from 'zod';
import type { MemberId, RequestId } from '../../core/ids.ts';
import { acceptRequest } from '../../core/request/accept-request.ts';
import { askForMore, clarifyRequest, declineRequest, withdrawRequest } from '../../core/request/answer-request.ts';
import type { HeldRequest } from '../../core/request/held-request.ts';
import type { AnswerRefusal } from '../../core/request/refusals.ts';
import { receiverOf, senderOf } from '../../core/request/request.ts';
import type { Result } from '../../core/result.ts';
import type { Card } from '../../core/view/card.ts';
import type { Form, FormValues } from '../../core/view/form.ts';
import {
  directMessage,
  done,
  editMessage,
  type Flow,
  type FormHandler,
  formErrors,
  type Owing,
  publishHome,
  type ReadTurn,
  type Reply,
  replaceClicked,
  respond,
  type Turn,
} from '../flow.ts';
import * as views from './mentoring-request.views.ts';
import { answerRefused, sentenceOf } from './refusals.views.ts';
import { requestClockJob } from './request-clock.job.ts';
import * as forms from './request-forms.views.ts';
import { expiryOf, pageFor, pagesOf } from './request-pages.ts';
import { askAgain, openAsk, openOffer, sendFromForm } from './send-request.ts';
import { tellReceiver, tellSender, tellSurplus } from './settled-news.ts';

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
  actions: {
    list: { access: 'member', effect: 'reads', run: async (_ref, turn) => [respond(await listed(turn))] },
    show: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await shown(ref, turn))] },
    accept: { access: 'member', effect: 'writes', run: accept },
    withdraw: { access: 'member', effect: 'writes', run: withdraw },
    again: { access: 'member', effect: 'writes', run: askAgain },
  },
  forms: {
    ask: { access: 'member', open: openAsk, submit: (values, ref, turn) => sendFromForm('mentee', values, ref, turn) },
    offer: {
      access: 'member',
      open: openOffer,
      submit: (values, ref, turn) => sendFromForm('mentor', values, ref, turn),
    },
    decline: answering('receiver', forms.declineForm, decline),
    'ask-for-more': answering('receiver', forms.askForMoreForm, askMore),
    clarify: answering('sender', forms.clarifyForm, clarify),
  },
  jobs: [requestClockJob],
};

async function accept(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const accepted = await acceptRequest(turn, ref as RequestId, turn.actor.id);
  if (!accepted.ok) return refused(ref, accepted, turn);
  const { relationship, surplus } = accepted.value;
  const page: views.RequestPage = accepted.value;
  const { actor, stores } = turn;
  const other = page.mentor.id === actor.id ? page.mentee : page.mentor;
  const contact = async (id: MemberId) => (await stores.profiles.find(id))?.contact ?? '';
  const mine = views.acceptedByMeCard(page, relationship, await contact(other.id), actor.id);
  return [
    replaceClicked(mine),
    editMessage(actor.id, views.aboutOf(page.request), mine),
    directMessage(other.id, views.acceptedCard(page, relationship, await contact(actor.id), other.id), {
      dedupeKey: `accepted:${page.request.id}`,
      about: `relationship:${relationship.id}`,
    }),
    publishHome(actor.id),
    publishHome(other.id),
    ...(await tellSurplus(surplus, { request: page.request, by: actor.id }, turn)),
  ];
}

async function withdraw(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const withdrawn = await withdrawRequest(turn, ref as RequestId, turn.actor.id);
  if (!withdrawn.ok) return refused(ref, withdrawn, turn);
  const page: views.RequestPage = withdrawn.value;
  return [replaceClicked(views.withdrawnByMeCard(page)), ...tellReceiver(page, 'withdrawn'), ...homes(page)];
}

const declining = z.object({ reason: z.string().default(''), words: z.string().default('') });

async function decline(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { reason, words } = declining.parse(values);
  const why = [forms.reasonLabel(reason), words].filter((part) => part !== '').join('\n');
  const declined = await declineRequest(turn, ref as RequestId, turn.actor.id, why === '' ? null : why);
  if (!declined.ok) return refused(ref, declined, turn);
  const page: views.RequestPage = declined.value;
  return [...outcome(page, views.declinedByMeCard(page)), await tellSender(page, 'declined', turn), ...homes(page)];
}

const asking = z.object({ question: z.string() });

async function askMore(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const asked = await askForMore(turn, ref as RequestId, turn.actor.id, asking.parse(values).question);
  if (!asked.ok) return refused(ref, asked, turn);
  const page: views.RequestPage = asked.value;
  const dedupeKey = `clarification:${page.request.id}:${turn.ids.next()}`;
  return [
    ...outcome(page, views.askedForMoreCard(page)),
    directMessage(senderOf(page.request), views.clarificationCard(page), {
      dedupeKey,
      about: `clarification:${page.request.id}`,
    }),
    ...homes(page),
  ];
}

const clarifying = z.object({ answer: z.string() });

async function clarify(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { answer } = clarifying.parse(values);
  const clarified = await clarifyRequest(turn, ref as RequestId, turn.actor.id, answer);
  if (!clarified.ok) {
    return clarified.code === 'nothing-asked'
      ? [formErrors({ answer: sentenceOf(answerRefused(clarified)) })]
      : refused(ref, clarified, turn);
  }
  const page: views.RequestPage = clarified.value;
  const { actions: _, ...notice } = views.showCard(page, turn.actor.id, expiryOf(page, turn));
  return [
    done({ ...notice, title: 'Answer sent', tone: 'success' }),
    replaceClicked(views.showCard(page, turn.actor.id, expiryOf(page, turn))),
    directMessage(receiverOf(page.request), views.clarifiedCard(page, answer), {
      dedupeKey: `clarified:${page.request.id}:${turn.ids.next()}`,
      about: views.aboutOf(page.request),
    }),
    ...homes(page),
  ];
}

/** A form about an open request: only its party may open it, and only while it is open. */
function answering(
  by: 'sender' | 'receiver',
  form: (request: HeldRequest['request'], other: HeldRequest['mentor']) => Form,
  submit: FormHandler['submit'],
): FormHandler {
  const open = async (ref: string, turn: ReadTurn): Promise<Form | Card> => {
    const page = await pageFor(ref, turn.actor.id, turn);
    if (page === null) return views.refusedCard(answerRefused({ code: 'not-found' }));
    const party = by === 'sender' ? senderOf(page.request) : receiverOf(page.request);
    if (page.request.state !== 'pending' || party !== turn.actor.id)
      return views.showCard(page, turn.actor.id, expiryOf(page, turn));
    return form(page.request, by === 'sender' ? views.receiverIn(page) : views.senderIn(page));
  };
  return { access: 'member', open, submit };
}

/** A form's end: the notice where the form was, the same in place of the card that opened it. */
function outcome(page: views.RequestPage, card: Card): readonly Reply[] {
  const { actions: _, ...notice } = card;
  return [done(notice), replaceClicked(card), editMessage(receiverOf(page.request), views.aboutOf(page.request), card)];
}

/** A press that came too late shows how things stand; a stranger's learns nothing. */
async function refused(
  ref: string,
  refusal: Extract<Result<never, AnswerRefusal>, { ok: false }>,
  turn: ReadTurn,
): Promise<readonly Reply[]> {
  const page = refusal.code === 'already-settled' ? await pageFor(ref, turn.actor.id, turn) : null;
  const card = page === null ? views.refusedCard(answerRefused(refusal)) : views.showCard(page, turn.actor.id, null);
  return refusal.code === 'you-are-full' || refusal.code === 'they-are-full' ? [respond(card)] : [replaceClicked(card)];
}

async function shown(ref: string, turn: ReadTurn): Promise<Card> {
  const page = await pageFor(ref, turn.actor.id, turn);
  return page === null
    ? views.refusedCard(answerRefused({ code: 'not-found' }))
    : views.showCard(page, turn.actor.id, expiryOf(page, turn));
}

async function listed(turn: ReadTurn): Promise<Card> {
  const requests = await turn.stores.requests.ofMember(turn.actor.id, MAX_LISTED + 1);
  const size = Math.min(MAX_LISTED, turn.capabilities.itemsPerCard * 2);
  return views.listCard(
    await pagesOf(requests.slice(0, size), turn.stores),
    turn.actor.id,
    Math.max(0, requests.length - size),
  );
}

const homes = ({ request }: views.RequestPage): readonly Owing[] => [
  publishHome(request.mentorId),
  publishHome(request.menteeId),
];
