import type { Field, Form, Option } from '../../core/domain/view/form.ts';
import { plain } from '../../core/domain/view/rich-text.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export type GoldenForm = { readonly name: string; readonly form: Form };

const hostileValue = HOSTILE_TEXTS.join('\n');

const options = (count: number, group?: string): readonly Option[] =>
  Array.from({ length: count }, (_, at) => ({
    value: `${group ?? 'option'}-${at + 1}`,
    label: `${group ?? 'Option'} ${at + 1}`,
    ...(group === undefined ? {} : { group }),
  }));

const everyField: readonly Field[] = [
  {
    id: 'headline',
    type: 'text',
    label: 'Headline',
    hint: 'Up to 80 characters',
    required: true,
    multiline: false,
    maxChars: 80,
    placeholder: 'What you do',
  },
  {
    id: 'about',
    type: 'text',
    label: 'About you',
    required: false,
    multiline: true,
    maxChars: 2000,
    initial: 'I like <difficult> & quiet work.',
  },
  { id: 'mentees', type: 'number', label: 'How many mentees', required: true, min: 1, max: 5, initial: 2 },
  { id: 'from', type: 'date', label: 'From', required: false, initial: '2026-11-24' },
  { id: 'hour', type: 'time', label: 'At', required: false, initial: '09:30' },
  {
    id: 'side',
    type: 'choice',
    label: 'I am here as a',
    style: 'radio',
    required: true,
    options: [
      { value: 'mentor', label: 'Mentor' },
      { value: 'mentee', label: 'Mentee' },
    ],
    initial: 'mentee',
  },
  { id: 'remind', type: 'toggle', label: 'Remind me', hint: 'Once a week', required: false, initial: true },
];

const form = (fields: readonly Field[], more: Partial<Form> = {}): Form => ({
  id: 'profile.edit',
  title: 'Your profile',
  fields,
  submitLabel: 'Save',
  cancelLabel: 'Cancel',
  ref: 'member-ada',
  ...more,
});

/** Forms that together hold every field, filled and empty, refused and hostile. */
export const GOLDEN_FORMS: readonly GoldenForm[] = [
  {
    name: 'every-field',
    form: form(everyField, { intro: [{ type: 'note', text: plain('Everybody in the programme sees this.') }] }),
  },
  {
    name: 'refused',
    form: form(
      everyField.map((field) => ({ ...field, error: `${field.label} is not right yet.` })),
      { error: 'Two of these do not go together.' },
    ),
  },
  {
    name: 'choices',
    form: form([
      {
        id: 'formats',
        type: 'choices',
        label: 'Meeting formats',
        required: true,
        options: options(3),
        initial: ['option-1', 'option-3'],
      },
      {
        id: 'topics',
        type: 'choices',
        label: 'Topics',
        required: true,
        maxChosen: 5,
        options: [...options(60, 'Leading'), ...options(90, 'Making')],
        initial: ['Making-7'],
      },
      {
        id: 'language',
        type: 'choice',
        label: 'Language',
        style: 'menu',
        required: false,
        options: options(12),
        initial: 'option-12',
      },
      {
        id: 'country',
        type: 'choice',
        label: 'Country',
        style: 'radio',
        required: false,
        options: options(130),
        initial: 'option-130',
      },
      { id: 'none', type: 'choice', label: 'Nothing here', style: 'menu', required: true, options: [] },
    ]),
  },
  {
    name: 'hostile',
    form: form(
      [
        {
          id: 'note',
          type: 'text',
          label: hostileValue,
          hint: hostileValue,
          placeholder: hostileValue,
          required: true,
          multiline: true,
          maxChars: 3000,
          initial: hostileValue,
          error: hostileValue,
        },
        {
          id: 'pick',
          type: 'choice',
          label: 'Pick',
          style: 'menu',
          required: false,
          initial: 'gone',
          options: HOSTILE_TEXTS.map((label, at) => ({ value: `h${at}`, label, group: hostileValue })),
        },
        { id: 'day', type: 'date', label: 'Day', required: false, initial: '2026-02-31' },
        { id: 'hour', type: 'time', label: 'Hour', required: false, initial: '25:61' },
      ],
      {
        title: hostileValue,
        submitLabel: hostileValue,
        cancelLabel: hostileValue,
        error: hostileValue,
        intro: [{ type: 'quote', text: hostileValue }],
      },
    ),
  },
];
