import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { actionButton, bullets, formButton, paragraph, refusalCard } from '../../core/domain/view/build.ts';
import type { Card, Item } from '../../core/domain/view/card.ts';
import type { Field, Form } from '../../core/domain/view/form.ts';
import { command, day, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import type { OpenRound, SkipRefusal, YearlyRefusal } from '../../core/domain/yearly/decide-yearly-answer.ts';
import { RATINGS, YEARLY_QUESTIONS, type YearlyQuestion } from '../../core/domain/yearly/yearly-answer.ts';
import type { Notice } from '../engine/replies.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { yearlyRoutes } from '../routes/yearly.routes.ts';
import { ASKED, RATING_WORDS } from './yearly-words.views.ts';

const MAX_CHARS = 1000;
const TITLE = 'How does mentoring here serve you?';

const WHO_SEES = say`Nobody sees what you alone answer. Coordinators see how often each answer was given, and only once five or more people are counted together.`;

/** In the day’s nudge, once a year. */
export const askCard = ({ openedOn, until }: OpenRound): Card => ({
  summary: 'How does mentoring here serve you? It takes a minute.',
  title: TITLE,
  body: [
    paragraph(
      say`Four quick questions, once a year, so that the programme gets better. Open until the end of ${day(until)}.`,
    ),
    paragraph(WHO_SEES),
  ],
  actions: [
    formButton('Answer', yearlyRoutes.answer, {}, { style: 'primary' }),
    actionButton('Not this year', yearlyRoutes.skip, { openedOn }),
  ],
  footer: say`You get this once a year, because you have been in a mentoring relationship.`,
});

/** The same among other things. */
export const askRow = ({ openedOn, until }: OpenRound): Item => ({
  title: TITLE,
  lines: [say`Four quick questions, once a year, until the end of ${day(until)}. Nobody sees what you alone answer.`],
  actions: [
    formButton('Answer', yearlyRoutes.answer, {}),
    actionButton('Not this year', yearlyRoutes.skip, { openedOn }),
  ],
});

export function answerForm({ role, until, given }: OpenRound): Form {
  return {
    ...formFor(yearlyRoutes.answer, {}),
    title: 'Once a year',
    intro: [
      paragraph(
        say`How has mentoring here served you this year, as a ${role}? You can change your answers until the end of ${day(until)}.`,
      ),
      bullets([
        WHO_SEES,
        say`After that day your answers are counted without your name and removed. If you leave before, they are not counted at all.`,
      ]),
    ],
    fields: [
      ...YEARLY_QUESTIONS.map((question): Field => {
        const initial = given?.ratings[question];
        return { ...rating(question, ASKED[role][question]), ...(initial === undefined ? {} : { initial }) };
      }),
      {
        type: 'text',
        id: 'remark',
        label: 'What should stay, and what should change?',
        hint: 'Coordinators read this without your name, once five or more people have written something. Leave out what only you could say.',
        required: false,
        multiline: true,
        maxChars: MAX_CHARS,
        ...(given === null ? {} : { initial: given.remark }),
      },
    ],
    submitLabel: 'Save',
    cancelLabel: 'Later',
  };
}

const rating = (id: YearlyQuestion, label: string) =>
  ({
    type: 'choice',
    style: 'radio',
    id,
    label,
    required: true,
    options: RATINGS.map((value) => ({ value, label: RATING_WORDS[value] })),
  }) as const;

export const answeredNotice = (until: LocalDay, changed: boolean): Notice => ({
  summary: 'Thank you for your answers.',
  title: changed ? 'Changed' : 'Thank you',
  tone: 'success',
  body: [
    paragraph(
      say`Your answers are kept until the end of ${day(until)}, and until then you can change them: ${command('evaluate')}. Then they are counted without your name.`,
    ),
  ],
});

export const skippedCard = (until: LocalDay): Card => ({
  summary: 'Not this year, then.',
  body: [
    paragraph(
      say`Not this year, then; I ask again in a year. If you change your mind until the end of ${day(until)}: ${command('evaluate')}.`,
    ),
  ],
  actions: [actionButton('Home', homeRoutes.show, {})],
});

/** “Not this year” comes to nothing. */
export function notSkippedCard(refusal: SkipRefusal): Card {
  if (refusal.code === 'answered') return keptCard(refusal.until);
  return refusal.code === 'other-round' ? otherRoundCard() : refusedCard(refusal);
}

const otherRoundCard = (): Card => ({
  summary: 'This card is from another year.',
  body: [
    paragraph(say`This card is from another year, so nothing was changed. This year’s questions are open to you now.`),
  ],
  actions: [formButton('Answer', yearlyRoutes.answer, {}), actionButton('Home', homeRoutes.show, {})],
});

const keptCard = (until: LocalDay): Card => ({
  summary: 'You have answered already.',
  body: [paragraph(say`You have answered already, and that stays. Until the end of ${day(until)} you can change it.`)],
  actions: [formButton('Change my answers', yearlyRoutes.answer, {}), actionButton('Home', homeRoutes.show, {})],
});

export const refusedCard = (refusal: YearlyRefusal): Card =>
  refusalCard(
    refusal.code === 'later' ? 'This year’s questions are closed.' : 'There is nothing to look back on yet.',
    refusedWords(refusal),
    [actionButton('Home', homeRoutes.show, {})],
  );

/** The same in a form that came too late. */
export const refusedSentence = ({ code }: YearlyRefusal): string =>
  code === 'later'
    ? 'This year’s questions are closed by now, so nothing was changed. They open again in a year.'
    : 'This is for people who have been in a mentoring relationship within the last year. Nothing was saved.';

function refusedWords(refusal: YearlyRefusal): RichText {
  if (refusal.code === 'later')
    return say`This year’s questions are closed. They open to you again on ${day(refusal.from)}.`;
  return plain(
    'Once you have been in a mentoring relationship, I ask you once a year how the programme serves you. You can tell me then, and also earlier, in these words.',
  );
}
