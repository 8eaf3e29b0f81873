import type { NextStep } from '../../core/domain/relationship/next-step.ts';
import type { RelationshipState } from '../../core/domain/relationship/transitions.ts';
import type { Session } from '../../core/domain/session/session.ts';
import {
  actionButton,
  bullets,
  count,
  formButton,
  listed,
  listNode,
  paragraph,
  section,
} from '../../core/domain/view/build.ts';
import { type Action, type Card, type Item, MAX_CARD_ACTIONS, type Node } from '../../core/domain/view/card.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import { bold, command, day, moment, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { helpRoutes } from '../routes/home.routes.ts';
import { availabilityRoutes, joiningRoutes, profileRoutes } from '../routes/membership.routes.ts';
import { requestRoutes } from '../routes/mentoring-request.routes.ts';
import { relationshipRoutes } from '../routes/relationship.routes.ts';
import { sessionRoutes } from '../routes/session.routes.ts';
import { goalSection } from './goals.views.ts';
import { nextAction } from './next-action.views.ts';
import type { Overview, Partnership } from './overview.ts';
import { standing } from './standing.views.ts';
import { waitingItems } from './waiting.views.ts';

const STATE_WORDS: { readonly [S in RelationshipState]: string } = {
  introduced: 'Just introduced',
  active: 'Under way',
  'winding-down': 'Coming to its planned end',
  paused: 'On a break',
  completed: 'Completed',
  withdrawn: 'Ended',
};

export const NEXT_WORDS: { readonly [N in NextStep]: string } = {
  'arrange-first': 'arrange the first conversation',
  'expect-first': 'your mentee arranges the first conversation',
  'keep-meeting': 'fix the date of the next conversation',
  'close-well': 'look back together at what was reached',
  'wait-for-resume': 'go on after the break',
  none: 'nothing',
};

/** For somebody who has not joined, or has left. */
export function notJoinedHome(organisation: string, left: boolean): Card {
  return {
    summary: 'Mentoring: join to begin.',
    title: `Mentoring at ${organisation}`,
    body: [
      paragraph(
        left
          ? say`You have left the programme. Your profile is hidden and will be there if you come back.`
          : say`Find somebody to learn from, or help somebody else along, without leaving this chat.`,
      ),
      bullets([
        say`${bold('As a mentee')} you say what you look for, see who fits and why, ask a question first, and send a request.`,
        say`${bold('As a mentor')} you say what you can help with and how many mentees you have room for. You decide about every request.`,
        say`What two people say to each other stays between them. I read only what you write to me.`,
      ]),
    ],
    actions: [
      formButton(left ? 'Join again' : 'Join the programme', joiningRoutes.join, {}, { style: 'primary' }),
      actionButton('How it works', helpRoutes.show, {}),
    ],
  };
}

export function newConductHome(): Card {
  return {
    summary: 'Our code of conduct has changed.',
    title: 'Our code of conduct has changed',
    body: [paragraph(say`Please read the new version before you go on. Everything of yours is as you left it.`)],
    actions: [
      formButton('Read and accept', joiningRoutes.join, {}, { style: 'primary' }),
      actionButton('How it works', helpRoutes.show, {}),
    ],
  };
}

