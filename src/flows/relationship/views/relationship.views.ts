import { contactable, type Member } from '../../../core/domain/member/member.ts';
import type { Side } from '../../../core/domain/profile/profile.ts';
import { type NextStep, nextStepOf } from '../../../core/domain/relationship/next-step.ts';
import type { Relationship } from '../../../core/domain/relationship/relationship.ts';
import type { RelationshipState } from '../../../core/domain/relationship/transitions.ts';
import {
  actionButton,
  bullets,
  fields,
  formButton,
  listNode,
  paragraph,
  refusalCard,
} from '../../../core/domain/view/build.ts';
import type { Action, Card, Fact } from '../../../core/domain/view/card.ts';
import type { PagePart } from '../../../core/domain/view/page-of.ts';
import {
  bold,
  command,
  day,
  italic,
  link,
  moment,
  person,
  plain,
  type RichText,
  say,
} from '../../../core/domain/view/rich-text.ts';
import { agreementRoutes } from '../../routes/agreement.routes.ts';
import { findingRoutes } from '../../routes/finding.routes.ts';
import { goalRoutes } from '../../routes/goal.routes.ts';
import { guideRoutes } from '../../routes/guide.routes.ts';
import { homeRoutes } from '../../routes/home.routes.ts';
import { progressRoutes, relationshipRoutes } from '../../routes/relationship.routes.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { toolRoutes } from '../../routes/tool.routes.ts';
import { writeLabel } from './message.views.ts';

type Reachable = Pick<Member, 'id' | 'name' | 'handles' | 'email' | 'pausedUntil'>;
type Own = { readonly relationship: Relationship; readonly partner: Reachable; readonly side: Side };

export const STATE_WORDS: { readonly [S in RelationshipState]: string } = {
  introduced: 'Introduced: your first conversation is still to come',
  active: 'Under way',
  'winding-down': 'Coming to its planned end',
  paused: 'On a break',
  completed: 'Completed',
  withdrawn: 'Ended early',
};

const NEXT_WORDS: { readonly [N in NextStep]: (partner: string) => RichText } = {
  'arrange-first': (partner) =>
    say`Write to ${bold(partner)} and propose two or three times for a first conversation. Half an hour is plenty.`,
  'expect-first': (partner) =>
    say`${bold(partner)} arranges the first conversation. If you hear nothing for a week, a friendly line from you helps.`,
  'keep-meeting': () => say`Fix the date of your next conversation while you are in the present one.`,
  'close-well': () => say`Look back together at what was reached, and say how you would like to stay in touch.`,
  'wait-for-resume': () => say`Nothing for now. You go on after the break.`,
  none: () => say`Nothing more happens here.`,
};

/** The same for a relationship of somebody else and for one that never was. */
export function notFoundCard(): Card {
  return refusalCard(
    'I cannot find this relationship among yours.',
    say`I cannot find this relationship among yours. Nothing was changed.`,
    [actionButton('Show relationships', relationshipRoutes.list, {})],
  );
}

