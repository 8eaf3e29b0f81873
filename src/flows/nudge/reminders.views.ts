import type { PromptId } from '../../core/domain/kernel/ids.ts';
import type { NudgeSchedule } from '../../core/domain/nudge/nudge-schedule.ts';
import { MUTABLE_KINDS } from '../../core/domain/nudge/prompt.ts';
import type { NudgeHours } from '../../core/domain/programme/policy.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import {
  actionButton,
  fields,
  footnote,
  formButton,
  listed,
  listNode,
  paragraph,
  refusalCard,
  section,
} from '../../core/domain/view/build.ts';
import type { Card, Fact } from '../../core/domain/view/card.ts';
import type { Field, Form } from '../../core/domain/view/form.ts';
import { command, day, plain, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { nudgeRoutes } from '../routes/nudge.routes.ts';
import { KIND_WORDS } from './kind-words.views.ts';
import { type NudgePart, rowOf } from './nudge.views.ts';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const SNOOZE_REFUSED = {
  unreadable: 'I could not read that as a day. Try 2026-12-24, “24 December”, “next Friday” or “two weeks”.',
  'date-past': 'This day has passed. Please choose today or later.',
  'date-far': 'I can put things off for a year at most. Please choose an earlier day.',
  'not-found': 'I cannot find this reminder among yours. Nothing was changed.',
  over: 'This has been dealt with meanwhile, so there is nothing to put off.',
} as const;

export const HOURS_REFUSED = {
  order: 'This has to be later than the beginning.',
  outside: 'This has to lie between the beginning and the end.',
} as const;

export type Reminders = {
  readonly plan: NudgeSchedule;
  /** The member's own, or the organisation's. */
  readonly hours: NudgeHours;
  readonly waiting: readonly NudgePart[];
  readonly more: number;
};

/** When and about what somebody is reminded, and what waits at the moment. */
export function remindersCard({ plan, hours, waiting, more }: Reminders): Card {
  const { standing } = plan;
  return {
    summary: 'Your reminders.',
    title: 'Your reminders',
    body: [
      paragraph(
        say`I bring things up at most once a day, all in one message. Sessions about to begin, answers and what people write to you come at once.`,
      ),
      fields(factsOf(plan, hours)),
      section('What waits for you', [
        ...(waiting.length === 0 ? [paragraph(say`Nothing at the moment.`)] : [listNode(waiting.map(rowOf))]),
        ...(more === 0 ? [] : [footnote(say`${more} more, once these are dealt with.`)]),
      ]),
    ],
    actions: [
      formButton('Change hours', nudgeRoutes.settings, {}, { style: 'primary' }),
      formButton('Snooze all', nudgeRoutes.snoozeAll, {}),
      standing === 'open'
        ? actionButton('Stop reminding me', nudgeRoutes.stop, {})
        : actionButton('Remind me again', nudgeRoutes.goOn, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
    footer: say`By words: ${command('snooze until')} and a date. Quiet times that you two agreed on hold as well.`,
  };
}

function factsOf({ standing, snoozedUntil, muted }: NudgeSchedule, hours: NudgeHours): readonly Fact[] {
  const stands = {
    open: snoozedUntil === null ? plain('On') : say`Snoozed until ${day(snoozedUntil)}`,
    silent: plain('Silent, because several went unanswered'),
    stopped: plain('Stopped by you'),
  };
  return [
    { label: 'Reminders', value: stands[standing] },
    { label: 'Usually at', value: plain(hours.at) },
    { label: 'Not before and after', value: plain(`${hours.from} and ${hours.to}`) },
    { label: 'On', value: plain(daysInWords(hours.days)) },
    ...(muted.length === 0
      ? []
      : [
          {
            label: 'Never about',
            value: plain(
              listed(
                muted.map((kind) => KIND_WORDS[kind]),
                'or',
              ),
            ),
          },
        ]),
  ];
}

function daysInWords(days: readonly number[]): string {
  const names = DAY_NAMES.filter((_, at) => days.includes(at + 1));
  return days.join() === '1,2,3,4,5' ? 'Monday to Friday' : listed(names);
}

export function settingsForm({ plan, hours }: Pick<Reminders, 'plan' | 'hours'>): Form {
  const wanted = MUTABLE_KINDS.filter((kind) => !plan.muted.includes(kind));
  return {
    ...formFor(nudgeRoutes.settings, {}),
    title: 'Your reminders',
    fields: [
      time('at', 'Usually at', hours.at, 'One message with everything comes at about this time, in your time zone.'),
      time('from', 'Never before', hours.from),
      time('to', 'Never after', hours.to),
      {
        type: 'choices',
        id: 'days',
        label: 'On these days',
        required: true,
        options: DAY_NAMES.map((label, at) => ({ value: String(at + 1), label })),
        initial: hours.days.map(String),
      },
      {
        type: 'choices',
        id: 'kinds',
        label: 'What I may bring up',
        hint: 'A word before a relationship closes comes in any case.',
        required: false,
        options: MUTABLE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
        initial: wanted,
      },
    ],
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
  };
}

const time = (id: string, label: string, initial: string, hint?: string): Field => ({
  type: 'time',
  id,
  label,
  required: true,
  initial,
  ...(hint === undefined ? {} : { hint }),
});

export const laterForm = (prompt: PromptId, what: string, suggested: LocalDay): Form => ({
  ...formFor(nudgeRoutes.later, { prompt }),
  title: 'Not now',
  intro: [paragraph(say`I bring it up again on the day you choose, if it still matters then. It is about ${what}.`)],
  fields: [
    { type: 'date', id: 'on', label: 'Bring it up again on', required: false, initial: suggested },
    { type: 'toggle', id: 'all', label: 'Put off everything else until then, too', required: false, initial: false },
    { type: 'toggle', id: 'never', label: 'Never bring this kind of thing up', required: false, initial: false },
  ],
  submitLabel: 'Save',
  cancelLabel: 'Cancel',
});

export const snoozeAllForm = (suggested: LocalDay): Form => ({
  ...formFor(nudgeRoutes.snoozeAll, {}),
  title: 'Snooze all reminders',
  intro: [paragraph(say`Sessions about to begin, and what people write to you, still come at once.`)],
  fields: [{ type: 'date', id: 'on', label: 'Remind me of nothing before', required: true, initial: suggested }],
  submitLabel: 'Snooze',
  cancelLabel: 'Cancel',
});

/** One sentence, when a press or typed words come to nothing. */
export const refusedCard = (why: keyof typeof SNOOZE_REFUSED): Card =>
  refusalCard('Nothing was changed.', plain(SNOOZE_REFUSED[why]), [
    formButton('Choose a day', nudgeRoutes.snoozeAll, {}),
    actionButton('Reminders', nudgeRoutes.show, {}),
  ]);

export const savedNotice = (): {
  readonly summary: string;
  readonly title: string;
  readonly tone: 'success';
  readonly body: Card['body'];
} => ({
  summary: 'Your reminders are set.',
  title: 'Saved',
  tone: 'success',
  body: [paragraph(say`From now on I keep to these hours.`)],
});
