import { actionButton, bullets, paragraph, section } from '../../core/domain/view/build.ts';
import type { Card, Node } from '../../core/domain/view/card.ts';
import { bold, command, day, moment, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { availabilityRoutes } from '../routes/membership.routes.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';
import { NEXT_WORDS, sessionWords } from './home.views.ts';
import type { OpenRequest, Overview, Partnership, Thread } from './overview.ts';
import { standing } from './standing.views.ts';

/** Lines of one kind; more are counted, with the command that shows them all. */
const MAX_LINES = 12;

/** What happens next and when, for each thing that is open. */
export function statusCard(overview: Overview): Card {
  const { received, sent, threads, partnerships } = overview;
  const open = [
    ...lines('Requests to you', received.map(receivedLine), 'requests'),
    ...lines('Requests from you', sent.map(sentLine), 'requests'),
    ...lines('Private threads', threads.map(threadLine), 'questions'),
    ...lines('Your relationships', partnerships.map(partnershipLine), 'relationships'),
  ];
  return {
    summary: 'What happens next.',
    title: 'What happens next',
    body: [
      ...standing(overview).map(paragraph),
      ...(open.length === 0 ? [paragraph(say`Nothing is open, so nothing happens by itself.`)] : open),
    ],
    actions: [
      actionButton('Home', homeRoutes.show, {}, { style: 'primary' }),
      actionButton('My requests', requestRoutes.list, {}),
      actionButton('Availability', availabilityRoutes.show, {}),
    ],
  };
}

function lines(title: string, all: readonly RichText[], verb: string): readonly Node[] {
  if (all.length === 0) return [];
  const more = all.length - MAX_LINES;
  return [
    section(title, [
      bullets(all.slice(0, MAX_LINES)),
      ...(more > 0 ? [{ type: 'note' as const, text: say`${more} more: ${command(verb)}.` }] : []),
    ]),
  ];
}

function receivedLine({ request, other, lapsesAt }: OpenRequest): RichText {
  if (request.clarification !== null) {
    return say`You asked ${bold(other.name)} for more. The time to answer stands still until they reply.`;
  }
  const what = request.sender === 'mentee' ? 'request' : 'offer';
  const { nextDueAt } = request.clock;
  if (lapsesAt === null)
    return say`${bold(other.name)}: their ${what} waits for you. Its time stands still while you are away.`;
  const reminder = nextDueAt !== null && nextDueAt < lapsesAt ? say` I remind you on ${moment(nextDueAt, 'day')}.` : [];
  return say`${bold(other.name)}: their ${what} waits for your answer.${reminder} It lapses on ${moment(lapsesAt)}.`;
}

function sentLine({ request, other, lapsesAt }: OpenRequest): RichText {
  if (request.clarification !== null) {
    return say`${bold(other.name)} asks you for more. The time to answer stands still until you reply: ${command('requests')}.`;
  }
  const what = request.sender === 'mentee' ? 'request' : 'offer';
  if (lapsesAt !== null)
    return say`Your ${what} to ${bold(other.name)} waits for their answer, until ${moment(lapsesAt)} at the latest.`;
  const away = other.pausedUntil === null ? say`for now` : say`until the end of ${day(other.pausedUntil)}`;
  return say`Your ${what} to ${bold(other.name)} waits; they are away ${away}, and its time stands still.`;
}

const threadLine = ({ question, other, mine }: Thread): RichText =>
  mine
    ? say`Your question to ${bold(other)}, open since ${moment(question.openedAt, 'day')}. It stays open until one of you stops it.`
    : say`A question from ${bold(other)}, open since ${moment(question.openedAt, 'day')}. It stays open until one of you stops it.`;

function partnershipLine({ partner, next, session }: Partnership): RichText {
  const away = partner.pausedUntil === null ? [] : say` They are away until the end of ${day(partner.pausedUntil)}.`;
  if (session !== null) return say`${bold(partner.name)}. ${sessionWords(session)}${away}`;
  return say`${bold(partner.name)}: ${NEXT_WORDS[next]}.${away}`;
}
