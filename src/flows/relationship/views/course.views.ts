import type { RelationshipId } from '../../../core/domain/kernel/ids.ts';
import type { RelationshipRefusal } from '../../../core/domain/relationship/refusals.ts';
import type { OwnRelationship } from '../../../core/domain/relationship/sides.ts';
import type { RelationshipState } from '../../../core/domain/relationship/transitions.ts';
import { calledOffNodes } from '../../../core/domain/session/called-off.views.ts';
import type { LocalDay } from '../../../core/domain/time/calendar.ts';
import { actionButton, formButton, paragraph, refusalCard } from '../../../core/domain/view/build.ts';
import type { Action, Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { bold, day, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import type { Notice } from '../../engine/replies.ts';
import { agreementRoutes } from '../../routes/agreement.routes.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { guideRoutes } from '../../routes/guide.routes.ts';
import { homeRoutes } from '../../routes/home.routes.ts';
import { availabilityRoutes } from '../../routes/membership.routes.ts';
import { plannedEndRoutes, progressRoutes, relationshipRoutes } from '../../routes/relationship.routes.ts';

type Own = Pick<OwnRelationship, 'relationship' | 'side'> & { readonly partner: { readonly name: string } };

export const NOT_NOW: { readonly [C in RelationshipRefusal['code']]: string } = {
  'not-found': 'I cannot find this relationship among yours. Nothing was changed.',
  'already-settled': 'That is not possible as things stand: something has changed meanwhile. Nothing was changed.',
};

export const PAUSE_REFUSED = {
  past: 'This day is over already. Please choose a later one.',
  far: 'A break can last a year at most. Please choose an earlier day.',
} as const;

/** What else can be done about a relationship that goes on. */
export function moreCard({ relationship, partner }: OwnRelationship): Card {
  return {
    summary: 'More about your mentoring relationship.',
    title: `You and ${partner.name}`,
    body: [paragraph(say`What would you like to do?`)],
    actions: [
      ...stateActions(relationship),
      actionButton('View profile', findingRoutes.view, { member: partner.id }),
      actionButton('Keep a copy', relationshipRoutes.copy, { relationship: relationship.id }),
    ],
  };
}

function stateActions({ id, state, progress }: OwnRelationship['relationship']): readonly Action[] {
  const rest = formButton('Take a break', progressRoutes.pause, { relationship: id });
  switch (state) {
    case 'introduced':
      return [actionButton('We have met', progressRoutes.met, { relationship: id }, { style: 'primary' }), rest];
    case 'active':
      return [formButton('Plan the end', plannedEndRoutes.fix, { relationship: id }), rest];
    case 'winding-down':
      if (progress.ending?.closedAt != null)
        return [
          formButton('Look back', plannedEndRoutes.lookBack, { relationship: id }, { style: 'primary' }),
          ...goOn(id),
        ];
      return [
        formButton('Look back', plannedEndRoutes.lookBack, { relationship: id }),
        formButton('Move the last date', plannedEndRoutes.fix, { relationship: id }),
        ...goOn(id),
        rest,
      ];
    case 'paused':
      return [actionButton('End the break', progressRoutes.resume, { relationship: id }, { style: 'primary' })];
    case 'completed':
    case 'withdrawn':
      return [];
  }
}

const goOn = (id: RelationshipId): readonly Action[] => [
  formButton('Go on together', agreementRoutes.extend, { relationship: id }),
];

export function pauseForm({ relationship, partner }: Own, suggested: LocalDay): Form {
  return {
    ...formFor(progressRoutes.pause, { relationship: relationship.id }),
    title: 'Take a break',
    intro: [
      paragraph(
        say`A break for both of you: no prompts and no reminders until it is over. ${bold(partner.name)} is told the date and no reason. It ends by itself, or earlier if either of you likes.`,
      ),
    ],
    fields: [{ type: 'date', id: 'until', label: 'Last day of the break', required: true, initial: suggested }],
    submitLabel: 'Start the break',
    cancelLabel: 'Cancel',
  };
}

export const pausedNotice = ({ partner }: Own, until: LocalDay): Notice => ({
  summary: 'Your mentoring is on a break.',
  title: 'On a break',
  body: [
    paragraph(say`You and ${bold(partner.name)} are on a break until the end of ${day(until)}. I tell them the date.`),
  ],
});

export const partnerPausedCard = ({ relationship, partner }: Own, until: LocalDay): Card => ({
  summary: 'Your mentoring is on a break.',
  title: `A break with ${partner.name}`,
  body: [
    paragraph(
      say`${bold(partner.name)} has put your mentoring on a break until the end of ${day(until)}. Nothing is lost and nothing is expected of you; you go on afterwards.`,
    ),
  ],
  actions: [actionButton('Details', relationshipRoutes.details, { relationship: relationship.id })],
  footer: say`Either of you can end the break earlier, in Details under More.`,
});

/** To both when a break is over, by the clock or by one of them. */
export const resumedCard = ({ relationship, partner }: Own): Card => ({
  summary: 'Your mentoring goes on.',
  title: `You and ${partner.name} go on`,
  body: [paragraph(say`The break is over. A good first step is a date for the next conversation.`)],
  actions: [
    actionButton('Tools', relationshipRoutes.tools, { relationship: relationship.id }, { style: 'primary' }),
    actionButton('Details', relationshipRoutes.details, { relationship: relationship.id }),
  ],
  footer: say`You get this once, because a break has ended.`,
});

/** After a long silence. */
export const quietCard = ({ relationship, partner }: Own): Card => ({
  summary: 'I have heard nothing of your mentoring for a while.',
  title: `How are you and ${partner.name} doing?`,
  body: [
    paragraph(
      say`For five weeks I have heard of no conversation between you two. If you still meet, one press is enough. If not, that is fine: in two weeks I close it without any blame, and both of you have your place again.`,
    ),
  ],
  actions: [
    actionButton('Still going', progressRoutes.stillGoing, { relationship: relationship.id }, { style: 'primary' }),
    formButton('Take a break', progressRoutes.pause, { relationship: relationship.id }),
    formButton('End it', relationshipRoutes.withdraw, { relationship: relationship.id }),
  ],
  footer: say`You both get this after 35 days without a sign. One press by either of you stops it.`,
});

export const stillGoingCard = ({ relationship, partner }: Own): Card => ({
  summary: 'Good to hear.',
  title: `You and ${partner.name}`,
  tone: 'success',
  body: [paragraph(say`Good to hear. I ask nothing more for now.`)],
  actions: [actionButton('Details', relationshipRoutes.details, { relationship: relationship.id })],
});

/** Closed after the warning too went unanswered. */
export const lapsedCard = ({ partner, side }: Own, calledOff: number): Card => ({
  summary: 'A mentoring relationship of yours has ended quietly.',
  title: `Your mentoring with ${partner.name} has ended`,
  body: [
    paragraph(
      say`I had heard nothing for seven weeks, so I have closed it. Nobody is to blame; lives get full. What you wrote down stays readable.`,
    ),
    ...calledOffNodes(calledOff),
  ],
  actions:
    side === 'mentee'
      ? [
          actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' }),
          actionButton('Home', homeRoutes.show, {}),
        ]
      : [
          actionButton('Home', homeRoutes.show, {}, { style: 'primary' }),
          actionButton('Availability', availabilityRoutes.show, {}),
        ],
  footer: say`You both get this. Would you like to go on after all? Ask each other again.`,
});

export const metCard = ({ relationship, partner }: Own): Card => ({
  summary: 'Your mentoring is under way.',
  title: `You and ${partner.name} have met`,
  tone: 'success',
  body: [
    paragraph(
      say`A good start. How does it fit? Only the two answers together are ever shown. Then agree on how you work together.`,
    ),
  ],
  actions: [
    formButton('Say how it fits', progressRoutes.fit, { relationship: relationship.id }, { style: 'primary' }),
    actionButton('Agreement', agreementRoutes.show, { relationship: relationship.id }),
    actionButton('Where you stand', guideRoutes.offer, { moment: 'first-session-held' }),
  ],
});

const LATE: { readonly [S in RelationshipState]: (partner: string) => string } = {
  introduced: () => 'You two have not had your first conversation yet, so this comes later. Nothing was changed.',
  active: () => 'Your mentoring is under way already, so this changes nothing.',
  'winding-down': () => 'Your mentoring is coming to its planned end, so this changes nothing.',
  paused: () => 'You two are on a break at the moment. End it first, in Details under More. Nothing was changed.',
  completed: (partner) => `Your mentoring with ${partner} is complete and can only be read. Nothing was changed.`,
  withdrawn: (partner) => `Your mentoring with ${partner} has ended and can only be read. Nothing was changed.`,
};

/** One sentence, when a press comes at the wrong time: what has become of the two since. */
export function lateCard({ relationship, partner }: Own): Card {
  const sentence = LATE[relationship.state](partner.name);
  return refusalCard('Nothing was changed.', say`${sentence}`, [
    actionButton('Details', relationshipRoutes.details, { relationship: relationship.id }),
  ]);
}

/** The same where nothing is known of the two. */
export const notNowCard = (code: RelationshipRefusal['code']): Card =>
  refusalCard(NOT_NOW[code], say`${NOT_NOW[code]}`, [actionButton('Show relationships', relationshipRoutes.list, {})]);
