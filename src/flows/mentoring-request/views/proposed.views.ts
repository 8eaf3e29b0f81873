import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { Relationship } from '../../../core/domain/relationship/relationship.ts';
import { actionButton, footnote, paragraph, quote } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { bold, moment, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { acceptedByMeCard } from './agreed.views.ts';
import { otherThan, type RequestPage } from './request-page.ts';

/** To a mentee for whom the coordinators asked a mentor. */
export function requestedForYouCard(page: RequestPage, expires: Date | null): Card {
  const { request, mentor } = page;
  return {
    summary: `Your coordinators suggest ${mentor.name} as your mentor.`,
    title: `Your coordinators suggest ${mentor.name}`,
    body: [
      paragraph(
        say`They looked at what everybody seeks and offers, and have asked ${bold(mentor.name)} for you. This is the note, made from your profile:`,
      ),
      quote(request.note),
      paragraph(
        say`${bold(mentor.name)} can accept, decline or ask for more; I will tell you at once. You are free to take it back.`,
      ),
      ...(expires === null ? [] : [footnote(say`It stays open until ${moment(expires, 'day')}.`)]),
    ],
    actions: [
      actionButton('View profile', findingRoutes.view, { member: mentor.id }, { style: 'primary' }),
      actionButton('See the request', requestRoutes.show, { request: request.id }),
      actionButton('Take it back', requestRoutes.withdraw, { request: request.id }),
    ],
    footer: say`You get this because you look for a mentor in this programme.`,
  };
}

/** To each of two whom the coordinators introduced. */
export function introducedCard(page: RequestPage, relationship: Relationship, contact: string, reader: MemberId): Card {
  const other = otherThan(reader, page);
  return {
    ...acceptedByMeCard(page, relationship, contact, reader),
    summary: `Your coordinators introduce you to ${other.name}.`,
    title: `Meet ${other.name}`,
    footer: say`Your coordinators introduced you, because of what you two seek and offer. If it does not suit you, you can end it at any time under Details.`,
  };
}
