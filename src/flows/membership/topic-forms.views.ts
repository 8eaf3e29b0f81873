import type { Profile } from '../../core/domain/profile/profile.ts';
import { count } from '../../core/domain/view/build.ts';
import type { Field, Form } from '../../core/domain/view/form.ts';
import { MAX_ALSO_USEFUL, MAX_MATTERING, MAX_OFFERED, type TopicMenu, type TopicsFault } from './chosen-topics.ts';
import { MAX_OWN_TOPICS } from './own-topics.ts';
import { area, line, type Steps, stepForm } from './profile-step.views.ts';

const OFFERED_LABEL = 'Topics you can help with';
const USEFUL_LABEL = 'Also useful';

export function mentorForm(profile: Profile, menu: TopicMenu, steps: Steps, maxPlaces: number): Form {
  return stepForm('mentor', 'What you offer', steps, [
    topicField('offered', OFFERED_LABEL, menu, MAX_OFFERED, profile.offered),
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

export function menteeForm(profile: Profile, menu: TopicMenu, steps: Steps): Form {
  const of = (matters: boolean) =>
    profile.sought.filter(({ importance }) => (importance === 3) === matters).map(({ topicId }) => topicId);
  return stepForm('mentee', 'What you look for', steps, [
    topicField('mattering', 'What matters most', menu, MAX_MATTERING, of(true)),
    topicField('useful', USEFUL_LABEL, menu, MAX_ALSO_USEFUL, of(false)),
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

/** Topics fit a menu of grouped options; what a larger catalogue has beyond it is reached by words. */
function topicField(
  id: string,
  label: string,
  { topics, unlisted }: TopicMenu,
  maxChosen: number,
  initial: readonly string[],
): Field {
  const options = topics.map((topic) => ({ value: topic.id, label: topic.label, group: topic.group }));
  return {
    type: 'choices',
    id,
    label,
    hint: unlisted === 0 ? `Up to ${maxChosen}.` : `Up to ${maxChosen}. ${unlistedSentence(unlisted)}`,
    required: false,
    options,
    maxChosen,
    initial: initial.filter((one) => options.some(({ value }) => value === one)),
  };
}

const unlistedSentence = (unlisted: number): string =>
  `${count(unlisted, 'topic is', 'topics are')} not listed; write yours below.`;

const ownWords = (label: string): Field =>
  line('ownWords', label, '', 200, `Up to ${MAX_OWN_TOPICS}, with commas between them.`);

/** Why what was written about topics is not saved. */
const NOT_SAVED: { readonly [C in TopicsFault['code']]: (fault: Extract<TopicsFault, { code: C }>) => string } = {
  'topic-too-long': ({ maxChars }) => `Please keep each topic to ${maxChars} characters.`,
  'topic-too-short': () => 'Please write each topic in at least two characters.',
  'too-many-written': ({ max }) => `Please write at most ${max} topics of your own.`,
  'no-room': ({ list, max, wanted }) =>
    `“${list === 'offered' ? OFFERED_LABEL : USEFUL_LABEL}” holds at most ${max} topics, and with your own words there would be ${wanted}. Please leave some out.`,
};

/** The sentence beside the field for one's own words. */
export function notSaved<C extends TopicsFault['code']>(fault: Extract<TopicsFault, { code: C }>): string {
  const say: (fault: Extract<TopicsFault, { code: C }>) => string = NOT_SAVED[fault.code as C];
  return say(fault);
}
