import type { SessionAction } from '../../../core/domain/session/session.ts';
import { actionButton, formButton, paragraph, quote } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { bold, day, moment, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { sessionCard } from './session.views.ts';
import { missedButton } from './session-buttons.views.ts';
import { becauseTogether, openButton } from './session-news.views.ts';
import type { SessionPage } from './session-page.ts';

/** After it, until somebody has written down how it went. */
export function askCard(page: SessionPage): Card {
  const { session, partner } = page;
  return {
    summary: `How was your session with ${partner.name}?`,
    title: `How did it go with ${partner.name}?`,
    body: [
      paragraph(say`A few lines now save you both a lot later: what you talked about, and who does what until when.`),
    ],
    actions: [
      formButton('Write the sheet', sessionRoutes.sheet, { session: session.id }, { style: 'primary' }),
      missedButton(session.id),
      openButton(page),
    ],
    footer: say`Each of you is asked once. I stop as soon as one of you has answered.`,
  };
}

/** To the one who did not write it. */
export function sheetCard(page: SessionPage): Card {
  const { partner } = page;
  const title = `${partner.name} wrote the sheet of your session`;
  return { ...sessionCard(page), summary: `${title}.`, title };
}

export function missedCard(page: SessionPage): Card {
  const { session, partner } = page;
  const on: RichText = session.time === null ? [] : say` on ${moment(session.time.startsAt, 'day')}`;
  return {
    summary: `Your session with ${partner.name} is noted as not having taken place.`,
    title: 'It did not take place',
    body: [
      paragraph(
        say`Your session with ${bold(partner.name)}${on} is noted as not having taken place. That happens to everybody; no reason is kept.`,
      ),
    ],
    actions: [
      formButton(
        'Arrange a session',
        sessionRoutes.propose,
        { relationship: session.relationshipId },
        { style: 'primary' },
      ),
    ],
    footer: becauseTogether,
  };
}

/** To somebody for whom the other one noted an action. */
export function newActionCard(page: SessionPage, { text: words, dueOn }: SessionAction): Card {
  const { partner } = page;
  return {
    summary: `${partner.name} noted an action for you.`,
    title: `${partner.name} noted this for you`,
    body: [quote(words), ...(dueOn === null ? [] : [paragraph(say`By ${day(dueOn)}.`)])],
    actions: [actionButton('Tick off', sessionRoutes.actions, { relationship: page.relationshipId }), openButton(page)],
    footer: becauseTogether,
  };
}
