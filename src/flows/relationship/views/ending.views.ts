import type { OwnRelationship } from '../../../core/application/relationship/own-relationship.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import type { Side } from '../../../core/domain/profile/profile.ts';
import type { RelationshipRefusal } from '../../../core/domain/relationship/refusals.ts';
import type { Relationship } from '../../../core/domain/relationship/relationship.ts';
import { calledOffNodes } from '../../../core/domain/session/called-off.views.ts';
import { actionButton, bullets, paragraph, section } from '../../../core/domain/view/build.ts';
import type { Action, Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { periodOf } from '../../../core/domain/view/period.ts';
import { bold, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import type { Notice } from '../../engine/replies.ts';
import { agreementRoutes } from '../../routes/agreement.routes.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { goalRoutes } from '../../routes/goal.routes.ts';
import { homeRoutes } from '../../routes/home.routes.ts';
import { availabilityRoutes } from '../../routes/membership.routes.ts';
import { relationshipRoutes } from '../../routes/relationship.routes.ts';
import { onwards as newJourney, reach } from './planned-end.views.ts';

type Named = Pick<Member, 'id' | 'name'>;
type Own = { readonly relationship: Relationship; readonly partner: Named; readonly side: Side };

type Reader = Parameters<typeof periodOf>[2];

const MAX_REASON_CHARS = 1000;

export const REFUSED: { readonly [C in RelationshipRefusal['code']]: string } = {
  'not-found': 'I cannot find this relationship among yours. Nothing was changed.',
  'already-settled': 'This relationship has ended already. Nothing more was changed or sent.',
};

/** One that is over, whoever asks about it and however late. */
export function overCard(own: OwnRelationship, reader: Reader, contact = ''): Card {
  const { relationship, partner, side } = own;
  const completed = relationship.state === 'completed';
  const { endedAt, startedAt } = relationship;
  return {
    summary: 'This mentoring relationship has ended.',
    title: `You and ${partner.name}`,
    body: [
      paragraph(
        endedAt === null
          ? say`This relationship has ended.`
          : say`You worked together ${periodOf(startedAt, endedAt, reader)}. This relationship ${completed ? 'is complete' : 'has ended'}; what you wrote can still be read.`,
      ),
      ...(completed ? [section('Stay in touch', [paragraph(reach({ partner, contact }))])] : []),
    ],
    actions: [
      ...(completed ? newJourney(own) : onwards(side)),
      actionButton('Agreement', agreementRoutes.show, { relationship: relationship.id }),
      actionButton('Goals', goalRoutes.list, { relationship: relationship.id }),
      actionButton('Keep a copy', relationshipRoutes.copy, { relationship: relationship.id }),
    ],
  };
}

export function withdrawForm({ relationship, partner }: Own): Form {
  return {
    ...formFor(relationshipRoutes.withdraw, { relationship: relationship.id }),
    title: 'End the relationship',
    intro: [
      paragraph(
        say`This ends your mentoring relationship with ${bold(partner.name)} at once. It needs no reason, and nobody is to blame.`,
      ),
      bullets([
        say`${bold(partner.name)} is told in neutral words, with what they can do next. Never your reason.`,
        say`The place is free again for both of you, and you no longer write to each other through me.`,
        say`Sessions that are still to come are called off, and a calendar file takes them out for both of you.`,
      ]),
    ],
    fields: [
      {
        type: 'text',
        id: 'reason',
        label: 'Reason, if you want to keep one',
        hint: `Shown to nobody. It is kept only for the export of your own data. Up to ${MAX_REASON_CHARS} characters.`,
        required: false,
        multiline: true,
        maxChars: MAX_REASON_CHARS,
      },
      {
        type: 'toggle',
        id: 'apart',
        label: 'No further contact',
        hint: 'We are not shown to each other again, and cannot ask each other. Nobody is told.',
        required: false,
        initial: false,
      },
    ],
    submitLabel: 'End it',
    cancelLabel: 'Go back',
  };
}

/** The end of the form. */
export function endedNotice(partner: Named, apart: boolean, calledOff: number): Notice {
  return {
    summary: 'Your mentoring relationship has ended.',
    title: 'It has ended',
    body: [
      paragraph(say`${bold(partner.name)} is told in neutral words. Thank you for the time you gave each other.`),
      ...calledOffNodes(calledOff),
      ...(apart ? [paragraph(say`You are not shown to each other again.`)] : []),
    ],
  };
}

/** What becomes of the card that held the button. */
export function endedCard(partner: Named, side: Side): Card {
  return {
    summary: 'Your mentoring relationship has ended.',
    title: `You and ${partner.name}`,
    body: [paragraph(say`You have ended this relationship. Your place is free again.`)],
    actions: onwards(side),
  };
}

/** To the other party: neutral, blameless, with what they can do next. `side` is the reader's. */
export function partnerEndedCard(by: Named, side: Side, calledOff: number): Card {
  return {
    summary: 'A mentoring relationship of yours has ended.',
    title: `Your mentoring with ${by.name} has ended`,
    body: [
      paragraph(
        say`${bold(by.name)} has ended your mentoring relationship. That can have many reasons, and it says nothing about you or about how you worked together.`,
      ),
      ...calledOffNodes(calledOff),
      paragraph(
        side === 'mentee'
          ? say`When you are ready, I can show you who else could help. What you noted for yourself is worth taking along.`
          : say`Your place is free again. Nobody new comes unless you accept them; take a break first if you like.`,
      ),
    ],
    actions: onwards(side),
    footer: say`You get this once, because you were working together.`,
  };
}

function onwards(side: Side): readonly Action[] {
  return side === 'mentee'
    ? [
        actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' }),
        actionButton('Home', homeRoutes.show, {}),
      ]
    : [
        actionButton('Home', homeRoutes.show, {}, { style: 'primary' }),
        actionButton('Availability', availabilityRoutes.show, {}),
      ];
}
