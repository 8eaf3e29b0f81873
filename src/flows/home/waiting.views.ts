import { actionButton, count, formButton } from '../../core/domain/view/build.ts';
import type { Item } from '../../core/domain/view/card.ts';
import { day, moment, plain, say } from '../../core/domain/view/rich-text.ts';
import { agreementRoutes } from '../routes/agreement.routes.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';
import { questionRoutes } from '../routes/question.routes.ts';
import { sessionRoutes } from '../routes/session.routes.ts';
import { yearlyRoutes } from '../routes/yearly.routes.ts';
import type { OpenRequest, Overview, Partnership, Thread } from './overview.ts';

/** People who wait longest for an answer come first; private threads follow. */
export function waitingItems({ received, sent, partnerships, threads, evaluateUntil }: Overview): readonly Item[] {
  return [
    ...received.filter(({ request }) => request.clarification === null).map(receivedItem),
    ...sent.filter(({ request }) => request.clarification !== null).map(clarificationItem),
    ...partnerships.flatMap(signatureItem),
    ...partnerships.flatMap(offerItem),
    ...partnerships.flatMap(unrecordedItem),
    ...threads.map(threadItem),
    ...yearlyItem(evaluateUntil),
  ];
}

function receivedItem({ request, other, lapsesAt }: OpenRequest): Item {
  return {
    title:
      request.sender === 'mentee'
        ? `${other.name} asks you to be their mentor`
        : `${other.name} offers to be your mentor`,
    lines: [
      lapsesAt === null
        ? say`Since ${moment(request.sentAt, 'day')}`
        : say`Since ${moment(request.sentAt, 'day')}; answer by ${moment(lapsesAt, 'day')}`,
    ],
    actions: [actionButton('Open', requestRoutes.show, { request: request.id }, { style: 'primary' })],
  };
}

function clarificationItem({ request, other }: OpenRequest): Item {
  return {
    title: `${other.name} asks you for more`,
    lines: [plain(request.sender === 'mentee' ? 'About your request' : 'About your offer')],
    actions: [actionButton('Open', requestRoutes.show, { request: request.id }, { style: 'primary' })],
  };
}

/** The partner has signed the agreement, and waits for the member to sign or change it. */
function signatureItem({ toSign, relationship, partner }: Partnership): readonly Item[] {
  if (!toSign) return [];
  return [
    {
      title: `Your agreement with ${partner.name} waits for you`,
      lines: [plain('They have signed it. Read it, then sign it or change it.')],
      actions: [actionButton('Read it', agreementRoutes.show, { relationship: relationship.id }, { style: 'primary' })],
    },
  ];
}

/** The partner named times, and waits for one of them to be picked. */
function offerItem({ session, partner }: Partnership): readonly Item[] {
  if (session === null || session.state !== 'proposed' || session.proposedBy !== partner.id) return [];
  return [
    {
      title: `${partner.name} offers times for a session`,
      lines: [say`${count(session.slots.length, 'time', 'times')} to choose from`],
      actions: [formButton('Pick a time', sessionRoutes.pick, { session: session.id }, { style: 'primary' })],
    },
  ];
}

function unrecordedItem({ unrecorded, partner }: Partnership): readonly Item[] {
  if (unrecorded === null || unrecorded.time === null) return [];
  return [
    {
      title: `How did your session with ${partner.name} go?`,
      lines: [say`It was on ${moment(unrecorded.time.startsAt)}`],
      actions: [formButton('Write the sheet', sessionRoutes.sheet, { session: unrecorded.id }, { style: 'primary' })],
    },
  ];
}

/** Once a year, as long as they were asked and neither answered nor put it aside. */
function yearlyItem(until: Overview['evaluateUntil']): readonly Item[] {
  if (until === null) return [];
  return [
    {
      title: 'How does mentoring here serve you?',
      lines: [say`Four quick questions, once a year, until the end of ${day(until)}`],
      actions: [formButton('Answer', yearlyRoutes.answer, {})],
    },
  ];
}

function threadItem({ question, other, mine }: Thread): Item {
  return {
    title: mine ? `Your question to ${other}` : `A question from ${other}`,
    lines: [say`Open since ${moment(question.openedAt, 'day')}`],
    actions: [formButton('Reply', questionRoutes.reply, { question: question.id })],
  };
}
