import { MEETING_FORMATS } from '../../core/domain/matching/ranking/match-profile.ts';
import { FORMAT_LABELS, LANGUAGES, SENIORITY_LABELS } from '../../core/domain/profile/choices.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import type { Form, Option } from '../../core/domain/view/form.ts';
import { FIELD_OF_WORK_OPTIONS } from './fields-of-work.ts';
import { area, line, type Steps, stepForm } from './profile-step.views.ts';

export function partForm(profile: Profile): Form {
  const initial = profile.asMentor && profile.asMentee ? 'both' : profile.asMentor ? 'mentor' : 'mentee';
  return stepForm('part', 'How you take part', 'only', [
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
  const chosen = FIELD_OF_WORK_OPTIONS.find(({ label }) => label === profile.function)?.value;
  return stepForm('about', 'About you', steps, [
    line('headline', 'Headline', profile.headline, 120, 'One line that says who you are. Up to 120 characters.'),
    area('about', 'About you', profile.about, 800, 'What you have done and what you care about. Up to 800 characters.'),
    line('jobTitle', 'Job title', profile.jobTitle, 80),
    {
      type: 'choice',
      id: 'function',
      label: 'Field of work',
      required: false,
      style: 'menu',
      options: FIELD_OF_WORK_OPTIONS,
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
  const contact = profile.contact === '' && steps !== 'only' ? (email ?? '') : profile.contact;
  return stepForm('work', 'Work and contact', steps, [
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

const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
