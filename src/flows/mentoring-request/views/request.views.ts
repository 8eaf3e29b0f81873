import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import { type MentoringRequest, receiverOf } from '../../../core/domain/request/request.ts';
import { actionButton, fields, formButton, paragraph, quote } from '../../../core/domain/view/build.ts';
import type { Action, Card, Fact, Node } from '../../../core/domain/view/card.ts';
import { moment, plain, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { answerActions } from './received.views.ts';
import { isOffer, isOpen, type RequestPage, receiverIn, senderIn } from './request-page.ts';
import { alreadySettled, howItStands, nounOf, SETTLED_ON, stateOf } from './request-words.views.ts';

/** A request as one of the two sees it now, with whatever can still be done about it. */
export function showCard(page: RequestPage, reader: MemberId, expires: Date | null): Card {
  const { request } = page;
  const iReceived = receiverOf(request) === reader;
  const other = iReceived ? senderIn(page) : receiverIn(page);
  const article = isOffer(request) ? 'An' : 'A';
  return {
    summary: `${article} ${nounOf(request)} you ${iReceived ? 'received' : 'sent'}: ${stateOf(request)}.`,
    title: titleFor(request, iReceived, other.name),
    body: [
      fields(factsOf(request, expires)),
      ...(request.note === '' ? [] : [quote(request.note)]),
      ...(isOpen(request) ? openNote(request, iReceived, other.name) : [paragraph(plain(howItStands(request)))]),
    ],
    actions: actionsOn(page, iReceived),
  };
}

function actionsOn(page: RequestPage, iReceived: boolean): readonly Action[] {
  if (!isOpen(page.request)) return [actionButton('All requests', requestRoutes.list, {})];
  return iReceived ? answerActions(page.request) : senderActions(page);
}

/** The same after a press that came too late: it says what happened before, where the buttons were. */
export function tooLateCard(page: RequestPage, reader: MemberId): Card {
  const { body, ...card } = showCard(page, reader, null);
  return {
    ...card,
    body: [...body.slice(0, -1), paragraph(plain(alreadySettled(page.request.state, nounOf(page.request))))],
  };
}

function titleFor(request: MentoringRequest, iReceived: boolean, other: string): string {
  if (isOffer(request)) return iReceived ? `${other} offers to mentor you` : `Your offer to ${other}`;
  return iReceived ? `${other} asks you to be their mentor` : `Your request to ${other}`;
}

function factsOf(request: MentoringRequest, expires: Date | null): readonly Fact[] {
  return [
    { label: 'Sent', value: say`${moment(request.sentAt, 'day')}` },
    stateFact(request),
    ...(expires === null || !isOpen(request) ? [] : [{ label: 'Open until', value: say`${moment(expires, 'day')}` }]),
  ];
}

function stateFact({ state, settledAt, clarification }: MentoringRequest): Fact {
  return state === 'pending' || settledAt === null
    ? { label: 'State', value: plain(stateOf({ state, clarification })) }
    : { label: SETTLED_ON[state], value: say`${moment(settledAt, 'day')}` };
}

function openNote(request: MentoringRequest, iReceived: boolean, other: string): readonly Node[] {
  if (request.clarification === null) return [];
  return [
    paragraph(
      iReceived
        ? say`You asked for more, and the clock stands still until ${other} answers:`
        : say`${other} would like to know more before deciding:`,
    ),
    quote(request.clarification),
  ];
}

function senderActions(page: RequestPage): readonly Action[] {
  const { request } = page;
  return [
    ...(request.clarification === null
      ? []
      : [formButton('Answer', requestRoutes.clarify, { request: request.id }, { style: 'primary' })]),
    actionButton(
      'Withdraw',
      requestRoutes.withdraw,
      { request: request.id },
      {
        style: 'danger',
        confirm: {
          title: 'Take it back?',
          text: `${receiverIn(page).name} is told that you took your ${nounOf(request)} back.`,
          yes: 'Withdraw',
          no: 'Keep it',
        },
      },
    ),
    actionButton('View profile', findingRoutes.view, { member: receiverOf(request) }),
  ];
}
