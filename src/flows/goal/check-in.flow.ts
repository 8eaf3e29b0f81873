import { z } from 'zod';
import {
  type Answered,
  addNextStep,
  answerCheckIn,
  answerWithNewDate,
  noteOnCheckIn,
  snoozeGoal,
} from '../../core/application/goal/answer-check-in.ts';
import { muteKind } from '../../core/application/nudge/answer-nudge.ts';
import { addToNextAgenda } from '../../core/application/session/agenda.ts';
import type { CheckInAnswer } from '../../core/domain/goal/check-in.ts';
import type { CheckInRefusal } from '../../core/domain/goal/refusals.ts';
import type { CheckInId } from '../../core/domain/kernel/ids.ts';
import type { Result } from '../../core/domain/kernel/result.ts';
import type { Period } from '../../core/domain/session/period.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { day, moment, say } from '../../core/domain/view/rich-text.ts';
import type { Flow } from '../engine/flow.ts';
import type { FormHandler } from '../engine/handlers.ts';
import { type Handler, on, onForm, onPrompt } from '../engine/handlers.ts';
import {
  type Answer,
  directMessage,
  done,
  formErrors,
  type Outgoing,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { checkInRoutes } from '../routes/goal.routes.ts';
import { checkInJob } from './check-in.job.ts';
import * as views from './check-in.views.ts';
import * as forms from './check-in-forms.views.ts';
import { askedOnDay, askedStill, askedWith, cardOf, ownCheckIn } from './check-in-page.ts';
import { homesOf } from './goal-homes.ts';
import { REFUSED, refusedCard } from './goal-words.views.ts';

const SNOOZE_DAYS = 14;
const onDay = z.object({ on: z.string() });
const stepValues = z.object({
  text: z.string(),
  dueOn: z.string().nullable().default(null),
  agenda: z.boolean().default(false),
});
const noteValues = z.object({ note: z.string() });

/** How it goes with each goal: asked now and then, answered with one tap, silent when nobody answers. */
export const checkInFlow: Flow = {
  id: 'check-in',
  handlers: [
    on(checkInRoutes.onTrack, tapping('on-track')),
    on(checkInRoutes.stuck, tapping('stuck')),
    on(checkInRoutes.done, tapping('done')),
    on(checkInRoutes.day, {
      access: 'member',
      effect: 'reads',
      run: async (asked, turn) => [respond(await askedOnDay(asked.on, turn))],
    }),
    on(checkInRoutes.ask, { access: 'member', effect: 'reads', run: askOne }),
    on(checkInRoutes.stop, { access: 'anyone', effect: 'writes', run: (_ref, turn) => stop(turn) }),
    on(checkInRoutes.goOn, { access: 'member', effect: 'writes', run: (_ref, turn) => goOn(turn) }),
    onForm(checkInRoutes.move, onCheckIn(forms.moveForm, move)),
    onForm(checkInRoutes.nextStep, onCheckIn(forms.nextStepForm, nextStep)),
    onForm(checkInRoutes.note, onCheckIn(forms.noteForm, note)),
    onForm(
      checkInRoutes.snooze,
      onCheckIn((asked, turn) => forms.snoozeForm(asked, inDays(SNOOZE_DAYS, turn)), snooze),
    ),
    onPrompt(checkInRoutes.asked, askedStill),
  ],
  jobs: [checkInJob],
};

type OneCheckIn = { readonly checkIn: CheckInId };

function tapping(answer: 'on-track' | 'stuck' | 'done'): Handler<OneCheckIn> {
  return { access: 'member', effect: 'writes', run: ({ checkIn }, turn) => tap(checkIn, answer, turn) };
}

async function tap(id: CheckInId, answer: 'on-track' | 'stuck' | 'done', turn: Turn): Promise<readonly Reply[]> {
  const answered = await answerCheckIn(turn, id, turn.actor.id, answer);
  return answered.ok ? afterAnswer(answered.value, answer, turn) : refused(answered, id, turn);
}

/** One asked alone becomes the thanks; of several, the list stays and the thanks come beside it. */
async function afterAnswer(answered: Answered, answer: CheckInAnswer, turn: Turn): Promise<readonly Reply[]> {
  const { checkIn, locked } = answered;
  const thanks = views.answeredCard({ checkIn, goal: locked.goal }, answer);
  const all = await askedWith(checkIn.id, turn);
  return [
    ...(all.length > 1 ? [replaceClicked(views.nudgeCard(all, 0)), respond(thanks)] : [replaceClicked(thanks)]),
    ...(answer === 'done' ? [tellPartner(answered)] : []),
    ...(answer === 'done' || answer === 'new-date' ? homesOf(locked) : []),
  ];
}

function tellPartner({ locked: { goal, mentor, mentee } }: Answered): Outgoing {
  const about = { dedupeKey: `goal-achieved:${goal.id}`, onBehalfOf: mentee.id };
  return directMessage(mentor.id, views.achievedCard(goal, mentee.name), about);
}

async function askOne({ checkIn }: OneCheckIn, turn: ReadTurn): Promise<readonly Answer[]> {
  const asked = await ownCheckIn(checkIn, turn);
  return [respond(asked === null ? refusedCard('not-found') : cardOf(asked))];
}

function onCheckIn(
  form: (asked: views.AskedGoal, turn: ReadTurn) => Form,
  submit: FormHandler<OneCheckIn>['submit'],
): FormHandler<OneCheckIn> {
  const open = async ({ checkIn }: OneCheckIn, turn: ReadTurn): Promise<Form | Card> => {
    const asked = await ownCheckIn(checkIn, turn);
    return asked === null ? refusedCard('not-found') : form(asked, turn);
  };
  return { access: 'member', open, submit };
}

async function move(values: FormValues, { checkIn }: OneCheckIn, turn: Turn): Promise<readonly Reply[]> {
  const { on } = onDay.parse(values);
  const answered = await answerWithNewDate(turn, checkIn, turn.actor.id, on);
  if (!answered.ok) return inForm(answered.code);
  const replies = await afterAnswer(answered.value, 'new-date', turn);
  return [done(views.keptNotice(say`The new date is ${day(on)}.`)), ...replies];
}

async function nextStep(values: FormValues, { checkIn }: OneCheckIn, turn: Turn): Promise<readonly Reply[]> {
  const { agenda, ...words } = stepValues.parse(values);
  const step = { ...words, kind: 'action' as const, doneAt: null };
  const added = await addNextStep(turn, checkIn, turn.actor.id, step);
  if (!added.ok) return added.code === 'date-past' ? [formErrors({ dueOn: REFUSED[added.code] })] : inForm(added.code);
  const { goal } = added.value.locked;
  const line = forms.agendaLine(goal.words.title, words.text);
  const session = agenda ? await addToNextAgenda(turn, goal.relationshipId, turn.actor.id, line) : null;
  return [...kept(added.value, session === null ? null : session.time), ...homesOf(added.value.locked)];
}

async function note(values: FormValues, { checkIn }: OneCheckIn, turn: Turn): Promise<readonly Reply[]> {
  const noted = await noteOnCheckIn(turn, checkIn, turn.actor.id, noteValues.parse(values).note);
  return noted.ok ? kept(noted.value) : inForm(noted.code);
}

/** `meets`: the session on whose agenda it stands now, too. */
function kept({ checkIn, locked }: Answered, meets: Period | null = null): readonly Reply[] {
  const card = cardOf({ checkIn, goal: locked.goal });
  const also = meets === null ? [] : say` It is also on the agenda for ${moment(meets.startsAt)}.`;
  return [done(views.keptNotice(say`It stands in the goal now.${also}`)), replaceClicked(card)];
}

async function snooze(values: FormValues, { checkIn }: OneCheckIn, turn: Turn): Promise<readonly Reply[]> {
  const { on } = onDay.parse(values);
  const snoozed = await snoozeGoal(turn, checkIn, turn.actor.id, on);
  if (!snoozed.ok) return inForm(snoozed.code);
  return [done(views.keptNotice(say`I do not ask about this goal before ${day(on)}.`))];
}

async function stop(turn: Turn): Promise<readonly Reply[]> {
  await muteKind(turn, turn.actor.id, 'check-in', true);
  return [replaceClicked(views.stoppedCard())];
}

async function goOn(turn: Turn): Promise<readonly Reply[]> {
  await muteKind(turn, turn.actor.id, 'check-in', false);
  const plan = await turn.stores.checkIns.planOf(turn.actor.id);
  return [replaceClicked(views.goesOnCard(plan?.nextDueAt ?? null))];
}

/** A press that came late shows what stands; nothing happens twice. */
async function refused(
  refusal: Extract<Result<never, CheckInRefusal>, { ok: false }>,
  id: CheckInId,
  turn: ReadTurn,
): Promise<readonly Reply[]> {
  const asked = refusal.code === 'answered-already' ? await ownCheckIn(id, turn) : null;
  return [respond(asked === null ? refusedCard(refusal.code) : cardOf(asked))];
}

const inForm = (code: CheckInRefusal['code']): readonly Reply[] => [
  formErrors({ [code === 'date-past' ? 'on' : 'form']: REFUSED[code] }),
];

const inDays = (days: number, { calendar, now, actor }: ReadTurn): string =>
  calendar.addDays(calendar.dayOf(now, actor.zone), days);
