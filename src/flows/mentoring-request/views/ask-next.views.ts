import { actionButton, footnote, paragraph } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { bold, command, moment, say } from '../../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { profileRoutes } from '../../routes/membership.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import type { RequestPage } from './request-page.ts';

const WHY = say`You get this because you ticked “Ask the next one for me”.`;

const stopButton = ({ request }: RequestPage) =>
  actionButton('Ask nobody else', requestRoutes.stopAsking, { request: request.id });

/** To a mentee whose request came to nothing, and who wants the next mentor asked. */
export const goingOnCard = (page: RequestPage, how: 'declined' | 'expired'): Card => ({
  summary:
    how === 'expired'
      ? `There was no answer from ${page.mentor.name}.`
      : `${page.mentor.name} cannot mentor you at the moment.`,
  title: how === 'expired' ? `No answer from ${page.mentor.name}` : `${page.mentor.name} cannot take this on`,
  body: [
    paragraph(
      how === 'expired'
        ? say`${bold(page.mentor.name)} has not answered in time. That happens when people are busy; it says nothing about you.`
        : say`${bold(page.mentor.name)} read your request and cannot say yes at the moment. Mentors have few places, and a no is hardly ever about you.`,
    ),
    paragraph(say`As you wished, your note goes to the next mentor who fits, in a few minutes. I tell you who it is.`),
  ],
  actions: [stopButton(page), actionButton('See everybody', findingRoutes.mentors, {})],
  footer: WHY,
});

/** The next one has the note; `expires` is null while their clock stands still. */
export const askedNextCard = (page: RequestPage, expires: Date | null): Card => ({
  summary: `${page.mentor.name} has been asked next.`,
  title: `I have asked ${page.mentor.name}`,
  body: [
    paragraph(say`${bold(page.mentor.name)} fits what you look for, has room, and has your note now.`),
    ...(expires === null ? [] : [footnote(say`It stays open until ${moment(expires, 'day')}.`)]),
  ],
  actions: [
    actionButton('See the request', requestRoutes.show, { request: page.request.id }, { style: 'primary' }),
    actionButton('View profile', findingRoutes.view, { member: page.mentor.id }),
    stopButton(page),
  ],
  footer: WHY,
});

export const nobodyNextCard = (): Card => ({
  summary: 'There is nobody else to ask at the moment.',
  title: 'Nobody else at the moment',
  body: [
    paragraph(
      say`I found no other mentor who fits and has room just now, so I ask nobody. A wider search may help, or another topic in your profile.`,
    ),
  ],
  actions: [
    actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' }),
    actionButton('My profile', profileRoutes.show, {}),
  ],
  footer: WHY,
});

/** `open`: the request itself is still with a mentor. */
export const stoppedAskingCard = (open: boolean): Card => ({
  summary: 'I ask nobody else by myself.',
  body: [
    paragraph(
      open
        ? say`I ask nobody else by myself. The request that is open stays so; to take it back, type ${command('requests')}.`
        : say`I ask nobody else by myself. Whom you ask next is yours to choose.`,
    ),
  ],
  actions: [
    actionButton('Find a mentor', findingRoutes.mentors, {}),
    actionButton('My requests', requestRoutes.list, {}),
  ],
});