/** How things stand. `rows` is what one card holds; what does not fit is counted, with the command that shows it. */
export function homeCard(overview: Overview, organisation: string, rows: number): Card {
  const waiting = waitingItems(overview);
  const partners = overview.partnerships.map(partnerItem);
  const forWaiting = Math.min(waiting.length, Math.max(rows - partners.length, Math.ceil(rows / 2)));
  const { done, total } = overview.completeness;
  return {
    summary: 'Your mentoring at a glance.',
    title: `Mentoring at ${organisation}`,
    body: [
      ...standing(overview).map(paragraph),
      ...(done < total ? [{ type: 'progress' as const, label: 'Profile filled in', done, total }] : []),
      section(
        'Waiting for you',
        part(waiting, forWaiting, {
          none: say`Nothing at the moment.`,
          rest: say`All of them: ${command('requests')} and ${command('questions')}.`,
        }),
      ),
      section(
        'Your relationships',
        part(partners, rows - forWaiting, {
          none: say`None yet. One begins when a request is accepted.`,
          rest: say`All of them: ${command('relationships')}.`,
        }),
      ),
      ...goalSection(overview),
      section('Sent', [paragraph(sentWords(overview))]),
    ],
    actions: settings(overview),
    footer: say`What happens next, and when: ${command('status')}. New people who fit, once a week if you like: ${command('searches')}.`,
  };
}

type Words = { readonly none: RichText; readonly rest: RichText };
type Inner = Exclude<Node, { type: 'section' }>;

function part(items: readonly Item[], size: number, { none, rest }: Words): readonly Inner[] {
  if (items.length === 0) return [paragraph(none)];
  const { shown, page } = pageOf(items, 0, size);
  if (page === undefined) return [listNode(shown)];
  return [listNode(shown, page), { type: 'note', text: rest }];
}

function partnerItem({ relationship, partner, side, next, session }: Partnership): Item {
  return {
    title: partner.name,
    lines: [
      say`You are the ${side}. ${STATE_WORDS[relationship.state]}.`,
      session === null ? say`Next: ${NEXT_WORDS[next]}.` : sessionWords(session),
      ...(partner.pausedUntil === null ? [] : [say`Away until the end of ${day(partner.pausedUntil)}.`]),
    ],
    actions: [
      actionButton('Details', relationshipRoutes.details, { relationship: relationship.id }),
      session === null
        ? actionButton('Tools', relationshipRoutes.tools, { relationship: relationship.id })
        : actionButton('Session', sessionRoutes.show, { session: session.id }),
    ],
  };
}

/** What comes next between two people who have arranged something. */
export const sessionWords = ({ time }: Pick<Session, 'time'>): RichText =>
  time === null ? say`Next: times for a session are on offer.` : say`Next: a session on ${moment(time.startsAt)}.`;

function sentWords({ sent, received }: Overview): RichText {
  const open = sent.filter(({ request }) => request.clarification === null);
  const asked = received.filter(({ request }) => request.clarification !== null).length;
  const requests = open.filter(({ request }) => request.sender === 'mentee').length;
  const parts = [
    ...(requests > 0 ? [count(requests, 'request', 'requests')] : []),
    ...(open.length > requests ? [count(open.length - requests, 'offer', 'offers')] : []),
    ...(asked > 0 ? [count(asked, 'request for more', 'requests for more')] : []),
  ];
  if (parts.length === 0) return say`Nothing waits for somebody else’s answer.`;
  return say`${listed(parts)} waiting for an answer: ${command('requests')}.`;
}

/** One way onwards first: to somebody new while there is room, else to the next step with whom one has. */
function settings(overview: Overview): readonly Action[] {
  const { profile, places } = overview;
  const next = nextAction(overview);
  const seeks = profile.asMentee && (next === null || (places.mentee?.left ?? 0) > 0);
  const searches = [
    ...(seeks ? [actionButton('Find a mentor', findingRoutes.mentors, {})] : []),
    ...(profile.asMentor ? [actionButton('Find mentees', findingRoutes.mentees, {})] : []),
  ];
  const [first, ...others] = next === null ? searches : [next, ...searches];
  const always = [
    actionButton('My requests', requestRoutes.list, {}),
    actionButton('My profile', profileRoutes.show, {}),
    actionButton('Availability', availabilityRoutes.show, {}),
    actionButton('Help', helpRoutes.show, {}),
  ];
  if (first === undefined) return always;
  return [{ ...first, style: 'primary' }, ...others.slice(0, MAX_CARD_ACTIONS - always.length - 1), ...always];
}