/** Those that go on, a page at a time. */
export function relationshipsCard({ shown, page, next }: PagePart<Own>): Card {
  if (shown.length === 0) return noneCard();
  return {
    summary: 'The people you work with.',
    title: 'Your mentoring relationships',
    body: [
      listNode(
        shown.map(({ relationship, partner, side }) => ({
          title: partner.name,
          lines: [
            say`You are the ${side}. ${STATE_WORDS[relationship.state]}.`,
            say`Since ${moment(relationship.startedAt, 'day')}`,
          ],
          actions: [
            actionButton('Details', relationshipRoutes.details, { relationship: relationship.id }),
            actionButton('Tools', relationshipRoutes.tools, { relationship: relationship.id }),
          ],
        })),
        page,
      ),
    ],
    actions: [
      ...(page === undefined ? [] : [turnPage(next)]),
      actionButton('Earlier ones', relationshipRoutes.earlier, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

const turnPage = (next: number | null): Action =>
  next === null
    ? actionButton('Back to the start', relationshipRoutes.list, { from: 0 })
    : actionButton('Show more', relationshipRoutes.list, { from: next });

function noneCard(): Card {
  return {
    summary: 'You have no mentoring relationship yet.',
    title: 'No relationship yet',
    body: [
      paragraph(
        say`A relationship begins when a request is accepted. What you sent and received is under ${command('requests')}.`,
      ),
    ],
    actions: [
      actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' }),
      actionButton('Earlier ones', relationshipRoutes.earlier, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

/** Those that are over, to be read. */
export function earlierCard(shown: readonly Pick<Own, 'relationship' | 'partner'>[]): Card {
  return {
    summary: 'Your earlier mentoring relationships.',
    title: 'Earlier relationships',
    body:
      shown.length === 0
        ? [paragraph(say`None yet. One that has ended stays here, to be read.`)]
        : [
            listNode(
              shown.map(({ relationship, partner }) => ({
                title: partner.name,
                lines: [
                  say`${STATE_WORDS[relationship.state]}${relationship.endedAt === null ? '' : say` on ${moment(relationship.endedAt, 'day')}`}`,
                ],
                actions: [actionButton('Details', relationshipRoutes.details, { relationship: relationship.id })],
              })),
            ),
          ],
    actions: [
      actionButton('Show relationships', relationshipRoutes.list, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

/** Everything one party may know of a relationship that goes on, with how to reach the other. */
export function detailsCard({ relationship, partner, side, contact }: Own & { readonly contact: string }): Card {
  const { id, state, startedAt } = relationship;
  return {
    summary: 'Details of your mentoring relationship.',
    title: `You and ${partner.name}`,
    body: [
      paragraph(say`You are the ${side === 'mentor' ? 'mentor' : 'mentee'} of ${person(contactable(partner))}.`),
      fields([
        ...reachFacts(partner, contact),
        { label: 'Together since', value: say`${moment(startedAt, 'day')}` },
        { label: 'How it stands', value: standing(relationship) },
        ...awayFacts(partner),
        { label: 'Next step', value: NEXT_WORDS[nextStepOf(state, side)](partner.name) },
      ]),
    ],
    actions: [
      formButton(writeLabel(partner.name), relationshipRoutes.write, { relationship: id }, { style: 'primary' }),
      formButton('Arrange a session', sessionRoutes.propose, { relationship: id }),
      actionButton('Agreement', agreementRoutes.show, { relationship: id }),
      actionButton('Tools', relationshipRoutes.tools, { relationship: id }),
      actionButton('More', progressRoutes.more, { relationship: id }),
      formButton('End it', relationshipRoutes.withdraw, { relationship: id }, { style: 'danger' }),
    ],
    footer: say`Only you two see how to reach each other. What you say to each other is yours; coordinators see states and dates, never content.`,
  };
}

function reachFacts({ email, name }: Reachable, contact: string): readonly Fact[] {
  const own = contact === '' ? [] : [{ label: 'How to reach them', value: plain(contact) }];
  const address = email === null ? [] : [{ label: 'E-mail', value: say`${link(`mailto:${email}`, email)}` }];
  if (own.length + address.length > 0) return [...own, ...address];
  return [{ label: 'How to reach them', value: say`${italic('Not filled in')}. Write to ${name} through me.` }];
}

function standing({ state, progress }: Relationship): RichText {
  if (state === 'paused' && progress.break !== null)
    return say`On a break until the end of ${day(progress.break.until)}`;
  if (state === 'winding-down' && progress.ending !== null)
    return say`Until ${day(progress.ending.lastDate)}, as planned`;
  return plain(STATE_WORDS[state]);
}

const awayFacts = ({ pausedUntil }: Reachable): readonly Fact[] =>
  pausedUntil === null ? [] : [{ label: 'Away', value: say`Until the end of ${day(pausedUntil)}` }];

/** Everything the two can work with. */
export function toolsCard({ relationship, partner }: Own): Card {
  return {
    summary: 'Tools for your mentoring relationship.',
    title: `Tools for you and ${partner.name}`,
    body: [
      bullets([
        say`${bold('Goals')} are what you two work on, with steps you can tick.`,
        say`${bold('Worksheets')} help you to think: fill one in alone, and share it with ${partner.name} if you like.`,
        say`${bold('Guides')} are short and to the point, from the first conversation to a good ending.`,
      ]),
      ...(relationship.state === 'introduced'
        ? [paragraph(say`Before you first meet, the guide to the first conversation is worth its two minutes.`)]
        : []),
    ],
    actions: [
      ...(relationship.state === 'introduced'
        ? [actionButton('First conversation', guideRoutes.offer, { moment: 'request-accepted' })]
        : []),
      actionButton('Goals', goalRoutes.list, { relationship: relationship.id }),
      actionButton('Worksheets', toolRoutes.list, {}),
      actionButton('Guides', guideRoutes.list, {}),
      actionButton('Details', relationshipRoutes.details, { relationship: relationship.id }),
    ],
  };
}
