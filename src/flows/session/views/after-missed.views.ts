import { actionButton, bullets, formButton, paragraph, section } from '../../../core/domain/view/build.ts';
import type { Action, Card, Item } from '../../../core/domain/view/card.ts';
import { moment, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import type { SessionPage } from './session-page.ts';
import { partnersClock } from './slot.views.ts';

/** To the mentee, some days after a session that did not take place; `times` would suit both. */
export function anotherTimeCard(page: SessionPage, times: readonly Date[]): Card {
  const { session, partner } = page;
  return {
    summary: `Another time with ${partner.name} is still to be found.`,
    title: titleOf(page),
    body: [
      paragraph(whatHappened(page)),
      ...(times.length === 0
        ? []
        : [section('These would suit you both', [bullets(times.map((at) => timeWords(at, page)))])]),
    ],
    actions: [
      ...offerButton(page, times),
      formButton(
        times.length === 0 ? 'Arrange a session' : 'Other times',
        sessionRoutes.propose,
        { relationship: session.relationshipId },
        {
          ...(times.length === 0 ? { style: 'primary' as const } : {}),
        },
      ),
    ],
    footer: say`You get this because a session did not take place and nothing is arranged since.`,
  };
}

/** The same among other things of a day. */
export function anotherTimeRow(page: SessionPage, times: readonly Date[]): Item {
  const { session } = page;
  const [first] = times;
  return {
    title: titleOf(page),
    lines: [whatHappened(page), ...times.map((at) => timeWords(at, page))],
    actions:
      first === undefined
        ? [formButton('Arrange a session', sessionRoutes.propose, { relationship: session.relationshipId })]
        : offerButton(page, times),
  };
}

const titleOf = ({ partner }: SessionPage): string => `Another time with ${partner.name}?`;

const whatHappened = ({ session: { time } }: SessionPage): RichText =>
  say`Your session${time === null ? '' : say` on ${moment(time.startsAt, 'day')}`} did not take place. That happens to everybody; a new date is quickly found.`;

const timeWords = (at: Date, page: SessionPage): RichText => say`${moment(at)}${partnersClock(at, page)}`;

/** The times stand in the button, so that what is offered is what was read. */
function offerButton({ session }: SessionPage, times: readonly Date[]): readonly Action[] {
  if (times.length === 0) return [];
  const label = times.length === 1 ? 'Offer this time' : 'Offer these times';
  return [actionButton(label, sessionRoutes.offer, { session: session.id, times }, { style: 'primary' })];
}
