import { paragraph } from '../../core/domain/view/build.ts';
import type { Field, Form } from '../../core/domain/view/form.ts';
import { bold, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import { checkInRoutes } from '../routes/goal.routes.ts';
import type { AskedGoal } from './check-in.views.ts';

const MAX_STEP_CHARS = 140;
const MAX_NOTE_CHARS = 500;

export const nextStepForm = ({ checkIn, goal }: AskedGoal): Form => ({
  ...formFor(checkInRoutes.nextStep, { checkIn: checkIn.id }),
  title: 'The smallest next step',
  intro: [paragraph(say`For ${bold(goal.words.title)}. It becomes an action of this goal.`)],
  fields: [
    {
      type: 'text',
      id: 'text',
      label: 'What could you do in ten minutes?',
      hint: 'For example: write to one person, open the document, ask one question.',
      required: true,
      multiline: false,
      maxChars: MAX_STEP_CHARS,
    },
    { type: 'date', id: 'dueOn', label: 'By when', required: false },
    {
      type: 'toggle',
      id: 'agenda',
      label: 'Put it on the agenda of our next session',
      hint: 'Your partner sees it there.',
      required: false,
      initial: true,
    },
  ],
  submitLabel: 'Save',
  cancelLabel: 'Cancel',
});

/** How a next step stands on an agenda. */
export const agendaLine = (goal: string, step: string): string => `Stuck with “${goal}”: ${step}`;

export const noteForm = ({ checkIn, goal }: AskedGoal): Form => ({
  ...formFor(checkInRoutes.note, { checkIn: checkIn.id }),
  title: 'Add a note',
  intro: [paragraph(say`About ${bold(goal.words.title)}. You two can read it in the goal.`)],
  fields: [
    {
      type: 'text',
      id: 'note',
      label: 'Your note',
      required: true,
      multiline: true,
      maxChars: MAX_NOTE_CHARS,
      ...(checkIn.note === '' ? {} : { initial: checkIn.note }),
    },
  ],
  submitLabel: 'Save',
  cancelLabel: 'Cancel',
});

export const moveForm = ({ checkIn, goal }: AskedGoal): Form =>
  dayForm(formFor(checkInRoutes.move, { checkIn: checkIn.id }), 'A new date', {
    label: 'By when now',
    ...(goal.words.targetOn === null ? {} : { initial: goal.words.targetOn }),
  });

export const snoozeForm = ({ checkIn }: Pick<AskedGoal, 'checkIn'>, initial: string): Form =>
  dayForm(formFor(checkInRoutes.snooze, { checkIn: checkIn.id }), 'Snooze this goal', {
    label: 'Do not ask about it before',
    initial,
  });

function dayForm(
  place: Pick<Form, 'id' | 'ref'>,
  title: string,
  field: { readonly label: string; readonly initial?: string },
): Form {
  const on: Field = { type: 'date', id: 'on', required: true, ...field };
  return { ...place, title, fields: [on], submitLabel: 'Save', cancelLabel: 'Cancel' };
}
