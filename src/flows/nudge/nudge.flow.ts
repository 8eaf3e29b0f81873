import { z } from 'zod';
import {
  goOn,
  muteKindOf,
  setWishes,
  snoozeAll,
  snoozePrompt,
  stopNudges,
} from '../../core/application/nudge/answer-nudge.ts';
import type { PromptId } from '../../core/domain/kernel/ids.ts';
import { MUTABLE_KINDS } from '../../core/domain/nudge/prompt.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { parseDay } from '../../core/domain/time/parse-day.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { day, type RichText, say } from '../../core/domain/view/rich-text.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm, type RouteBinding } from '../engine/handlers.ts';
import type { PromptsByKind } from '../engine/prompts.ts';
import { done, formErrors, openForm, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { nudgeRoutes } from '../routes/nudge.routes.ts';
import { KIND_WORDS } from './kind-words.views.ts';
import { nudgeJob, partsOf } from './nudge.job.ts';
import * as views from './nudge.views.ts';
import * as forms from './reminders.views.ts';

const SUGGESTED_DAYS = 7;
const ROWS_BESIDE_FACTS = 4;

const onDay = z.object({ on: z.string() });
const laterValues = z.object({
  on: z.string().optional(),
  all: z.boolean().default(false),
  never: z.boolean().default(false),
});
const wishes = z.object({
  at: z.string(),
  from: z.string(),
  to: z.string(),
  days: z.array(z.coerce.number()),
  kinds: z.array(z.enum(MUTABLE_KINDS)).default([]),
});

/** The one message a day that brings up what waits, and everything a member may wish about it. */
export function nudgeFlow(prompts: () => PromptsByKind): Flow {
  const show = async (turn: ReadTurn) => [respond(await remindersOf(turn, prompts()))];
  return {
    id: 'nudge',
    commands: [
      {
        verb: 'reminders',
        aliases: ['nudges', 'quiet hours'],
        summary: 'See what waits for you, and choose when I may remind you',
        access: 'member',
        effect: 'reads',
        run: (_words, turn) => show(turn),
      },
      {
        verb: 'snooze',
        aliases: ['snooze until'],
        usage: 'until DATE',
        summary: 'Be reminded of nothing before a date',
        access: 'member',
        effect: 'writes',
        run: snoozeByWords,
      },
    ],
    handlers: [
      on(nudgeRoutes.show, { access: 'member', effect: 'reads', run: (_ref, turn) => show(turn) }),
      ...answering,
    ],
    jobs: [nudgeJob(prompts)],
  };
}

const answering: readonly RouteBinding[] = [
  on(nudgeRoutes.stop, { access: 'member', effect: 'writes', run: (_ref, turn) => stop(turn) }),
  on(nudgeRoutes.goOn, { access: 'member', effect: 'writes', run: (_ref, turn) => again(turn) }),
  onForm(nudgeRoutes.later, { access: 'member', open: openLater, submit: later }),
  onForm(nudgeRoutes.snoozeAll, {
    access: 'member',
    open: async (_ref, turn) => forms.snoozeAllForm(inDays(SUGGESTED_DAYS, turn)),
    submit: async (values, _ref, turn) => snoozeEverything(onDay.parse(values).on, turn),
  }),
  onForm(nudgeRoutes.settings, {
    access: 'member',
    open: async (_ref, turn) => forms.settingsForm(await wishesOf(turn)),
    submit: (values, _ref, turn) => saveWishes(values, turn),
  }),
];

async function remindersOf(turn: ReadTurn, words: PromptsByKind): Promise<Card> {
  const waiting = (await turn.stores.prompts.waitingOf(turn.actor.id)).filter(({ raisedAt }) => raisedAt <= turn.now);
  const found = await partsOf(waiting, words, turn);
  const shown = found.slice(0, ROWS_BESIDE_FACTS);
  return forms.remindersCard({ ...(await wishesOf(turn)), waiting: shown, more: found.length - shown.length });
}

async function wishesOf({ stores, actor, organisation }: ReadTurn) {
  const plan = await stores.prompts.planOf(actor.id);
  return { plan, hours: plan.hours ?? organisation.policy.nudges };
}

async function snoozeByWords(words: string, turn: Turn): Promise<readonly Reply[]> {
  if (words === '') return [openForm(forms.snoozeAllForm(inDays(SUGGESTED_DAYS, turn)))];
  const on = parseDay(words, inDays(0, turn), turn.calendar);
  if (on === null) return [respond(forms.refusedCard('unreadable'))];
  const snoozed = await snoozeAll(turn, turn.actor, on);
  return [respond(snoozed.ok ? views.snoozedCard(untilWords(on)) : forms.refusedCard(snoozed.code))];
}

type OnePrompt = { readonly prompt: PromptId };

async function openLater({ prompt: id }: OnePrompt, turn: ReadTurn): Promise<Form | Card> {
  const prompt = await turn.stores.prompts.find(id);
  if (prompt === null || prompt.memberId !== turn.actor.id) return forms.refusedCard('not-found');
  if (prompt.state === 'dropped') return forms.refusedCard('over');
  return forms.laterForm(prompt.id, KIND_WORDS[prompt.kind], inDays(SUGGESTED_DAYS, turn));
}

async function later(values: FormValues, { prompt }: OnePrompt, turn: Turn): Promise<readonly Reply[]> {
  const { on, all, never } = laterValues.parse(values);
  if (never) {
    const muted = await muteKindOf(turn, prompt, turn.actor.id);
    if (!muted.ok) return [formErrors({ form: forms.SNOOZE_REFUSED[muted.code] })];
    if (!all) return [done(views.mutedNotice(muted.value.kind))];
  }
  const until = on === undefined || on === '' ? inDays(SUGGESTED_DAYS, turn) : on;
  if (all) return snoozeEverything(until, turn);
  const put = await snoozePrompt(turn, prompt, turn.actor, until);
  if (put.ok) return [done(views.snoozedNotice(say`I bring it up again on ${day(until)}, if it still matters then.`))];
  const field = put.code === 'date-past' || put.code === 'date-far' ? 'on' : 'form';
  return [formErrors({ [field]: forms.SNOOZE_REFUSED[put.code] })];
}

async function snoozeEverything(on: LocalDay, turn: Turn): Promise<readonly Reply[]> {
  const snoozed = await snoozeAll(turn, turn.actor, on);
  if (!snoozed.ok) return [formErrors({ on: forms.SNOOZE_REFUSED[snoozed.code] })];
  return [done(views.snoozedNotice(untilWords(on)))];
}

async function saveWishes(values: FormValues, turn: Turn): Promise<readonly Reply[]> {
  const { kinds, ...hours } = wishes.parse(values);
  if (hours.to <= hours.from) return [formErrors({ to: forms.HOURS_REFUSED.order })];
  if (hours.at < hours.from || hours.at >= hours.to) return [formErrors({ at: forms.HOURS_REFUSED.outside })];
  const muted = MUTABLE_KINDS.filter((kind) => !kinds.includes(kind));
  await setWishes(turn, turn.actor.id, { hours: { ...hours, days: hours.days.toSorted() }, muted });
  return [done(forms.savedNotice())];
}

async function stop(turn: Turn): Promise<readonly Reply[]> {
  await stopNudges(turn, turn.actor.id);
  return [replaceClicked(views.stoppedCard())];
}

async function again(turn: Turn): Promise<readonly Reply[]> {
  await goOn(turn, turn.actor.id);
  return [replaceClicked(views.goesOnCard())];
}

const untilWords = (on: LocalDay): RichText => say`I bring nothing up before ${day(on)}. Then I begin again by myself.`;

const inDays = (days: number, { calendar, now, actor }: ReadTurn): LocalDay =>
  calendar.addDays(calendar.dayOf(now, actor.zone), days);
