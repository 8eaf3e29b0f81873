import type { Member } from '../../core/domain/member/member.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { actionButton, bullets, formButton, paragraph, refusalCard } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import { bold, command, day, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import { exclusionRoutes, suggestionRoutes } from '../routes/finding.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { availabilityRoutes } from '../routes/membership.routes.ts';

/** How things stand, and every way to change it. */
export function availabilityCard(member: Pick<Member, 'hidden' | 'pausedUntil'>): Card {
  const paused = member.pausedUntil !== null;
  return {
    summary: 'Your availability.',
    title: 'Your availability',
    body: [
      paragraph(stateOf(member)),
      bullets([
        say`${bold('Pause')}: nobody finds you, and requests to you wait without running out. You come back by yourself.`,
        say`${bold('Hide')}: nobody finds you until you show yourself again. What is going on goes on.`,
      ]),
    ],
    actions: [
      paused
        ? actionButton('Resume now', availabilityRoutes.resume, {}, { style: 'primary' })
        : formButton('Pause until…', availabilityRoutes.pause, {}),
      member.hidden
        ? actionButton('Show me again', availabilityRoutes.showMe, {}, paused ? {} : { style: 'primary' })
        : actionButton('Hide me', availabilityRoutes.hide, {}),
      actionButton('Do not match me with', exclusionRoutes.list, {}),
      actionButton('Weekly suggestions', suggestionRoutes.list, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

function stateOf({ hidden, pausedUntil }: Pick<Member, 'hidden' | 'pausedUntil'>) {
  if (pausedUntil !== null) {
    const after = hidden ? ' You stay hidden after it, until you show yourself again.' : '';
    return say`You are on a break until the end of ${day(pausedUntil)}.${after}`;
  }
  return hidden ? say`You are hidden: nobody finds you.` : say`You can be found.`;
}

export function pauseForm(initial: LocalDay): Form {
  return {
    ...formFor(availabilityRoutes.pause, {}),
    title: 'Take a break',
    intro: [
      paragraph(
        say`Nobody finds you or asks you while you are away. People you work with see that you are on a break, and until when.`,
      ),
    ],
    fields: [
      {
        type: 'date',
        id: 'until',
        label: 'Last day of your break',
        hint: 'You are back on the day after, without doing anything.',
        required: true,
        initial,
      },
    ],
    submitLabel: 'Pause',
    cancelLabel: 'Cancel',
  };
}

export const PAUSE_REFUSED = {
  unreadable: 'I could not read that as a day. Try 2026-12-24, “24 December”, “next Friday” or “two weeks”.',
  past: 'That day has passed. Please choose today or later.',
  far: 'A break can last a year at most. To go for longer, hide your profile.',
} as const;

export function pauseRefusedCard(why: keyof typeof PAUSE_REFUSED): Card {
  return refusalCard('No break was set.', say`${PAUSE_REFUSED[why]} Nothing was changed.`, [
    formButton('Choose a day', availabilityRoutes.pause, {}, { style: 'primary' }),
  ]);
}

export function pausedCard(until: LocalDay): Card {
  return {
    summary: 'Your break is set.',
    title: 'Enjoy your break',
    tone: 'success',
    body: [
      paragraph(
        say`You are away until the end of ${day(until)} and back the day after, by yourself. To come back earlier, type ${command('resume')}.`,
      ),
    ],
    actions: [actionButton('Resume now', availabilityRoutes.resume, {})],
  };
}

export function resumedCard(was: boolean): Card {
  return {
    summary: was ? 'You are back.' : 'You were not away.',
    ...(was ? { title: 'Welcome back', tone: 'success' as const } : {}),
    body: [
      paragraph(
        was
          ? say`You can be found again, and requests you were sent go on where they stood.`
          : say`You were not on a break, so nothing was changed.`,
      ),
    ],
    actions: [actionButton('Home', homeRoutes.show, {})],
  };
}

export function backByClockCard(): Card {
  return {
    summary: 'Your break is over.',
    title: 'Welcome back',
    body: [
      paragraph(say`Your break is over and you can be found again. Need more time? Set a new date; nothing is lost.`),
    ],
    actions: [
      actionButton('Home', homeRoutes.show, {}, { style: 'primary' }),
      formButton('Pause again', availabilityRoutes.pause, {}),
    ],
    footer: say`You get this because you asked for a break until now.`,
  };
}

export function hiddenCard(hidden: boolean): Card {
  return {
    summary: hidden ? 'You are hidden now.' : 'You can be found again.',
    tone: 'success',
    body: [
      paragraph(
        hidden
          ? say`Nobody finds you any more. Your relationships and open requests go on. Type ${command('show')} to be found again.`
          : say`You can be found again. Type ${command('hide')} whenever you would rather not be.`,
      ),
    ],
    actions: [
      hidden
        ? actionButton('Show me again', availabilityRoutes.showMe, {})
        : actionButton('Hide me', availabilityRoutes.hide, {}),
    ],
  };
}
