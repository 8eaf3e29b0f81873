import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import { receiverOf, senderOf } from '../../../core/domain/request/request.ts';
import { actionButton, count, footnote, listNode, paragraph } from '../../../core/domain/view/build.ts';
import type { Card, Node } from '../../../core/domain/view/card.ts';
import { command, moment, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { homeRoutes } from '../../routes/home.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { isOffer, isOpen, otherThan, type RequestPage } from './request-page.ts';
import { stateOf } from './request-words.views.ts';

export function listCard(pages: readonly RequestPage[], reader: MemberId, hidden: number): Card {
  const received = pages.filter(({ request }) => receiverOf(request) === reader);
  const sent = pages.filter(({ request }) => senderOf(request) === reader);
  if (pages.length === 0) {
    return {
      summary: 'You have no requests.',
      body: [
        paragraph(say`You have sent and received no requests yet. Type ${command('find')} to see who could help.`),
      ],
      actions: [actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })],
    };
  }
  return {
    summary: 'Your requests.',
    title: 'Your requests',
    body: [
      ...group('Received', received, reader),
      ...group('Sent', sent, reader),
      ...(hidden > 0 ? [footnote(say`Not listed: ${count(hidden, 'older one', 'older ones')}.`)] : []),
    ],
    actions: [actionButton('Home', homeRoutes.show, {})],
  };
}

function group(title: string, pages: readonly RequestPage[], reader: MemberId): readonly Node[] {
  if (pages.length === 0) return [];
  const items = pages.map((page) => ({
    title: `${otherThan(reader, page).name} · ${stateOf(page.request)}`,
    lines: [say`${isOffer(page.request) ? 'Offer' : 'Request'} of ${moment(page.request.sentAt, 'day')}`],
    actions: [actionButton(isOpen(page.request) ? 'Open' : 'View', requestRoutes.show, { request: page.request.id })],
  }));
  return [{ type: 'section', title, nodes: [listNode(items)] }];
}
