import type { RelationshipId } from '../../../core/domain/kernel/ids.ts';
import { contactable } from '../../../core/domain/member/member.ts';
import type { OwnRelationship, Sided } from '../../../core/domain/relationship/sides.ts';
import { calledOffNodes } from '../../../core/domain/session/called-off.views.ts';
import type { Calendar, LocalDay } from '../../../core/domain/time/calendar.ts';
import { actionButton, bullets, formButton, paragraph, section } from '../../../core/domain/view/build.ts';
import type { Action, Card } from '../../../core/domain/view/card.ts';
import { periodOf } from '../../../core/domain/view/period.ts';
import { bold, day, link, moment, person, plain, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import type { Notice } from '../../engine/replies.ts';
import { agreementRoutes } from '../../routes/agreement.routes.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { guideRoutes } from '../../routes/guide.routes.ts';
import { availabilityRoutes, profileRoutes } from '../../routes/membership.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { plannedEndRoutes, relationshipRoutes } from '../../routes/relationship.routes.ts';
import { type LookedBackOn, thenAndNow } from './then-and-now.views.ts';

export const fixedNotice = ({ partner }: OwnRelationship, lastDate: LocalDay): Notice => ({
  summary: 'The last date is fixed.',
  title: 'The last date is fixed',
  body: [paragraph(say`You and ${bold(partner.name)} work together until ${day(lastDate)}. I tell them.`)],
});

export const partnerFixedCard = ({ relationship, partner }: OwnRelationship, lastDate: LocalDay): Card => ({
  summary: 'Your mentoring has a planned end.',
  title: `Your last date with ${partner.name}`,
  body: [
    paragraph(
      say`${bold(partner.name)} has fixed ${day(lastDate)} as your last date. Time enough to finish what matters. If it does not suit you, move it, or propose to go on.`,
    ),
  ],
  actions: endingActions(relationship.id),
  footer: say`You get this whenever the last date is fixed or moved.`,
});

/** At about the last but one session, to both. */
export const remindCard = ({ relationship, partner }: OwnRelationship, lastDate: LocalDay): Card => ({
  summary: 'The last date of your mentoring is near.',
  title: `You and ${partner.name}: nearly there`,
  body: [
    paragraph(say`Your last date is ${day(lastDate)}: about one conversation from now. Worth some minutes of it:`),
    bullets([
      say`What did we set out to do, and what came of it?`,
      say`What would we like to tell each other before we part?`,
      say`How do we stay in touch, or do we go on?`,
    ]),
  ],
  actions: endingActions(relationship.id),
  footer: say`You both get this once before the last date.`,
});

/** At the end of the agreed period, to both. */
export const reviewCard = ({ relationship, partner }: OwnRelationship): Card => ({
  summary: 'The time you agreed on is over.',
  title: `You and ${partner.name}: time to look back`,
  body: [
    paragraph(
      say`The time you two agreed on is over. Look back together: what was reached, what is open? Then go on with a new date, which both of you sign, or plan a good end.`,
    ),
  ],
  actions: [
    formButton('Go on together', agreementRoutes.extend, { relationship: relationship.id }, { style: 'primary' }),
    formButton('Plan the end', plannedEndRoutes.fix, { relationship: relationship.id }),
    actionButton('Agreement', agreementRoutes.show, { relationship: relationship.id }),
  ],
  footer: say`You both get this on the review date of your agreement.`,
});

const endingActions = (id: RelationshipId): readonly Action[] => [
  actionButton('Details', relationshipRoutes.details, { relationship: id }),
  actionButton('Ending well', guideRoutes.offer, { moment: 'last-date-fixed' }),
  formButton('Move the last date', plannedEndRoutes.fix, { relationship: id }),
  formButton('Go on together', agreementRoutes.extend, { relationship: id }),
];

/** The morning after the last date, to both: the first goals beside how it ended. */
export function closingCard({ relationship, partner }: OwnRelationship, journey: LookedBackOn): Card {
  return {
    summary: 'Time to look back on your mentoring.',
    title: `You and ${partner.name}: looking back`,
    body: [
      paragraph(
        say`You have worked together since ${moment(relationship.startedAt, 'day')}. Thank you both. Two minutes to look back now are worth a lot.`,
      ),
      ...thenAndNow(journey),
    ],
    actions: [
      formButton('Look back', plannedEndRoutes.lookBack, { relationship: relationship.id }, { style: 'primary' }),
      formButton('Go on together', agreementRoutes.extend, { relationship: relationship.id }),
      actionButton('Agreement', agreementRoutes.show, { relationship: relationship.id }),
    ],
    footer: say`Once both of you have looked back, or after two weeks, your mentoring is complete.`,
  };
}

export const lookedBackNotice = (completed: boolean): Notice => ({
  summary: 'Thank you for looking back.',
  title: 'Thank you',
  tone: 'success',
  body: [
    paragraph(
      completed
        ? say`Both of you have looked back. Your mentoring is complete.`
        : say`Saved. You can change it until your mentoring is complete.`,
    ),
  ],
});

/** To both at the planned end, with ways onwards. */
export function completedCard(
  { relationship, partner, side, reader }: Sided,
  {
    contact,
    calledOff,
    calendar,
  }: { readonly contact: string; readonly calledOff: number; readonly calendar: Calendar },
): Card {
  const { startedAt, endedAt } = relationship;
  const period = periodOf(startedAt, endedAt ?? startedAt, { zone: reader.zone, calendar });
  return {
    summary: 'Your mentoring is complete.',
    title: `You and ${partner.name}: complete`,
    tone: 'success',
    body: [
      paragraph(say`You worked together ${period}, and carried it to its planned end: well done, both of you.`),
      ...calledOffNodes(calledOff),
      section('Stay in touch', [paragraph(reach({ partner, contact }))]),
      paragraph(
        side === 'mentee'
          ? say`What now? Write down one thing you will keep doing. Many mentees become mentors: you know by now what helps.`
          : say`What now? Your place is free. Take a break, or help somebody else along; you may have more than one mentee from now on.`,
      ),
    ],
    actions: onwards({ partner, side }),
    footer: say`What you wrote stays readable for both of you, and can no longer be changed.`,
  };
}

type Onwards = Pick<OwnRelationship, 'partner' | 'side'>;

/** A new journey is asked for like any other: with a request, which the other may decline. */
export function onwards({ partner, side }: Onwards): readonly Action[] {
  return side === 'mentee'
    ? [
        formButton('New journey', requestRoutes.ask, { mentor: partner.id }),
        actionButton('Find a mentor', findingRoutes.mentors, {}),
        actionButton('My profile', profileRoutes.show, {}),
      ]
    : [
        formButton('New journey', requestRoutes.offer, { mentee: partner.id }),
        actionButton('Availability', availabilityRoutes.show, {}),
        actionButton('My profile', profileRoutes.show, {}),
      ];
}

/** How two people who completed it together reach each other. */
export function reach({
  partner,
  contact,
}: {
  readonly partner: OwnRelationship['partner'];
  readonly contact: string;
}): RichText {
  return [
    ...say`${person(contactable(partner))}`,
    ...(contact === '' ? [] : plain(`: ${contact}`)),
    ...(partner.email === null ? [] : say` (${link(`mailto:${partner.email}`, partner.email)})`),
  ];
}
