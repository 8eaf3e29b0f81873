import { z } from 'zod';
import {
  addStep,
  changeGoal,
  changeStep,
  draftGoal,
  type LockedGoal,
  moveGoal,
} from '../../core/application/goal/keep-goal.ts';
import type { GoalWords } from '../../core/domain/goal/goal.ts';
import type { GoalRefusal } from '../../core/domain/goal/refusals.ts';
import type { GoalEvent } from '../../core/domain/goal/transitions.ts';
import type { GoalId, GoalStepId, RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FieldErrors, Form, FormValues } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { type Handler, on, onFile, onForm } from '../engine/handlers.ts';
import {
  directMessage,
  done,
  formErrors,
  type Outgoing,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { goalRoutes } from '../routes/goal.routes.ts';
import * as forms from './goal-forms.views.ts';
import { homesOf } from './goal-homes.ts';
import { listGoals, newGoal, openDraft } from './goal-lists.ts';
import { goalPage, ownGoal } from './goal-page.ts';
import { askForTimeline, goalTimeline } from './goal-timeline.ts';
import * as words from './goal-words.views.ts';

const goalValues = z.object({
  title: z.string(),
  measure: z.string(),
  why: z.string().default(''),
  resources: z.string().default(''),
  targetOn: z.string().nullable().default(null),
});
const draftValues = goalValues.extend({ milestones: z.string().default(''), actions: z.string().default('') });
const stepValues = z.object({
  text: z.string(),
  kind: z.enum(['milestone', 'action']),
  dueOn: z.string().nullable().default(null),
  remove: z.boolean().default(false),
});

/** SMART goals of a pair: drafted by either, agreed by the other, open to change until they are closed. */
export const goalFlow: Flow = {
  id: 'goal',
  commands: [
    {
      verb: 'goals',
      aliases: ['goal'],
      summary: 'Your goals, their steps, and how far you are',
      access: 'member',
      effect: 'reads',
      run: (_words, turn) => listGoals({}, turn),
    },
  ],
  handlers: [
    on(goalRoutes.list, { access: 'member', effect: 'reads', run: listGoals }),
    on(goalRoutes.timeline, { access: 'member', effect: 'writes', run: askForTimeline }),
    on(goalRoutes.new, { access: 'member', effect: 'reads', run: (_ref, turn) => newGoal(turn) }),
    on(goalRoutes.show, {
      access: 'member',
      effect: 'reads',
      run: async ({ goal }, turn) => [respond(await goalPage(goal, 0, turn))],
    }),
    on(goalRoutes.steps, {
      access: 'member',
      effect: 'reads',
      run: async ({ goal, from }, turn) => [replaceClicked(await goalPage(goal, from, turn))],
    }),
    on(goalRoutes.tick, { access: 'member', effect: 'writes', run: tick }),
    on(goalRoutes.agree, settling('agree')),
    on(goalRoutes.achieve, settling('achieve')),
    on(goalRoutes.drop, settling('drop')),
    onFile(goalRoutes.timelineFile, goalTimeline),
    onForm(goalRoutes.draft, { access: 'member', open: openDraft, submit: draft }),
    onForm(goalRoutes.change, {
      access: 'member',
      open: ({ goal }, turn) => openOn(goal, turn, forms.changeForm),
      submit: change,
    }),
    onForm(goalRoutes.addStep, {
      access: 'member',
      open: ({ goal }, turn) => openOn(goal, turn, (found) => forms.stepForm(found, null)),
      submit: add,
    }),
    onForm(goalRoutes.step, { access: 'member', open: openStep, submit: changeOne }),
  ],
};

type OneGoal = { readonly goal: GoalId };
type OneStep = { readonly goal: GoalId; readonly step: GoalStepId };

async function openOn(
  id: GoalId,
  turn: ReadTurn,
  form: (goal: NonNullable<Awaited<ReturnType<typeof ownGoal>>>) => Form,
): Promise<Form | Card> {
  const goal = await ownGoal(id, turn);
  if (goal === null) return words.refusedCard('not-found');
  return goal.closedAt === null ? form(goal) : goalPage(id, 0, turn);
}

async function openStep(at: OneStep, turn: ReadTurn): Promise<Form | Card> {
  const goal = await ownGoal(at.goal, turn);
  const step = goal?.steps.find((one) => one.id === at.step);
  return goal === null || step === undefined
    ? words.refusedCard('not-found')
    : openOn(at.goal, turn, () => forms.stepForm(goal, step));
}

async function draft(
  values: FormValues,
  { relationship }: { readonly relationship: RelationshipId },
  turn: Turn,
): Promise<readonly Reply[]> {
  const { milestones, actions, ...goalWords } = draftValues.parse(values);
  const steps = [
    ...forms.linesIn(milestones).map((text) => ({ kind: 'milestone' as const, text })),
    ...forms.linesIn(actions).map((text) => ({ kind: 'action' as const, text })),
  ];
  const long = tooLongLines(milestones, actions);
  if (long !== null) return [formErrors(long)];
  const kept = await draftGoal(turn, relationship, turn.actor.id, {
    words: goalWords,
    steps: steps.map((step) => ({ ...step, dueOn: null, doneAt: null })),
  });
  if (!kept.ok) return [formErrors(errorsOf(kept.code, 'targetOn'))];
  const { goal } = kept.value;
  return [
    ...(await saved(kept.value, turn)),
    tell(kept.value, turn, `goal-drafted:${goal.id}`, words.draftedCard(goal, turn.actor)),
  ];
}

function tooLongLines(milestones: string, actions: string): FieldErrors | null {
  const bad = (lines: string) => forms.linesIn(lines).some((line) => line.length > forms.MAX_STEP_CHARS);
  const error = `Please keep each line to ${forms.MAX_STEP_CHARS} characters.`;
  if (!bad(milestones) && !bad(actions)) return null;
  return { ...(bad(milestones) ? { milestones: error } : {}), ...(bad(actions) ? { actions: error } : {}) };
}

async function change(values: FormValues, { goal }: OneGoal, turn: Turn): Promise<readonly Reply[]> {
  const goalWords: GoalWords = goalValues.parse(values);
  const kept = await changeGoal(turn, goal, turn.actor.id, goalWords);
  return kept.ok ? saved(kept.value, turn) : [formErrors(errorsOf(kept.code, 'targetOn'))];
}

async function add(values: FormValues, { goal }: OneGoal, turn: Turn): Promise<readonly Reply[]> {
  const { remove: _, ...step } = stepValues.parse(values);
  const kept = await addStep(turn, goal, turn.actor.id, { ...step, doneAt: null });
  return kept.ok ? saved(kept.value, turn) : [formErrors(errorsOf(kept.code, 'dueOn'))];
}

async function changeOne(values: FormValues, at: OneStep, turn: Turn): Promise<readonly Reply[]> {
  const { remove, ...step } = stepValues.parse(values);
  const kept = await changeStep(turn, at, turn.actor.id, (now) => (remove ? null : { ...now, ...step }));
  return kept.ok ? saved(kept.value, turn) : [formErrors(errorsOf(kept.code, 'dueOn'))];
}

/** Done, or not done after all. */
async function tick(at: OneStep, turn: Turn): Promise<readonly Reply[]> {
  const kept = await changeStep(turn, at, turn.actor.id, (step) => ({
    ...step,
    doneAt: step.doneAt === null ? turn.now : null,
  }));
  return kept.ok
    ? [replaceClicked(await goalPage(at.goal, 0, turn)), ...homesOf(kept.value)]
    : late(at.goal, kept, turn);
}

function settling(event: GoalEvent): Handler<OneGoal> {
  return { access: 'member', effect: 'writes', run: ({ goal }, turn) => settle(goal, event, turn) };
}

async function settle(id: GoalId, event: GoalEvent, turn: Turn): Promise<readonly Reply[]> {
  const moved = await moveGoal(turn, id, turn.actor.id, event);
  if (!moved.ok) return late(id, moved, turn);
  const { goal } = moved.value;
  const card = event === 'agree' ? words.agreedCard(goal, turn.actor) : words.closedCard(goal, turn.actor);
  return [
    replaceClicked(await goalPage(id, 0, turn)),
    tell(moved.value, turn, `goal-${goal.state}:${goal.id}`, card),
    ...homesOf(moved.value),
  ];
}

/** A press that came too late shows how things stand; other refusals are said. */
async function late(id: GoalId, refusal: GoalRefusal, turn: ReadTurn): Promise<readonly Reply[]> {
  if (refusal.code === 'already-settled' || refusal.code === 'ended')
    return [replaceClicked(await goalPage(id, 0, turn))];
  return [respond(words.refusedCard(refusal.code))];
}

async function saved(locked: LockedGoal, turn: Turn): Promise<readonly Reply[]> {
  return [done(words.keptNotice()), replaceClicked(await goalPage(locked.goal.id, 0, turn)), ...homesOf(locked)];
}

function tell({ mentor, mentee }: LockedGoal, { actor }: Turn, dedupeKey: string, card: Card): Outgoing {
  return directMessage(actor.id === mentor.id ? mentee.id : mentor.id, card, { dedupeKey, onBehalfOf: actor.id });
}

const errorsOf = (code: GoalRefusal['code'], dateField: string): FieldErrors => ({
  [code === 'date-past' ? dateField : 'form']: words.REFUSED[code],
});
