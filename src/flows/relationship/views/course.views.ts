import type { RelationshipRefusal } from '../../../core/domain/relationship/refusals.ts';
import type { OwnRelationship } from '../../../core/domain/relationship/sides.ts';
import type { RelationshipState } from '../../../core/domain/relationship/transitions.ts';
import { calledOffNodes } from '../../../core/domain/session/called-off.views.ts';
import type { LocalDay } from '../../../core/domain/time/calendar.ts';
import { open, run, text } from '../../../core/domain/view/build.ts';
import type { Action, Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import { bold, day, say } from '../../../core/domain/view/rich-text.ts';
import type { Notice } from '../../engine/replies.ts';

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
    body: [text(say`What would you like to do?`)],
    actions: [
      ...stateActions(relationship),
      run('View profile', 'finding.view', partner.id),
      run('Keep a copy', 'relationship.copy', relationship.id),
    ],
  };
}

function stateActions({ id, state, progress }: OwnRelationship['relationship']): readonly Action[] {
  const rest = open('Take a break', 'course.pause', id);
  switch (state) {
    case 'introduced':
      return [run('We have met', 'course.met', id, { style: 'primary' }), rest];
    case 'active':
      return [open('Plan the end', 'planned-end.fix', id), rest];
    case 'winding-down':
      if (progress.ending?.closedAt != null)
        return [open('Look back', 'planned-end.look-back', id, { style: 'primary' }), ...goOn(id)];
      return [
        open('Look back', 'planned-end.look-back', id),
        open('Move the last date', 'planned-end.fix', id),
        ...goOn(id),
        rest,
      ];
    case 'paused':
      return [run('End the break', 'course.resume', id, { style: 'primary' })];
    case 'completed':
    case 'withdrawn':
      return [];
  }
}

const goOn = (id: string): readonly Action[] => [open('Go on together', 'agreement.extend', id)];

export function pauseForm({ relationship, partner }: Own, suggested: LocalDay): Form {
  return {
    id: 'course.pause',
    title: 'Take a break',
    intro: [
      text(
        say`A break for both of you: no prompts and no reminders until it is over. ${bold(partner.name)} is told the date and no reason. It ends by itself, or earlier if either of you likes.`,
      ),
    ],
    fields: [{ type: 'date', id: 'until', label: 'Last day of the break', required: true, initial: suggested }],
    submitLabel: 'Start the break',
    cancelLabel: 'Cancel',
    ref: relationship.id,
  };
}

export const pausedNotice = ({ partner }: Own, until: LocalDay): Notice => ({
  summary: 'Your mentoring is on a break.',
  title: 'On a break',
  body: [text(say`You and ${bold(partner.name)} are on a break until the end of ${day(until)}. I tell them the date.`)],
});

export const partnerPausedCard = ({ relationship, partner }: Own, until: LocalDay): Card => ({
  summary: 'Your mentoring is on a break.',
  title: `A break with ${partner.name}`,
  body: [
    text(
      say`${bold(partner.name)} has put your mentoring on a break until the end of ${day(until)}. Nothing is lost and nothing is expected of you; you go on afterwards.`,
    ),
  ],
  actions: [run('Details', 'relationship.details', relationship.id)],
  footer: say`Either of you can end the break earlier, in Details under More.`,
});

/** To both when a break is over, by the clock or by one of them. */
export const resumedCard = ({ relationship, partner }: Own): Card => ({
  summary: 'Your mentoring goes on.',
  title: `You and ${partner.name} go on`,
  body: [text(say`The break is over. A good first step is a date for the next conversation.`)],
  actions: [
    run('Tools', 'relationship.tools', relationship.id, { style: 'primary' }),
    run('Details', 'relationship.details', relationship.id),
  ],
  footer: say`You get this once, because a break has ended.`,
});

/** After a long silence. */
export const quietCard = ({ relationship, partner }: Own): Card => ({
  summary: 'I have heard nothing of your mentoring for a while.',
  title: `How are you and ${partner.name} doing?`,
  body: [
    text(
      say`For five weeks I have heard of no conversation between you two. If you still meet, one press is enough. If not, that is fine: in two weeks I close it without any blame, and both of you have your place again.`,
    ),
  ],
  actions: [
    run('Still going', 'course.still-going', relationship.id, { style: 'primary' }),
    open('Take a break', 'course.pause', relationship.id),
    open('End it', 'relationship.withdraw', relationship.id),
  ],
  footer: say`You both get this after 35 days without a sign. One press by either of you stops it.`,
});

export const stillGoingCard = ({ relationship, partner }: Own): Card => ({
  summary: 'Good to hear.',
  title: `You and ${partner.name}`,
  tone: 'success',
  body: [text(say`Good to hear. I ask nothing more for now.`)],
  actions: [run('Details', 'relationship.details', relationship.id)],
});

/** Closed after the warning too went unanswered. */
export const lapsedCard = ({ partner, side }: Own, calledOff: number): Card => ({
  summary: 'A mentoring relationship of yours has ended quietly.',
  title: `Your mentoring with ${partner.name} has ended`,
  body: [
    text(
      say`I had heard nothing for seven weeks, so I have closed it. Nobody is to blame; lives get full. What you wrote down stays readable.`,
    ),
    ...calledOffNodes(calledOff),
  ],
  actions:
    side === 'mentee'
      ? [run('Find a mentor', 'finding.mentors', '', { style: 'primary' }), run('Home', 'home.show', '')]
      : [run('Home', 'home.show', '', { style: 'primary' }), run('Availability', 'availability.show', '')],
  footer: say`You both get this. Would you like to go on after all? Ask each other again.`,
});

export const metCard = ({ relationship, partner }: Own): Card => ({
  summary: 'Your mentoring is under way.',
  title: `You and ${partner.name} have met`,
  tone: 'success',
  body: [
    text(
      say`A good start. How does it fit? Only the two answers together are ever shown. Then agree on how you work together.`,
    ),
  ],
  actions: [
    open('Say how it fits', 'course.fit', relationship.id, { style: 'primary' }),
    run('Agreement', 'agreement.show', relationship.id),
    run('Where you stand', 'guide.offer', 'first-session-held'),
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
  return {
    summary: 'Nothing was changed.',
    body: [text(say`${sentence}`)],
    actions: [run('Details', 'relationship.details', relationship.id)],
  };
}

/** The same where nothing is known of the two. */
export const notNowCard = (code: RelationshipRefusal['code']): Card => ({
  summary: NOT_NOW[code],
  body: [text(say`${NOT_NOW[code]}`)],
  actions: [run('Show relationships', 'relationship.list', '')],
});
