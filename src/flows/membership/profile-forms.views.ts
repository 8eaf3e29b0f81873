import { MEETING_FORMATS } from '../../core/matching/match-profile.ts';
import { FORMAT_LABELS, LANGUAGES, SENIORITY_LABELS } from '../../core/profile/choices.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Topic } from '../../core/topic/topic.ts';
import { text } from '../../core/view/build.ts';
import type { Field, Form, Option } from '../../core/view/form.ts';
import { say } from '../../core/view/rich-text.ts';

/** `all`: one of several steps in a row; `only`: this step alone. */
export type Steps = 'all' | 'only';

/** Topics a mentor can offer, and a mentee can name under each heading: enough to be found, few enough to mean something. */
export const MAX_OFFERED = 12;
export const MAX_MATTERING = 3;
export const MAX_ALSO_USEFUL = 9;

const FUNCTIONS = [
  'Administration',
  'Communications',
  'Community and charity',
  'Consulting',
  'Customer service',
  'Data and analytics',
  'Design',
  'Education',
  'Engineering',
  'Finance',
  'General management',
  'Health and care',
  'Human resources',
  'Information technology',
  'Law',
  'Marketing',
  'Operations',
  'Policy and government',
  'Product',
  'Project management',
  'Research',
  'Sales',
  'Science',
  'Supply chain',
  'Other',
] as const;

const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const FUNCTION_OPTIONS: readonly Option[] = FUNCTIONS.map((label) => ({ value: label.replaceAll(' ', '-'), label }));
export const functionNamed = (value: string): string =>
  FUNCTION_OPTIONS.find((one) => one.value === value)?.label ?? '';

export function partForm(profile: Profile): Form {
  const initial = profile.asMentor && profile.asMentee ? 'both' : profile.asMentor ? 'mentor' : 'mentee';
  return form('part', 'How you take part', 'only', [
    {
      type: 'choice',
      id: 'part',
      label: 'I take part as',
      hint: 'What is going on already is not touched by this.',
      required: true,
      style: 'radio',
      options: [
        { value: 'mentee', label: 'Mentee' },
        { value: 'mentor', label: 'Mentor' },
        { value: 'both', label: 'Both' },
      ],
      initial,
    },
  ]);
}

export function aboutForm(profile: Profile, steps: Steps): Form {
  const chosen = FUNCTION_OPTIONS.find(({ label }) => label === profile.function)?.value;
  return form('about', steps === 'all' ? 'About you (1)' : 'About you', steps, [
    line('headline', 'Headline', profile.headline, 120, 'One line that says who you are. Up to 120 characters.'),
    area('about', 'About you', profile.about, 800, 'What you have done and what you care about. Up to 800 characters.'),
    line('jobTitle', 'Job title', profile.jobTitle, 80),
    {
      type: 'choice',
      id: 'function',
      label: 'Field of work',
      required: false,
      style: 'menu',
      options: FUNCTION_OPTIONS,
      ...(chosen === undefined ? {} : { initial: chosen }),
    },
    line('industry', 'Industry', profile.industry, 80),
    line('location', 'Town or region', profile.location, 80, 'Used only when you would like to meet in person.'),
    {
      type: 'choices',
      id: 'languages',
      label: 'Languages you can mentor or be mentored in',
      required: true,
      options: optionsOf(LANGUAGES),
      maxChosen: 6,
      initial: profile.languages,
    },
  ]);
}

