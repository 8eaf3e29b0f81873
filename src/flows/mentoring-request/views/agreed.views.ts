import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import { contactable, type Member } from '../../../core/domain/member/member.ts';
import type { Relationship } from '../../../core/domain/relationship/relationship.ts';
import { senderOf } from '../../../core/domain/request/request.ts';
import { zoneWords } from '../../../core/domain/time/zone-words.ts';
import { actionButton, fields, formButton, listed, paragraph } from '../../../core/domain/view/build.ts';
import type { Card, Node } from '../../../core/domain/view/card.ts';
import { bold, person, plain, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { guideRoutes } from '../../routes/guide.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { relationshipRoutes } from '../../routes/relationship.routes.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { isOffer, otherThan, type RequestPage, receiverIn } from './request-page.ts';

/** What becomes of the receiver's card after an answer. */
export function acceptedByMeCard(
  page: RequestPage,
  relationship: Relationship,
  contact: string,
  reader: MemberId,
): Card {
  const other = otherThan(reader, page);
  return {
    summary: `You and ${other.name} work together now.`,
    title: `You and ${other.name} work together now`,
    tone: 'success',
    body: [...contactNodes(other, contact), paragraph(firstStep(reader === page.mentee.id, other))],
    actions: [
      formButton('Arrange a session', sessionRoutes.propose, { relationship: relationship.id }, { style: 'primary' }),
      actionButton('Details', relationshipRoutes.details, { relationship: relationship.id }),
      actionButton('First conversation', guideRoutes.offer, { moment: 'request-accepted' }),
    ],
  };
}

/** To the other one, when a request was accepted. */
export function acceptedCard(page: RequestPage, relationship: Relationship, contact: string, reader: MemberId): Card {
  const other = otherThan(reader, page);
  return {
    ...acceptedByMeCard(page, relationship, contact, reader),
    summary: `${other.name} said yes.`,
    title: `${other.name} said yes`,
    footer: say`You get this because you ${senderOf(page.request) === reader ? 'sent' : 'received'} the request.`,
  };
}

const firstStep = (iAmMentee: boolean, other: Member): RichText =>
  iAmMentee
    ? say`${bold('The first step is yours:')} please write to ${person(contactable(other))} and suggest two or three times for a first conversation. Half an hour is plenty to get to know each other.`
    : say`${person(contactable(other))} has been asked to suggest times for a first conversation. If nothing comes within a week, a friendly line from you helps.`;

function contactNodes(other: Member, contact: string): readonly Node[] {
  return [
    fields([
      { label: 'Name', value: [person(contactable(other))] },
      ...(other.email === null ? [] : [{ label: 'E-mail', value: plain(other.email) }]),
      ...(contact === '' || contact === other.email ? [] : [{ label: 'Reach them', value: plain(contact) }]),
      { label: 'Their clock', value: plain(zoneWords(other.zone)) },
    ]),
  ];
}

/** To one of two who work together now, about what they had sent to others. */
export function ownSurplusCard(pages: readonly RequestPage[]): Card {
  const what = pages.some(({ request }) => isOffer(request)) ? 'offers' : 'requests';
  return {
    summary: `Your other ${what} are closed.`,
    title: `Your other ${what} are closed`,
    body: [
      paragraph(
        say`Your place is taken now, so what you had sent to ${listed(pages.map((page) => receiverIn(page).name))} is closed. They have been told, and you need not do anything.`,
      ),
    ],
    actions: [actionButton('All requests', requestRoutes.list, {})],
    footer: say`You get this once, because a request was accepted.`,
  };
}
