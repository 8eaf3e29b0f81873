import type { LeftOut, PoolBar } from '../../core/domain/matching/pool/pool-explainer.ts';
import type { PoolRefusal } from '../../core/domain/matching/pool/pool-rules.ts';
import type { Misfit, Reason } from '../../core/domain/matching/ranking/reason.ts';
import type { Outcome, ProposalExplanation } from '../../core/domain/pool/match-plan.ts';
import { FORMAT_LABELS, LANGUAGES } from '../../core/domain/profile/choices.ts';
import { count, listed } from '../../core/domain/view/build.ts';

/** The label of a topic by its id; ids of topics that are gone have none. */
export type TopicNames = ReadonlyMap<string, string>;
/** The name of a member by id. */
export type NameOf = (id: string) => string;

const MAX_NAMED = 3;
const MAX_PHRASES = 3;
const MINUTES_PER_HOUR = 60;

/** Why the two fit, in one sentence for somebody who is neither of them. */
export function pairSentence({ reasons, misfits }: ProposalExplanation, labels: TopicNames): string {
  const why = reasons.flatMap((reason) => whyPhrase(reason, labels)).slice(0, MAX_PHRASES);
  const but = misfits.flatMap((misfit) => butPhrase(misfit, labels)).slice(0, 1);
  return sentence([...why, ...but.map((one) => `but ${one}`)], 'They may suit each other.');
}

function whyPhrase(reason: Reason, labels: TopicNames): readonly string[] {
  switch (reason.code) {
    case 'topics': {
      const names = named(
        reason.topics.map(({ offered }) => offered),
        labels,
      );
      return names === '' ? [] : [`the mentor offers ${names}`];
    }
    case 'seniority':
      return stepPhrase(reason.stepsAbove);
    case 'function':
      return [`both work in ${reason.function.toLowerCase()}`];
    case 'hours':
      return [
        `they share about ${count(Math.max(1, Math.round(reason.minutesPerWeek / MINUTES_PER_HOUR)), 'working hour', 'working hours')} a week`,
      ];
    case 'location':
      return [`both are in ${reason.location}`];
    case 'industry':
      return [`both know ${reason.industry.toLowerCase()}`];
    case 'languages':
      return [`both speak ${listed(reason.languages.slice(0, MAX_NAMED).map((code) => LANGUAGES[code] ?? code))}`];
    case 'formats':
      return [
        `both meet ${listed(
          reason.formats.map((format) => FORMAT_LABELS[format].toLowerCase()),
          'or',
        )}`,
      ];
    case 'words':
      return [];
  }
}

function stepPhrase(stepsAbove: number | null): readonly string[] {
  if (stepsAbove === null) return [];
  if (stepsAbove === 0) return ['they are at the same career step'];
  const steps = Math.abs(stepsAbove) === 1 ? 'one career step' : `${Math.abs(stepsAbove)} career steps`;
  return [`the mentor is ${steps} ${stepsAbove > 0 ? 'ahead' : 'behind'}`];
}

function butPhrase(misfit: Misfit, labels: TopicNames): readonly string[] {
  switch (misfit.code) {
    case 'topics-missing': {
      const names = named(misfit.topics, labels);
      return names === '' ? [] : [`the mentor does not offer ${names}`];
    }
    case 'little-time':
      return ['they share little working time'];
    case 'elsewhere':
      return ['they are not in the same place'];
    case 'seniority-apart':
      return ['their career steps are far apart'];
    case 'languages-unknown':
      return ['the mentor has not said which languages they speak'];
    case 'words-missing':
    case 'seniority-unknown':
    case 'function-differs':
    case 'industry-differs':
    case 'hours-unknown':
    case 'formats-unknown':
    case 'nearly-full':
    case 'shown-often':
      return [];
  }
}

/** Why a mentee has nobody. */
export function leftOutSentence(why: LeftOut, labels: TopicNames): string {
  switch (why.code) {
    case 'no-mentors':
      return 'There is no mentor to propose yet.';
    case 'no-places': {
      const names = named(why.topics, labels);
      const about = names === '' ? '' : ` More places for ${names} would help.`;
      return why.fitting === 1
        ? `One mentor fits, and has no place left for them.${about}`
        : `${why.fitting} mentors fit, and all their places went to others.${about}`;
    }
    case 'nobody-fits': {
      const bars = BAR_ORDER.flatMap((bar) => {
        const number = why.bars[bar] ?? 0;
        return number === 0 ? [] : [BARS[bar](number)];
      });
      return sentence(
        [`of ${count(why.mentors, 'mentor', 'mentors')} looked at, ${listed(bars)}`],
        'No mentor fits at the moment.',
      );
    }
  }
}