export function workForm(profile: Profile, steps: Steps, email: string | null): Form {
  const contact = profile.contact === '' && steps === 'all' ? (email ?? '') : profile.contact;
  return form('work', steps === 'all' ? 'Work and contact (2)' : 'Work and contact', steps, [
    {
      type: 'choice',
      id: 'seniority',
      label: 'Where you stand',
      hint: 'Nobody is too junior to mentor or too senior to be mentored.',
      required: false,
      style: 'menu',
      options: optionsOf(SENIORITY_LABELS),
      ...(profile.seniority === null ? {} : { initial: String(profile.seniority) }),
    },
    {
      type: 'number',
      id: 'years',
      label: 'Years of experience',
      required: false,
      min: 0,
      max: 60,
      ...(profile.years === null ? {} : { initial: profile.years }),
    },
    {
      type: 'choices',
      id: 'formats',
      label: 'How you would like to meet',
      required: false,
      options: MEETING_FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] })),
      initial: profile.formats,
    },
    area(
      'contact',
      'How a partner can reach you',
      contact,
      200,
      'An address, a number, anything you like. Only people you work with see it.',
    ),
  ]);
}

export function mentorForm(profile: Profile, topics: readonly Topic[], steps: Steps, maxPlaces: number): Form {
  return form('mentor', 'What you offer', steps, [
    topicField('offered', 'Topics you can help with', topics, MAX_OFFERED, profile.offered),
    ownWords('A topic is missing? Write it here'),
    area(
      'helpOffered',
      'How you can help',
      profile.helpOffered,
      500,
      'For example: think things through, practise, open doors. Up to 500 characters.',
    ),
    area(
      'waysOfWorking',
      'How you like to work',
      profile.waysOfWorking,
      500,
      'For example: an hour a month, always with an agenda. Up to 500 characters.',
    ),
    {
      type: 'number',
      id: 'places',
      label: 'Mentees at once',
      hint: 'First-time mentors begin with one; your number counts after that.',
      required: true,
      min: 1,
      max: maxPlaces,
      initial: Math.min(profile.places, maxPlaces),
    },
  ]);
}

export function menteeForm(profile: Profile, topics: readonly Topic[], steps: Steps): Form {
  const of = (matters: boolean) =>
    profile.sought.filter(({ importance }) => (importance === 3) === matters).map(({ topicId }) => topicId);
  return form('mentee', 'What you look for', steps, [
    topicField('mattering', 'What matters most', topics, MAX_MATTERING, of(true)),
    topicField('useful', 'Also useful', topics, MAX_ALSO_USEFUL, of(false)),
    ownWords('A topic is missing? Write it here'),
    area(
      'hopes',
      'What you hope for',
      profile.hopes,
      800,
      'What would be different in six months? Mentors read this first. Up to 800 characters.',
    ),
  ]);
}

/** Topics fit a menu of grouped options; a larger catalogue is reached by words alone. */
function topicField(
  id: string,
  label: string,
  topics: readonly Topic[],
  maxChosen: number,
  initial: readonly string[],
): Field {
  const options = topics.map((topic) => ({ value: topic.id, label: topic.label, group: topic.group }));
  return {
    type: 'choices',
    id,
    label,
    hint: `Up to ${maxChosen}.`,
    required: false,
    options,
    maxChosen,
    initial: initial.filter((one) => options.some(({ value }) => value === one)),
  };
}

const ownWords = (label: string): Field => line('ownWords', label, '', 200, 'Several with commas between them.');

const line = (id: string, label: string, initial: string, maxChars: number, hint?: string): Field => ({
  type: 'text',
  id,
  label,
  required: false,
  multiline: false,
  maxChars,
  initial,
  ...(hint === undefined ? {} : { hint }),
});

const area = (id: string, label: string, initial: string, maxChars: number, hint: string): Field => ({
  type: 'text',
  id,
  label,
  required: false,
  multiline: true,
  maxChars,
  initial,
  hint,
});

function form(name: string, title: string, steps: Steps, fields: readonly Field[]): Form {
  return {
    id: `profile.${name}`,
    title,
    intro: [
      text(
        steps === 'all'
          ? say`You can leave anything for later: what you send is saved step by step.`
          : say`Members see this, except how to reach you.`,
      ),
    ],
    fields,
    submitLabel: steps === 'all' ? 'Save and go on' : 'Save',
    cancelLabel: 'Cancel',
    ref: steps,
  };
}
