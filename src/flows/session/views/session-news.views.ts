import type { Repeated } from '../../../core/application/session/repeat-session.ts';
import { contactable } from '../../../core/domain/member/member.ts';
import type { Period } from '../../../core/domain/session/period.ts';
import {
  actionButton,
  bullets,
  count,
  fields,
  formButton,
  paragraph,
  quote,
  section,
} from '../../../core/domain/view/build.ts';
import type { Action, Card, Node } from '../../../core/domain/view/card.ts';
import { bold, moment, person, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import type { Notice } from '../../engine/replies.ts';
import { agreementRoutes } from '../../routes/agreement.routes.ts';
import { guideRoutes } from '../../routes/guide.routes.ts';
import { progressRoutes } from '../../routes/relationship.routes.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { actionLines, placeWords, sessionCard } from './session.views.ts';
import { agendaButton } from './session-buttons.views.ts';
import type { SessionPage, Together } from './session-page.ts';
import { partnersClock, whenWords } from './slot.views.ts';

export const openButton = ({ session }: SessionPage): Action =>
  actionButton('Open', sessionRoutes.show, { session: session.id });
export const becauseTogether = say`You get this because you two work together.`;

/** What replaces the form, or the card that opened it: the session as it is now, under a title that says what was done. */
export function doneNotice(page: SessionPage, title: string): Notice {
  const { actions: _, ...card } = sessionCard(page);
  return { ...card, title, tone: 'success' };
}

/** To the one who picks. */
export function proposedCard(page: SessionPage): Card {
  const { session, partner } = page;
  return {
    summary: `${partner.name} offers times for a session.`,
    title: `${partner.name} offers times for a session`,
    body: [
      paragraph(say`${person(contactable(partner))} would like to meet you for ${session.lengthMinutes} minutes.`),
      bullets(session.slots.map((at) => say`${moment(at)}${partnersClock(at, page)}`)),
      fields([
        { label: 'How you meet', value: placeWords(session) },
        ...(session.topic === '' ? [] : [{ label: 'About', value: say`${session.topic}` }]),
      ]),
    ],
    actions: [
      formButton('Pick a time', sessionRoutes.pick, { session: session.id }, { style: 'primary' }),
      formButton('Other times', sessionRoutes.propose, { relationship: session.relationshipId }),
      openButton(page),
    ],
    footer: becauseTogether,
  };
}

/** To the other one, when a time was picked; or changed, and then `before` is the time it had. */
export function fixedCard(page: SessionPage, before: Period | null): Card {
  const { session, me, partner, keeper } = page;
  const title = before === null ? `${partner.name} picked a time` : `${partner.name} moved your session`;
  const mine = keeper === me.id;
  return {
    summary: `${title}.`,
    title,
    body: [
      fields([
        ...whenFact(page),
        ...(before === null ? [] : [{ label: 'Instead of', value: whenWords(before, page) }]),
        { label: 'How you meet', value: placeWords(session) },
      ]),
    ],
    actions: [
      ...(mine ? [agendaButton(session.id, session.agenda)] : []),
      formButton('Move', sessionRoutes.move, { session: session.id }),
      openButton(page),
      actionButton('How to run it', guideRoutes.offer, { moment: 'session-scheduled' }),
    ],
    footer: say`I remind you both the day before and ten minutes before it begins.`,
  };
}

const whenFact = (page: SessionPage) =>
  page.session.time === null ? [] : [{ label: 'When', value: whenWords(page.session.time, page) }];

/** What a repetition came to, for either of the two. */
export function repeatedCard(together: Together, { made, leftOut }: Series, by: 'you' | 'partner'): Card {
  const title =
    by === 'you'
      ? `${count(made.length, 'session', 'sessions')} planned`
      : `${together.partner.name} planned ${count(made.length, 'more session', 'more sessions')}`;
  const starts = made.flatMap(({ time }) => (time === null ? [] : [time.startsAt]));
  const line = (at: Date): RichText => say`${moment(at)}${partnersClock(at, together)}`;
  return {
    summary: `${title}.`,
    title,
    body: [
      bullets(starts.map(line)),
      ...(leftOut.length === 0 ? [] : [section('Left out, because one of you is taken', [bullets(leftOut.map(line))])]),
    ],
    actions: [
      actionButton('All sessions', sessionRoutes.list, {}, { style: 'primary' }),
      actionButton('Giving feedback', guideRoutes.offer, { moment: 'third-session-scheduled' }),
    ],
    footer: say`Each of you can move or call off any of them, or all that are left at once.`,
  };
}

type Series = Pick<Repeated, 'made' | 'leftOut'>;

/** To the other one, as soon as there is one. */
export function agendaCard(page: SessionPage): Card {
  const { session, partner } = page;
  return {
    summary: `${partner.name} set the agenda of your session.`,
    title: `The agenda of your session with ${partner.name}`,
    body: [fields(whenFact(page)), quote(session.agenda), ...carriedOver(page)],
    actions: [openButton(page)],
    footer: becauseTogether,
  };
}

/** To whoever keeps the agenda, some days before. */
export function agendaPromptCard(page: SessionPage): Card {
  const { session, partner } = page;
  return {
    summary: `What would you like to talk about with ${partner.name}?`,
    title: 'What is on your agenda?',
    body: [
      ...(session.time === null
        ? []
        : [paragraph(say`You meet ${bold(partner.name)} on ${moment(session.time.startsAt)}.`)]),
      paragraph(say`Two or three points are enough, and ${partner.name} can prepare for them.`),
      ...carriedOver(page),
    ],
    actions: [
      agendaButton(session.id, session.agenda),
      openButton(page),
      actionButton('G-STAR questions', guideRoutes.offer, { moment: 'agenda-asked' }),
    ],
    footer: say`You get this about three days before a session and once more the day before, because you two agreed that you set the agenda. Write it and I stop.`,
  };
}

/** To both, before it begins. */
export function reminderCard(page: SessionPage, kind: 'day-before' | 'minutes-before'): Card {
  const { session, me, partner, keeper } = page;
  const soon = kind === 'minutes-before';
  const missing = keeper === me.id && session.agenda === '';
  return {
    summary: soon
      ? `Your session with ${partner.name} is about to begin.`
      : `You have a session with ${partner.name} coming up.`,
    title: soon ? `About to begin: ${partner.name}` : `Coming up: your session with ${partner.name}`,
    body: [
      fields([...whenFact(page), { label: 'How you meet', value: placeWords(session) }]),
      ...(session.agenda === '' ? [] : [section('Agenda', [quote(session.agenda)])]),
      ...carriedOver(page),
    ],
    actions: [
      ...(missing ? [agendaButton(session.id, '')] : []),
      openButton(page),
      ...(soon ? [] : [formButton('Move', sessionRoutes.move, { session: session.id })]),
    ],
    footer: say`I remind you the day before and ten minutes before. Moving the session or calling it off moves or ends this too.`,
  };
}

/** To the mentee, some days after the two were introduced. */
export const arrangeFirstCard = ({ relationshipId, partner }: Together): Card => ({
  summary: `A first conversation with ${partner.name} is still to be arranged.`,
  title: `When do you first meet ${partner.name}?`,
  body: [
    paragraph(say`Half an hour is plenty to get to know each other. Two or three times on offer are a good beginning.`),
  ],
  actions: [
    formButton('Arrange a session', sessionRoutes.propose, { relationship: relationshipId }, { style: 'primary' }),
    actionButton('We have met', progressRoutes.met, { relationship: relationshipId }),
    actionButton('First conversation', guideRoutes.offer, { moment: 'request-accepted' }),
  ],
  footer: say`You get this because no first conversation is arranged yet; it comes twice at most.`,
});

/** To the mentee, when the agreed rhythm comes round and nothing is fixed. */
export const arrangeNextCard = ({ relationshipId, partner }: Together): Card => ({
  summary: `Your next session with ${partner.name} is still to be arranged.`,
  title: `When do you next meet ${partner.name}?`,
  body: [paragraph(say`By the rhythm you two meet in, the next session is due soon, and none is fixed yet.`)],
  actions: [
    formButton('Arrange a session', sessionRoutes.propose, { relationship: relationshipId }, { style: 'primary' }),
    actionButton('Agreement', agreementRoutes.show, { relationship: relationshipId }),
  ],
  footer: say`You get this once after each session, by the rhythm in your agreement. A series of sessions makes it unnecessary.`,
});

function carriedOver(page: SessionPage): readonly Node[] {
  if (page.actions.length === 0) return [];
  return [section('Still open from before', actionLines(page.actions, page))];
}
