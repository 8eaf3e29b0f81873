import { actionButton, footnote, formButton, listNode, paragraph, quote } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { bold, command, moment, plain, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import type { Notice } from '../../engine/replies.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { type Alternative, isOffer, type RequestPage, receiverIn } from './request-page.ts';
import { nounOf } from './request-words.views.ts';

/** To the sender, where they sent it. */
export function sentNotice(page: RequestPage, expires: Date | null): Notice {
  const name = receiverIn(page).name;
  return {
    summary: `Your ${nounOf(page.request)} is on its way.`,
    title: isOffer(page.request) ? 'Offer sent' : 'Request sent',
    tone: 'success',
    body: [
      paragraph(say`${bold(name)} has your note and can accept, decline or ask for more. I will tell you at once.`),
      ...(expires === null
        ? []
        : [
            paragraph(
              say`It stays open until ${moment(expires, 'day')}. To see it or take it back, type ${command('requests')}.`,
            ),
          ]),
      ...(page.request.askNext ? [paragraph(say`After a no, or no answer, I ask the next one for you.`)] : []),
    ],
  };
}

/** To the sender, when the receiver would like to know more. */
export function clarificationCard(page: RequestPage): Card {
  return {
    summary: `${receiverIn(page).name} would like to know more about your ${nounOf(page.request)}.`,
    title: `${receiverIn(page).name} would like to know more`,
    body: [
      quote(page.request.clarification ?? ''),
      paragraph(say`Your ${nounOf(page.request)} stays open for as long as you need to answer.`),
    ],
    actions: [
      formButton('Answer', requestRoutes.clarify, { request: page.request.id }, { style: 'primary' }),
      actionButton(`See the ${nounOf(page.request)}`, requestRoutes.show, { request: page.request.id }),
    ],
    footer: say`You get this because you sent the ${nounOf(page.request)}.`,
  };
}

export function withdrawnByMeCard(page: RequestPage): Card {
  return {
    summary: `Your ${nounOf(page.request)} was taken back.`,
    title: 'Taken back',
    body: [
      paragraph(
        say`Your ${nounOf(page.request)} to ${bold(receiverIn(page).name)} is closed, and they have been told.`,
      ),
    ],
    actions: [actionButton('All requests', requestRoutes.list, {})],
  };
}

/** To a mentee whose request came to nothing: kind, with somebody else to ask. */
export function turnedDownCard(
  page: RequestPage,
  how: 'declined' | 'expired' | 'closed',
  alternatives: readonly Alternative[],
  askAgainFrom: Date | null,
): Card {
  const name = page.mentor.name;
  return {
    summary: how === 'expired' ? `There was no answer from ${name}.` : `${name} cannot mentor you at the moment.`,
    title: how === 'expired' ? `No answer from ${name}` : `${name} cannot take this on`,
    body: [
      paragraph(TURNED_DOWN[how](name)),
      ...(askAgainFrom === null ? [] : [footnote(say`You can ask ${name} again from ${moment(askAgainFrom, 'day')}.`)]),
      ...(alternatives.length === 0
        ? []
        : [
            paragraph(say`These mentors have room and fit what you look for. One press sends them the same note:`),
            listNode(alternatives.map((one) => alternativeItem(one, page))),
          ]),
    ],
    actions: [
      actionButton(
        alternatives.length === 0 ? 'Find a mentor' : 'See everybody',
        findingRoutes.mentors,
        {},
        alternatives.length === 0 ? { style: 'primary' } : {},
      ),
    ],
    footer: say`You get this because you asked ${name}.`,
  };
}

const TURNED_DOWN: { readonly [H in 'declined' | 'expired' | 'closed']: (name: string) => RichText } = {
  declined: (name) =>
    say`${bold(name)} read your request and cannot say yes at the moment. Mentors have few places, and a no is hardly ever about you.`,
  expired: (name) =>
    say`${bold(name)} has not answered in time, so the request has lapsed. That happens when people are busy; it says nothing about you.`,
  closed: (name) => say`${bold(name)} has no free place any more, so your request is closed.`,
};

function alternativeItem({ account, name, headline }: Alternative, { request }: RequestPage) {
  return {
    title: name,
    lines: headline === '' ? [] : [plain(headline)],
    actions: [
      actionButton(
        `Ask ${firstName(name)}`,
        requestRoutes.again,
        { request: request.id, mentor: account.memberId },
        {
          confirm: {
            title: `Ask ${firstName(name)}?`,
            text: `The note you wrote is sent to ${name}.`,
            yes: 'Send',
            no: 'Not now',
          },
        },
      ),
    ],
  };
}

const MAX_FIRST_NAME_CHARS = 16;
/** A first name that fits a button. */
const firstName = (name: string): string => {
  const first = name.split(' ')[0] ?? name;
  return first.length > MAX_FIRST_NAME_CHARS ? 'this mentor' : first;
};

/** To a mentor whose offer came to nothing. */
export function offerTurnedDownCard(page: RequestPage, how: 'declined' | 'expired' | 'closed'): Card {
  const name = page.mentee.name;
  return {
    summary: `Your offer to ${name} is closed.`,
    title: `Your offer to ${name} is closed`,
    body: [
      paragraph(
        how === 'expired'
          ? say`${bold(name)} has not answered in time. Your place is free again.`
          : how === 'closed'
            ? say`${bold(name)} has found a mentor. Your place is free again.`
            : say`${bold(name)} would rather not at the moment. Thank you for offering; your place is free again.`,
      ),
    ],
    actions: [actionButton('Find mentees', findingRoutes.mentees, {})],
    footer: say`You get this because you made the offer.`,
  };
}
