import type { CheckIn, CheckInAnswer } from '../../core/domain/goal/check-in.ts';
import { type Goal, progressOf } from '../../core/domain/goal/goal.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { actionButton, footnote, formButton, listNode, paragraph } from '../../core/domain/view/build.ts';
import type { Action, Card, Item } from '../../core/domain/view/card.ts';
import { bold, command, day, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import type { Notice } from '../engine/replies.ts';
import { checkInRoutes, goalRoutes } from '../routes/goal.routes.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import { ANSWER_WORDS } from './check-in-words.views.ts';

export type AskedGoal = { readonly checkIn: CheckIn; readonly goal: Goal };

const WHY = say`You get this because you have agreed goals. Stop asks no more about them until you say so.`;

const AFTER: { readonly [A in CheckInAnswer]: string } = {
  'on-track': 'Lovely. Small steps count, and you are taking them.',
  stuck:
    'Thank you for saying so; it happens to everybody. What would be the smallest next step? Ten minutes are enough.',
  done: 'Wonderful. You did it, and your partner hears of it.',
  'new-date': 'The new date is set. Moving a date is planning, not failing.',
};

/** Everything one nudge asks, as far as it is answered by now. `more` goals did not fit. */
export function nudgeCard(asked: readonly AskedGoal[], more: number): Card {
  const [only] = asked;
  const single = asked.length === 1 && only !== undefined && only.checkIn.answer === null;
  return {
    summary: 'How is it going with your goals?',
    title: 'How is it going?',
    body: [
      ...(single
        ? [paragraph([bold(only.goal.words.title)]), ...facts(only.goal).map(paragraph)]
        : [listNode(asked.map(goalItem))]),
      ...(more > 0 ? [footnote(say`${more} more: ${command('goals')}.`)] : []),
    ],
    actions: single ? answerActions(only.checkIn) : [actionButton('Stop asking', checkInRoutes.stop, {})],
    footer: WHY,
  };
}

/** The same among other things of a day. */
export const nudgeRow = (asked: readonly AskedGoal[], on: LocalDay): Item => ({
  title: 'How is it going with your goals?',
  lines: asked.map(({ goal }) => plain(goal.words.title)),
  actions: [actionButton('Answer', checkInRoutes.day, { on })],
});

function answerActions({ id }: CheckIn): readonly Action[] {
  return [
    actionButton('On track', checkInRoutes.onTrack, { checkIn: id }, { style: 'primary' }),
    actionButton('Stuck', checkInRoutes.stuck, { checkIn: id }),
    actionButton('Done', checkInRoutes.done, { checkIn: id }),
    formButton('Change date', checkInRoutes.move, { checkIn: id }),
    formButton('Snooze', checkInRoutes.snooze, { checkIn: id }),
    actionButton('Stop asking', checkInRoutes.stop, {}),
  ];
}

function goalItem({ checkIn, goal }: AskedGoal): Item {
  const { answer, id } = checkIn;
  return {
    title: goal.words.title,
    lines: answer === null ? facts(goal) : [say`You said: ${bold(ANSWER_WORDS[answer])}`],
    actions:
      answer === null
        ? [
            actionButton('On track', checkInRoutes.onTrack, { checkIn: id }),
            actionButton('Something else', checkInRoutes.ask, { checkIn: id }),
          ]
        : [actionButton('Open', goalRoutes.show, { goal: goal.id })],
  };
}

function facts(goal: Goal): readonly RichText[] {
  const { done, total } = progressOf(goal);
  const next = goal.steps.find(({ doneAt }) => doneAt === null);
  return [
    ...(goal.words.targetOn === null ? [] : [say`By ${day(goal.words.targetOn)}`]),
    ...(total === 0 ? [] : [plain(`${done} of ${total} steps done`)]),
    ...(next === undefined ? [] : [say`Next: ${next.text}`]),
  ];
}

/** After an answer, with what may help now. */
export function answeredCard({ checkIn, goal }: AskedGoal, answer: CheckInAnswer): Card {
  const stuck = answer === 'stuck';
  return {
    summary: 'Thank you for your answer.',
    title: goal.words.title,
    ...(answer === 'done' ? { tone: 'success' as const } : {}),
    body: [
      paragraph(plain(AFTER[answer])),
      ...(checkIn.note === '' ? [] : [paragraph(say`Your note: ${checkIn.note}`)]),
      ...facts(goal).map(paragraph),
    ],
    actions: [
      ...(stuck
        ? [formButton('Add a next step', checkInRoutes.nextStep, { checkIn: checkIn.id }, { style: 'primary' })]
        : []),
      ...(stuck ? [actionButton('When it stalls', guideRoutes.offer, { moment: 'check-in-stuck' })] : []),
      ...(answer === 'done' ? [] : [formButton('Add a note', checkInRoutes.note, { checkIn: checkIn.id })]),
      actionButton('Open goal', goalRoutes.show, { goal: goal.id }),
    ],
  };
}

/** To the partner, when a goal was reached. */
export const achievedCard = (goal: Goal, mentee: string): Card => ({
  summary: `${mentee} has good news about a goal.`,
  title: 'A goal is achieved',
  tone: 'success',
  body: [
    paragraph(say`${bold(mentee)} has reached ${bold(goal.words.title)}. That is worth a word when you next meet.`),
  ],
  actions: [actionButton('Open', goalRoutes.show, { goal: goal.id })],
});

export const stoppedCard = (): Card => ({
  summary: 'I ask no more about your goals.',
  body: [paragraph(say`I ask no more about your goals until you say so. They are all here: ${command('goals')}.`)],
  actions: [actionButton('Go on asking', checkInRoutes.goOn, {}), actionButton('My goals', goalRoutes.list, {})],
});

export const goesOnCard = (next: Date | null): Card => ({
  summary: 'I go on asking about your goals.',
  body: [
    paragraph(
      next === null
        ? say`I go on asking as soon as a goal of yours is agreed.`
        : say`I ask you again on ${{ type: 'datetime', at: next, style: 'day' }}.`,
    ),
  ],
  actions: [actionButton('My goals', goalRoutes.list, {})],
});

export const keptNotice = (words: RichText): Notice => ({
  summary: 'Saved.',
  title: 'Saved',
  tone: 'success',
  body: [paragraph(words)],
});
