import type { MatchExplanation, Misfit, Reason } from '../../../core/domain/matching/ranking/reason.ts';
import { FORMAT_LABELS, LANGUAGES, SENIORITY_LABELS } from '../../../core/domain/profile/choices.ts';
import { midSentence } from '../../../core/domain/text/mid-sentence.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';
import { count, listed } from '../../../core/domain/view/build.ts';

/** Who reads the sentence: a mentee about a mentor, or a mentor about a mentee. */
export type Reading = { readonly about: 'mentor' | 'mentee'; readonly topics: ReadonlyMap<string, Topic> };

/** A sentence names this many things and no more: the full account is a press away. */
const MAX_NAMED = 3;
const MINUTES_PER_HOUR = 60;

type Phrases<Part extends { readonly code: string }> = {
  readonly [C in Part['code']]: (part: Extract<Part, { code: C }>, reading: Reading) => string | null;
};

const WHY: Phrases<Reason> = {
  topics: ({ topics }, reading) => {
    const names = named(
      topics.map(({ offered }) => offered),
      reading,
    );
    return reading.about === 'mentor' ? `can help with ${names}` : `looks for ${names}, which you offer`;
  },
  words: ({ words }) => `mentions ${listed(words.slice(0, MAX_NAMED).map((word) => `“${word}”`))}`,
  seniority: ({ stepsAbove, step }, { about }) => {
    if (stepsAbove === null) return `is at the step you chose (${SENIORITY_LABELS[step].toLowerCase()})`;
    if (stepsAbove === 0)
      return about === 'mentor' ? 'is a peer at your own career step' : 'is at your own career step';
    const steps = Math.abs(stepsAbove) === 1 ? 'one career step' : `${Math.abs(stepsAbove)} career steps`;
    const ahead = about === 'mentor' ? stepsAbove > 0 : stepsAbove < 0;
    return `is ${steps} ${ahead ? 'ahead of' : 'behind'} you`;
  },
  function: (part) => `works in ${midSentence(part.function)} as well`,
  hours: ({ minutesPerWeek }) => `shares about ${workingHours(minutesPerWeek)} a week with you`,
  location: ({ location }) => `is in ${location} too`,
  industry: ({ industry }) => `knows your industry (${industry})`,
  languages: ({ languages }) =>
    `speaks ${listed(languages.slice(0, MAX_NAMED).map((code) => LANGUAGES[code] ?? code))}`,
  formats: ({ formats }) =>
    `meets ${listed(
      formats.map((format) => FORMAT_LABELS[format].toLowerCase()),
      'or',
    )}`,
};

const WHY_NOT: Phrases<Misfit> = {
  'topics-missing': ({ topics, all }, reading) => {
    if (all)
      return reading.about === 'mentor'
        ? 'shares none of the topics you look for'
        : 'looks for none of the topics you offer';
    const names = named(topics, reading);
    if (names === '') return null;
    return reading.about === 'mentor' ? `does not offer ${names}` : `does not look for ${names}`;
  },
  'words-missing': ({ words }) => `does not mention ${listed(words.slice(0, MAX_NAMED).map((word) => `“${word}”`))}`,
  'seniority-apart': ({ step }) => `is at another step (${SENIORITY_LABELS[step].toLowerCase()})`,
  'seniority-unknown': () => null,
  'function-differs': (part) =>
    part.function === null ? null : `comes from another field (${midSentence(part.function)})`,
  'industry-differs': () => null,
  'little-time': ({ minutesPerWeek }) =>
    minutesPerWeek === 0
      ? 'has no working hours in common with you'
      : `shares only about ${workingHours(minutesPerWeek)} a week with you`,
  'hours-unknown': () => null,
  elsewhere: ({ location }) => (location === null ? null : `is in ${location}, so meeting in person is harder`),
  'languages-unknown': () => 'has not said which languages they speak',
  'formats-unknown': () => null,
  'nearly-full': ({ left, of }) => (of > 1 ? `has ${left} of ${of} places left` : null),
  'shown-often': () => null,
};

/** One plain sentence: why this person is on the list. */
export function whySentence(account: Pick<MatchExplanation, 'reasons'>, reading: Reading): string {
  const phrases = account.reasons.map((reason) => phrase(WHY, reason, reading)).filter((one) => one !== null);
  return phrases.length === 0 ? 'May be worth a conversation.' : sentence(phrases.slice(0, MAX_NAMED));
}

/** What does not fit, or null when there is nothing to say. */
export function whyNotSentence(account: Pick<MatchExplanation, 'misfits'>, reading: Reading): string | null {
  const phrases = account.misfits.map((misfit) => phrase(WHY_NOT, misfit, reading)).filter((one) => one !== null);
  return phrases.length === 0 ? null : sentence(phrases.slice(0, 2));
}

function workingHours(minutes: number): string {
  return count(Math.max(1, Math.round(minutes / MINUTES_PER_HOUR)), 'working hour', 'working hours');
}

/** Every reason, each as a sentence of its own. */
export function everyReason({ reasons }: Pick<MatchExplanation, 'reasons'>, reading: Reading): readonly string[] {
  return reasons.flatMap((reason) => phrase(WHY, reason, reading) ?? []).map((one) => sentence([one]));
}

/** Everything that can be said against, each as a sentence of its own. */
export function everyMisfit({ misfits }: Pick<MatchExplanation, 'misfits'>, reading: Reading): readonly string[] {
  return misfits.flatMap((misfit) => phrase(WHY_NOT, misfit, reading) ?? []).map((one) => sentence([one]));
}

function named(ids: readonly string[], { topics }: Reading): string {
  const labels = [...new Set(ids)].flatMap((id) => topics.get(id)?.label ?? []).map(midSentence);
  const more = labels.length - MAX_NAMED;
  return more > 0 ? `${labels.slice(0, MAX_NAMED).join(', ')} and ${more} more` : listed(labels);
}

function phrase<Part extends { readonly code: string }>(
  phrases: Phrases<Part>,
  part: Part,
  reading: Reading,
): string | null {
  const say: (part: never, reading: Reading) => string | null = phrases[part.code as Part['code']];
  return say(part as never, reading);
}

function sentence(phrases: readonly string[]): string {
  const joined = phrases.join('; ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}
