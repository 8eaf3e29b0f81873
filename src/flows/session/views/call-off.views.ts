import type { Session } from '../../../core/domain/session/session.ts';
import {
  actionButton,
  bullets,
  count,
  fields,
  formButton,
  paragraph,
  section,
} from '../../../core/domain/view/build.ts';
import type { Card, Node } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { bold, moment, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import type { Notice } from '../../engine/replies.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { becauseTogether } from './session-news.views.ts';
import type { SessionPage } from './session-page.ts';
import { partnersClock } from './slot.views.ts';

export const CALL_OFF_CHOICES = ['this', 'later'] as const;

/** Which of a series; sending the form is the confirmation. */
export function callOffForm(page: SessionPage): Form {
  const { session, partner, later } = page;
  const rest = count(later.length, 'later one', 'later ones');
  return {
    ...formFor(sessionRoutes.callOff, { session: session.id }),
    title: 'Call off sessions',
    intro: [
      fields([...dateFact('This one', session), ...dateFact('The last of the series', later.at(-1))]),
      paragraph(
        say`${bold(partner.name)} is told at once, in one message, and you both get one calendar file that takes them out again.`,
      ),
      paragraph(say`If only the time does not suit, move the session instead.`),
    ],
    fields: [
      {
        type: 'choice',
        id: 'which',
        label: 'Which sessions?',
        hint: 'What has taken place stays as it is.',
        required: true,
        style: 'radio',
        options: [
          { value: 'this', label: 'Only this one' },
          { value: 'later', label: `This one and the ${rest}` },
        ],
      },
    ],
    submitLabel: 'Call off',
    cancelLabel: 'Keep them',
  };
}

const dateFact = (label: string, session: Session | undefined) =>
  session?.time == null ? [] : [{ label, value: say`${moment(session.time.startsAt)}` }];

/** The end of the form. */
export function calledOffNotice(page: SessionPage, all: readonly Session[]): Notice {
  const { partner } = page;
  const title = `${count(all.length, 'session', 'sessions')} called off`;
  return {
    summary: `${title}.`,
    title,
    tone: 'success',
    body: [
      paragraph(say`${bold(partner.name)} is told. The calendar file that follows takes this out of your calendar.`),
    ],
  };
}

/** To the other one: one message, however many are called off. */
export function calledOffCard(page: SessionPage, all: readonly Session[]): Card {
  const { partner, session } = page;
  const several = all.length > 1;
  const title = several
    ? `${partner.name} called ${all.length} sessions off`
    : `${partner.name} called your session off`;
  return {
    summary: several ? `${partner.name} called sessions off.` : `${partner.name} called a session off.`,
    title,
    body: [...whenNodes(page, all), paragraph(say`Another time can be arranged whenever you like.`)],
    actions: [
      formButton(
        'Arrange a session',
        sessionRoutes.propose,
        { relationship: session.relationshipId },
        { style: 'primary' },
      ),
      ...(several ? [actionButton('All sessions', sessionRoutes.list, {})] : []),
    ],
    footer: becauseTogether,
  };
}

function whenNodes(page: SessionPage, all: readonly Session[]): readonly Node[] {
  const starts = all.flatMap(({ time }) => (time === null ? [] : [time.startsAt]));
  const [only] = starts;
  if (only === undefined) return [];
  if (starts.length === 1)
    return [
      paragraph(say`It was on ${moment(only)}${partnersClock(only, page)}.`),
      paragraph(say`The calendar file that follows takes it out of your calendar.`),
    ];
  return [
    section('They were on', [bullets(starts.map((at) => say`${moment(at)}${partnersClock(at, page)}`))]),
    paragraph(
      say`One calendar file follows and takes them all out of your calendar. What has taken place stays as it is.`,
    ),
  ];
}
