import type { MentoringRequest } from '../../../core/domain/request/request.ts';
import { actionButton, footnote, formButton, paragraph, quote } from '../../../core/domain/view/build.ts';
import type { Action, Card, Item } from '../../../core/domain/view/card.ts';
import { bold, command, moment, plain, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { availabilityRoutes } from '../../routes/membership.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { isOffer, type RequestPage, senderIn } from './request-page.ts';
import { howItStands, nounOf, stateOf } from './request-words.views.ts';

/** To the receiver, at once. */
export function receivedCard(page: RequestPage, headline: string, expires: Date | null): Card {
  const { request } = page;
  const sender = senderIn(page);
  return {
    summary: isOffer(request) ? `${sender.name} offers to mentor you.` : `${sender.name} asks you to be their mentor.`,
    title: isOffer(request) ? `${sender.name} offers to mentor you` : `${sender.name} asks you to be their mentor`,
    body: [
      ...(headline === '' ? [] : [paragraph(plain(headline))]),
      quote(request.note),
      ...(expires === null
        ? []
        : [
            footnote(
              say`Take your time: it stays open until ${moment(expires, 'day')}. A kind no is a good answer too.`,
            ),
          ]),
    ],
    actions: answerActions(request),
    footer: say`You get this because you take part as a ${isOffer(request) ? 'mentee' : 'mentor'}. Type ${command('pause until')} and a date to take a break.`,
  };
}

/** What a receiver can do with an open request. */
export function answerActions({ id, sender, mentorId, menteeId, clarification }: MentoringRequest): readonly Action[] {
  return [
    actionButton('Accept', requestRoutes.accept, { request: id }, { style: 'primary' }),
    formButton('Decline', requestRoutes.decline, { request: id }),
    ...(clarification === null ? [formButton('Ask for more', requestRoutes.askForMore, { request: id })] : []),
    actionButton('View profile', findingRoutes.view, { member: sender === 'mentor' ? mentorId : menteeId }),
  ];
}

export function reminderCard(page: RequestPage, expires: Date): Card {
  const sender = senderIn(page);
  return {
    summary: `${sender.name} is still waiting for your answer.`,
    title: `${sender.name} is still waiting`,
    body: [
      quote(page.request.note),
      paragraph(
        say`It stays open until ${moment(expires, 'day')}. If this is not a good time, a kind no is better than silence.`,
      ),
    ],
    actions: answerActions(page.request),
    footer: say`You get this because the ${nounOf(page.request)} waits for you. At most two reminders come; a break (${command('pause until')} and a date) stops them.`,
  };
}

/** The same among other things of a day: nobody answers a request without reading it. */
export const reminderRow = (page: RequestPage, expires: Date): Item => ({
  title: `${senderIn(page).name} is still waiting`,
  lines: [say`The ${nounOf(page.request)} stays open until ${moment(expires, 'day')}.`],
  actions: [actionButton('Open', requestRoutes.show, { request: page.request.id })],
});

export function askedForMoreCard(page: RequestPage): Card {
  return {
    summary: 'Your question is on its way.',
    title: 'Your question is on its way',
    body: [
      quote(page.request.clarification ?? ''),
      paragraph(
        say`${bold(senderIn(page).name)} has been asked. The ${nounOf(page.request)} stays open, and its clock stands still until they answer.`,
      ),
    ],
    actions: answerActions(page.request),
  };
}

/** To the receiver, with what the sender added. */
export function clarifiedCard(page: RequestPage, answer: string): Card {
  const sender = senderIn(page);
  return {
    summary: `${sender.name} has answered your question.`,
    title: `${sender.name} has answered your question`,
    body: [quote(answer)],
    actions: answerActions(page.request),
    footer: say`You get this because you asked for more.`,
  };
}

export function declinedByMeCard(page: RequestPage): Card {
  return {
    summary: 'You declined. The other side is told kindly.',
    title: 'Declined, with thanks',
    body: [
      paragraph(
        say`${bold(senderIn(page).name)} is told kindly, without your reason. Thank you for answering: a clear no helps people to move on.`,
      ),
    ],
    actions: [actionButton('Availability', availabilityRoutes.show, {})],
  };
}

/** To a receiver whose open request disappeared. */
export function noLongerNeededCard(page: RequestPage, why: 'withdrawn' | 'closed' | 'expired'): Card {
  const sender = senderIn(page).name;
  const noun = nounOf(page.request);
  return {
    summary: `The ${noun} from ${sender} is closed.`,
    title: `The ${noun} from ${sender} is closed`,
    body: [paragraph(NO_LONGER[why](sender, noun))],
    footer: say`You get this because the ${noun} was waiting for you.`,
  };
}

const NO_LONGER: { readonly [W in 'withdrawn' | 'closed' | 'expired']: (name: string, noun: string) => RichText } = {
  withdrawn: (name, noun) => say`${bold(name)} has taken the ${noun} back. You need not do anything.`,
  closed: (name, noun) =>
    say`The ${noun} from ${bold(name)} is closed, because one of you has no free place any more. You need not do anything.`,
  expired: (name, noun) =>
    say`The ${noun} from ${bold(name)} has lapsed. ${name} has been told kindly, and nobody holds it against you.`,
};

/** The receiver's old message, once the request was settled from elsewhere. */
export function settledCard(page: RequestPage): Card {
  const sender = senderIn(page);
  return {
    summary: `The ${nounOf(page.request)} from ${sender.name}: ${stateOf(page.request)}.`,
    title: isOffer(page.request)
      ? `${sender.name} offered to mentor you`
      : `${sender.name} asked you to be their mentor`,
    body: [paragraph(plain(howItStands(page.request)))],
  };
}
