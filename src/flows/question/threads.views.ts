import type { Question } from '../../core/domain/question/question.ts';
import { actionButton, formButton, listNode, paragraph } from '../../core/domain/view/build.ts';
import type { Action, Card } from '../../core/domain/view/card.ts';
import type { PagePart } from '../../core/domain/view/page-of.ts';
import { moment, say } from '../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { questionRoutes } from '../routes/question.routes.ts';

export type ThreadRow = { readonly question: Question; readonly other: string; readonly mine: boolean };

/** The open threads, a page at a time. */
export function threadsCard({ shown, page, next }: PagePart<ThreadRow>): Card {
  if (shown.length === 0) return noThreadsCard();
  return {
    summary: 'Your private question threads.',
    title: 'Your question threads',
    body: [
      listNode(
        shown.map(({ question, other, mine }) => ({
          title: other,
          lines: [
            mine
              ? say`You asked on ${moment(question.openedAt, 'day')}`
              : say`Asked you on ${moment(question.openedAt, 'day')}`,
          ],
          actions: [formButton('Reply', questionRoutes.reply, { question: question.id }), stopButton(question, other)],
        })),
        page,
      ),
    ],
    actions: [...(page === undefined ? [] : [turnPage(next)]), actionButton('Home', homeRoutes.show, {})],
    footer: say`Only the two of you see what a thread says.`,
  };
}

const turnPage = (next: number | null): Action =>
  next === null
    ? actionButton('Back to the start', questionRoutes.show, { from: 0 })
    : actionButton('Show more', questionRoutes.show, { from: next });

function noThreadsCard(): Card {
  return {
    summary: 'You have no open question threads.',
    title: 'No open threads',
    body: [
      paragraph(
        say`Before you ask somebody to be your mentor you can ask them a question. I pass it on; how to reach either of you stays hidden.`,
      ),
    ],
    actions: [
      actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' }),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

export function stopButton(question: Question, other: string): Action {
  return actionButton(
    'Stop',
    questionRoutes.stop,
    { question: question.id },
    {
      confirm: {
        title: 'Stop this thread?',
        text: `${other} is told, in neutral words, that the thread has ended. Nothing more is passed on, and it cannot be opened again.`,
        yes: 'Stop it',
        no: 'Keep it open',
      },
    },
  );
}
