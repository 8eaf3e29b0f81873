import { calledOffNodes } from '../../core/domain/session/called-off.views.ts';
import { actionButton, bullets, formButton, paragraph } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { bold, command, say } from '../../core/domain/view/rich-text.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { joiningRoutes } from '../routes/membership.routes.ts';

/** Asks once more, and says what leaving does. */
export function leaveCard(): Card {
  return {
    summary: 'Leaving the programme: please confirm.',
    title: 'Leave the programme?',
    body: [
      bullets([
        say`Your relationships end, and your partners are told that you left, without a reason.`,
        say`Open requests and questions are closed, and the people concerned are told.`,
        say`Your profile is hidden at once. You can join again whenever you like; it will still be there.`,
      ]),
      paragraph(say`If you only need a break, ${command('pause until')} and a date keeps everything.`),
    ],
    actions: [
      actionButton('Leave', joiningRoutes.leave, {}, { style: 'danger' }),
      actionButton('Stay', homeRoutes.show, {}),
    ],
  };
}

export function leftCard(calledOff: number): Card {
  return {
    summary: 'You have left the programme.',
    title: 'You have left the programme',
    body: [
      paragraph(say`Thank you for having been part of it. Nobody can find you any more, and I will not write to you.`),
      ...(calledOff === 0
        ? []
        : [paragraph(say`What you had fixed is called off; please take it out of your calendar.`)]),
    ],
    actions: [formButton('Join again', joiningRoutes.join, {})],
  };
}

export function notInCard(): Card {
  return {
    summary: 'You are not in the programme.',
    body: [paragraph(say`You have left already. Nothing more happens.`)],
    actions: [formButton('Join again', joiningRoutes.join, {})],
  };
}

/** To the partner, when somebody left or lost their account: neutral, with a next step. */
export function partnerLeftCard(partner: string, iAmMentee: boolean, calledOff: number): Card {
  return {
    summary: `${partner} is no longer in the programme.`,
    title: `${partner} is no longer in the programme`,
    body: [
      paragraph(
        say`Your mentoring relationship has ended with that. It says nothing about you or about how you worked together.`,
      ),
      ...calledOffNodes(calledOff),
      paragraph(
        iAmMentee
          ? say`When you are ready, I can show you who else could help.`
          : say`Your place is free again, whenever you want to use it.`,
      ),
    ],
    actions: [
      iAmMentee
        ? actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })
        : actionButton('Home', homeRoutes.show, {}),
    ],
    footer: say`You get this because you were working together.`,
  };
}

/** To the other party of a request that cannot go on. */
export function requestClosedByLeaving(other: string, iAmSender: boolean, iAmMentee: boolean): Card {
  return {
    summary: `${other} is no longer in the programme.`,
    title: `${other} is no longer in the programme`,
    body: [
      paragraph(
        iAmSender
          ? say`Your open request to ${bold(other)} is closed with that.`
          : say`The open request from ${bold(other)} is closed with that. You need not do anything.`,
      ),
    ],
    ...(iAmMentee ? { actions: [actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })] } : {}),
    footer: say`You get this because a request between you was open.`,
  };
}

export function questionStoppedByLeaving(other: string): Card {
  return {
    summary: `${other} is no longer in the programme.`,
    body: [paragraph(say`${bold(other)} is no longer in the programme, so your private thread has ended.`)],
    footer: say`You get this because the thread was open.`,
  };
}