const BAR_ORDER = ['no-room', 'no-common-language', 'no-common-format', 'nothing-in-common', 'kept-apart'] as const;

/** What is private of somebody's wish to be kept apart stays so: every kind reads the same. */
const BARS: { readonly [B in PoolBar]: (mentors: number) => string } = {
  'no-room': (many) =>
    many === 1 ? 'one would fit and has no free place' : `${many} would fit and have no free place`,
  'no-common-language': (many) =>
    many === 1 ? 'one speaks none of their languages' : `${many} speak none of their languages`,
  'no-common-format': (many) => (many === 1 ? 'one meets in other ways only' : `${many} meet in other ways only`),
  'nothing-in-common': (many) =>
    many === 1 ? 'one offers none of their topics' : `${many} offer none of their topics`,
  'kept-apart': (many) => (many === 1 ? 'one cannot be proposed to them' : `${many} cannot be proposed to them`),
};

/** Why no plan could be made. */
export function poolRefusalSentence(refusal: PoolRefusal, nameOf: NameOf): string {
  if (refusal.code === 'member-twice') return `${nameOf(refusal.memberId)} stands in the pool twice.`;
  const mentee = nameOf(refusal.pin.menteeId);
  const mentor = nameOf(refusal.pin.mentorId);
  switch (refusal.code) {
    case 'pin-unknown-member':
      return refusal.memberId === refusal.pin.menteeId
        ? `${mentee} is pinned to ${mentor}, and does not wait for a mentor at the moment: perhaps they have one, have asked somebody, are away, or are left out.`
        : `${mentee} is pinned to ${mentor}, who does not mentor at the moment: perhaps they are away, or are left out.`;
    case 'pin-with-oneself':
      return `${mentee} is pinned to themselves.`;
    case 'pin-banned':
      return `${mentee} is pinned to ${mentor}, and the two cannot be proposed to each other: a rule of yours, an earlier answer, a reporting line or a private wish keeps them apart.`;
    case 'pin-mentee-twice':
      return `${mentee} is pinned twice, and can have one mentor in a plan.`;
    case 'pin-beyond-places':
      return `${mentor} has more mentees pinned than ${count(refusal.places, 'free place', 'free places')}.`;
  }
}

/** Why a proposal did not go out, after the names of the two. */
export const NOT_SENT: { readonly [O in Exclude<Outcome, 'sent' | 'introduced'>]: string } = {
  yourself: 'They are the same person.',
  'not-there': 'One of them is no longer there to be matched.',
  'you-are-paused': 'The mentee is on a break now.',
  'you-do-not-take-part': 'The mentee no longer takes part.',
  'they-do-not-take-part': 'The mentor no longer takes part.',
  away: 'The mentor is on a break now.',
  'already-open': 'A request between the two is open already.',
  'already-partners': 'They work together already.',
  'too-many-open': 'The mentee has as many open requests as they may have.',
  'you-are-full': 'The mentee has found a mentor meanwhile.',
  'they-are-full': 'The mentor’s places are taken now.',
  'inbox-full': 'The mentor has many requests to answer already.',
  'cooling-off': 'The mentor was asked not long ago and could not say yes.',
  'already-asked': 'The mentee has asked somebody meanwhile, or was asked.',
  'places-asked-for': 'Others have asked for the mentor’s places meanwhile.',
  'in-reporting-line': 'One stands above the other in their reporting line.',
};

function named(ids: readonly string[], labels: TopicNames): string {
  const known = [...new Set(ids)].flatMap((id) => labels.get(id) ?? []);
  const more = known.length - MAX_NAMED;
  return more > 0 ? `${known.slice(0, MAX_NAMED).join(', ')} and ${more} more` : listed(known);
}

function sentence(phrases: readonly string[], otherwise: string): string {
  if (phrases.length === 0) return otherwise;
  const joined = phrases.join('; ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}
