import { actionButton, paragraph } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { bold, say } from '../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';

export function undeliverableCard(name: string): Card {
  return {
    summary: `${name} cannot be reached at the moment.`,
    title: `${name} cannot be reached at the moment`,
    body: [
      paragraph(
        say`What you sent is saved, but ${bold(name)} has removed the app or left, so it was not delivered. They will find it if they come back. You may like to ask somebody else meanwhile.`,
      ),
    ],
    actions: [
      actionButton('All requests', requestRoutes.list, {}),
      actionButton('Find a mentor', findingRoutes.mentors, {}),
    ],
    footer: say`You get this because you wrote to ${name}.`,
  };
}
