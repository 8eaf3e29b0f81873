import { type Member, named } from '../../core/domain/member/member.ts';
import { MAX_QUESTIONS_PER_DAY } from '../../core/domain/question/decide-ask.ts';
import type { Question, QuestionMessage } from '../../core/domain/question/question.ts';
import type { QuestionRefusal } from '../../core/domain/question/refusals.ts';
import { actionButton, formButton, paragraph, quote, refusalCard } from '../../core/domain/view/build.ts';
import type { Action, Card, Node } from '../../core/domain/view/card.ts';
import type { Field, Form } from '../../core/domain/view/form.ts';
import { bold, command, moment, person, plain, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import type { Notice } from '../engine/replies.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { profileRoutes } from '../routes/membership.routes.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';
import { questionRoutes } from '../routes/question.routes.ts';
import { stopButton } from './threads.views.ts';

type Named = Pick<Member, 'id' | 'name'>;

const MAX_MESSAGE_CHARS = 1000;

export const REFUSED: { readonly [C in QuestionRefusal['code']]: string } = {
  yourself: 'This is your own profile, so there is nobody to ask.',
  'not-there': 'This person cannot be asked at the moment. Somebody else may be able to help.',
  'not-found': 'I cannot find this thread among yours.',
  stopped: 'This private thread has been stopped, and nothing more is passed on.',
  'too-many-today': `You have opened ${MAX_QUESTIONS_PER_DAY} threads within a day, which is as many as anybody can. Please try again tomorrow; threads that are open already go on.`,
};

const NEXT: { readonly [C in QuestionRefusal['code']]: Action } = {
  yourself: actionButton('My profile', profileRoutes.show, {}),
  'not-there': actionButton('Find a mentor', findingRoutes.mentors, {}),
  'not-found': actionButton('Show my questions', questionRoutes.show, {}),
  stopped: actionButton('Show my questions', questionRoutes.show, {}),
  'too-many-today': actionButton('Show my questions', questionRoutes.show, {}),
};

export function refusedCard(code: QuestionRefusal['code']): Card {
  return refusalCard(REFUSED[code], plain(REFUSED[code]), [NEXT[code]]);
}

export function askForm(to: Named, goesOn: boolean): Form {
  return {
    ...formFor(questionRoutes.ask, { member: to.id }),
    title: 'Ask a question',
    intro: [
      paragraph(
        say`Only ${person(named(to))} sees what you write, with your name. I pass it on and bring you the answer; neither of you sees how to reach the other.`,
      ),
      ...(goesOn ? [paragraph(say`You two have an open thread already. This goes into it.`)] : []),
    ],
    fields: [
      messageField('Your question', 'Keep e-mail addresses and phone numbers for later, when you work together.'),
    ],
    submitLabel: 'Send',
    cancelLabel: 'Cancel',
  };
}

export function replyForm(question: Question, other: Named, messages: readonly QuestionMessage[]): Form {
  return {
    ...formFor(questionRoutes.reply, { question: question.id }),
    title: 'Reply',
    intro: [
      ...messages.flatMap((message) => said(message, other)),
      paragraph(say`Only ${person(named(other))} sees your reply. How to reach either of you stays hidden.`),
    ],
    fields: [messageField('Your reply')],
    submitLabel: 'Send',
    cancelLabel: 'Cancel',
  };
}

function messageField(label: string, extra = ''): Field {
  const hint = `Up to ${MAX_MESSAGE_CHARS} characters. ${extra}`.trim();
  return { type: 'text', id: 'text', label, hint, required: true, multiline: true, maxChars: MAX_MESSAGE_CHARS };
}

function said({ authorId, text: words, writtenAt }: QuestionMessage, other: Named): readonly Node[] {
  const who = authorId === other.id ? say`${bold(other.name)} wrote` : say`You wrote`;
  return [paragraph(say`${who}, ${moment(writtenAt)}:`), quote(words)];
}

/** One relayed message, to the other side. */
export function messageCard({
  question,
  from,
  text: words,
  mayRequest,
}: {
  readonly question: Question;
  readonly from: Named;
  readonly text: string;
  readonly mayRequest: boolean;
}): Card {
  const asks = question.askerId === from.id;
  return {
    summary: asks ? `${from.name} has a question for you.` : `${from.name} has answered you.`,
    title: asks ? `A question from ${from.name}` : `An answer from ${from.name}`,
    body: [quote(words)],
    actions: [
      formButton('Reply', questionRoutes.reply, { question: question.id }, { style: 'primary' }),
      ...(mayRequest ? [formButton('Ask to be my mentor', requestRoutes.ask, { mentor: from.id })] : []),
      actionButton('View profile', findingRoutes.view, { member: from.id }),
      stopButton(question, from.name),
    ],
    footer: say`You get this because ${from.name} wrote to you through me. Neither of you sees how to reach the other. Stop ends this thread; with ${command('hide')} nobody new can ask you.`,
  };
}

/** The end of a form that sent something. */
export function sentNotice(to: Named): Notice {
  return {
    summary: 'Your message is on its way.',
    title: 'Sent',
    tone: 'success',
    body: [
      paragraph(
        say`I pass it on to ${person(named(to))} and bring you the answer. All your threads: ${command('questions')}.`,
      ),
    ],
  };
}

/** What becomes of the card on which somebody pressed Stop. */
export function stoppedCard(other: Named): Card {
  return {
    summary: 'The thread is stopped.',
    title: 'Stopped',
    body: [
      paragraph(
        say`Nothing more is passed on between you and ${person(named(other))}. They are told that the thread has ended, and no reason.`,
      ),
    ],
    actions: [actionButton('Show my questions', questionRoutes.show, {})],
  };
}

/** To the other side, once. */
export function otherStoppedCard(by: Named): Card {
  return {
    summary: 'A private thread has ended.',
    title: 'A private thread has ended',
    body: [
      paragraph(
        say`The private thread between you and ${person(named(by))} has ended, and nothing more is passed on. That happens for all kinds of reasons; you need not do anything.`,
      ),
    ],
    actions: [actionButton('Home', homeRoutes.show, {})],
    footer: say`You get this once, because the thread was open.`,
  };
}
