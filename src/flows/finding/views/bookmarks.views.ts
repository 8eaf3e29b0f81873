import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import { actionButton, count, listNode, paragraph } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { command, plain, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';

export function bookmarksCard(
  people: readonly { readonly id: MemberId; readonly name: string; readonly headline: string }[],
): Card {
  if (people.length === 0) {
    return {
      summary: 'You have no bookmarks.',
      body: [
        paragraph(say`You have no bookmarks yet. Type ${command('find')}, look at a profile, and keep it for later.`),
      ],
      actions: [actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })],
    };
  }
  return {
    summary: `You have ${count(people.length, 'bookmark', 'bookmarks')}.`,
    title: 'Your bookmarks',
    body: [
      listNode(
        people.map(({ id, name, headline }) => ({
          title: name,
          lines: headline === '' ? [] : [plain(headline)],
          actions: [actionButton('View profile', findingRoutes.view, { member: id })],
        })),
        { from: 1, to: people.length, total: people.length },
      ),
    ],
    footer: say`Only you see this list.`,
  };
}
