import type { Goal, GoalStep, GoalWords } from '../../core/domain/goal/goal.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { paragraph } from '../../core/domain/view/build.ts';
import type { Field, Form } from '../../core/domain/view/form.ts';
import { say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import { goalRoutes } from '../routes/goal.routes.ts';

const MAX_TITLE_CHARS = 120;
const MAX_WORDS_CHARS = 600;
const MAX_LINES_CHARS = 1_000;
export const MAX_STEP_CHARS = 140;

/** A new goal, in one form of seven fields. */
export const draftForm = (relationshipId: RelationshipId): Form => ({
  ...formFor(goalRoutes.draft, { relationship: relationshipId }),
  title: 'A new goal',
  intro: [paragraph(say`Small is fine, and everything can be changed later. Your partner sees it and agrees to it.`)],
  fields: [
    ...wordFields({ title: '', measure: '', why: '', resources: '', targetOn: null }),
    lines('milestones', 'Milestones', 'What can be seen on the way, one a line, in order.'),
    lines('actions', 'First actions', 'One a line. The first one is something for this week.'),
  ],
  submitLabel: 'Save',
  cancelLabel: 'Cancel',
});

export const changeForm = ({ id, words }: Goal): Form => ({
  ...formFor(goalRoutes.change, { goal: id }),
  title: 'Change the goal',
  fields: wordFields(words),
  submitLabel: 'Save',
  cancelLabel: 'Cancel',
});

function wordFields({ title, measure, why, resources, targetOn }: GoalWords): readonly Field[] {
  return [
    {
      type: 'text',
      id: 'title',
      label: 'The goal, as exactly as you can',
      hint: 'Choose three quotes, rather than get a website.',
      required: true,
      multiline: false,
      maxChars: MAX_TITLE_CHARS,
      ...filled(title),
    },
    long('measure', 'How you will know that it is reached', 'What can be counted, seen or shown?', true, measure),
    long('why', 'Why it matters, and why you can do it', 'In a sentence or two.', false, why),
    {
      type: 'date',
      id: 'targetOn',
      label: 'By when',
      hint: 'It can be moved later.',
      required: false,
      ...(targetOn === null ? {} : { initial: targetOn }),
    },
    long('resources', 'What helps', 'People, time, knowledge; and how you watch progress.', false, resources),
  ];
}

const long = (id: string, label: string, hint: string, required: boolean, initial: string): Field => ({
  type: 'text',
  id,
  label,
  hint,
  required,
  multiline: true,
  maxChars: MAX_WORDS_CHARS,
  ...filled(initial),
});

const lines = (id: string, label: string, hint: string): Field => ({
  type: 'text',
  id,
  label,
  hint,
  required: false,
  multiline: true,
  maxChars: MAX_LINES_CHARS,
});

const filled = (initial: string) => (initial === '' ? {} : { initial });

/** A further step, or one that is there to be changed or taken away. */
export function stepForm(goal: Goal, step: GoalStep | null): Form {
  return {
    ...(step === null
      ? formFor(goalRoutes.addStep, { goal: goal.id })
      : formFor(goalRoutes.step, { goal: goal.id, step: step.id })),
    title: step === null ? 'Add a step' : 'Change the step',
    fields: [
      {
        type: 'text',
        id: 'text',
        label: 'What',
        hint: 'Small enough that you know when it is done.',
        required: true,
        multiline: false,
        maxChars: MAX_STEP_CHARS,
        ...filled(step?.text ?? ''),
      },
      {
        type: 'choice',
        id: 'kind',
        label: 'Kind',
        style: 'radio',
        required: true,
        options: [
          { value: 'action', label: 'An action: something to do' },
          { value: 'milestone', label: 'A milestone: something to see on the way' },
        ],
        initial: step?.kind ?? 'action',
      },
      {
        type: 'date',
        id: 'dueOn',
        label: 'By when',
        required: false,
        ...(step?.dueOn == null ? {} : { initial: step.dueOn }),
      },
      ...(step === null
        ? []
        : [{ type: 'toggle' as const, id: 'remove', label: 'Take this step away', required: false, initial: false }]),
    ],
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
  };
}

export const linesIn = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/^[-*•]\s*/u, '').trim())
    .filter((line) => line !== '');
