import type { MemberId } from '../../kernel/ids.ts';
import type { CompiledSearch } from './compiled-search.ts';
import { misfitsOf } from './explain-match.ts';
import type { Fit } from './fit.ts';
import { foldWord, type MatchSide } from './match-profile.ts';
import type { Bar, Misfit } from './reason.ts';

/** Who is kept off the list whatever the search asks. */
export type Exclusions = {
  /** People who must not appear: "do not match me with", dismissed, already paired. */
  readonly setAside: ReadonlySet<MemberId>;
  /** Whether people without a free place may appear. */
  readonly withoutRoom: boolean;
  /** Whether everybody has to answer a wish, where there is one. */
  readonly answeringOnly: boolean;
};

/** Whom a search leaves out. */
export function exclusionsOf(options: Partial<Exclusions>): Exclusions {
  return {
    setAside: options.setAside ?? new Set<MemberId>(),
    withoutRoom: options.withoutRoom ?? false,
    answeringOnly: options.answeringOnly ?? false,
  };
}

/** Whether somebody answers none of the topics and words that were asked for: they stand after everybody who does. */
export function answersNothing(plan: CompiledSearch, { shared, words }: Pick<Fit, 'shared' | 'words'>): boolean {
  return plan.topics.length + plan.stems.size > 0 && shared.length + words.length === 0;
}

/** The first thing that bars a person from a search, or `null` if they are on the list. */
export function ineligibilityOf(plan: CompiledSearch, person: MatchSide, fit: Fit, exclusions: Exclusions): Bar | null {
  if (person.memberId === plan.seekerId) return { code: 'yourself' };
  if (exclusions.setAside.has(person.memberId)) return { code: 'set-aside' };
  if (!exclusions.withoutRoom && !(person.places.left > 0)) return { code: 'no-room' };
  const hard = hardBar(plan, person);
  if (hard !== null) return hard;
  if (exclusions.answeringOnly && answersNothing(plan, fit)) return { code: 'nothing-in-common' };
  return plan.exact ? exactBar(plan, person, fit) : null;
}

function hardBar(plan: CompiledSearch, person: MatchSide): Bar | null {
  const { languages, formats } = plan.criteria;
  if (languages.length > 0 && person.languages.length > 0) {
    const shared = person.languages.some((language) => plan.languages.has(foldWord(language)));
    if (!shared) return { code: 'no-common-language', wanted: languages, theirs: person.languages };
  }
  if (formats.length > 0 && person.formats.length > 0 && !person.formats.some((format) => formats.includes(format))) {
    return { code: 'no-common-format', wanted: formats, theirs: person.formats };
  }
  return null;
}

function exactBar(plan: CompiledSearch, person: MatchSide, fit: Fit): Bar | null {
  const misfits = misfitsOf(plan, person, exactOnly(fit)).filter((misfit) => isDemanded(plan, misfit));
  return misfits.length === 0 ? null : { code: 'not-exact', misfits };
}

/** *Exact match* takes a part of the wanted topic for an answer, but not the whole field around it. */
function exactOnly(fit: Fit): Fit {
  return { ...fit, shared: fit.shared.filter(({ closeness }) => closeness !== 'broader') };
}

function isDemanded({ demanded }: CompiledSearch, misfit: Misfit): boolean {
  switch (misfit.code) {
    case 'topics-missing':
      return demanded.has('topics');
    case 'words-missing':
      return demanded.has('words');
    case 'seniority-apart':
    case 'seniority-unknown':
      return demanded.has('seniority');
    case 'function-differs':
      return demanded.has('functions');
    case 'industry-differs':
      return demanded.has('industries');
    case 'little-time':
    case 'hours-unknown':
      return demanded.has('hours');
    case 'elsewhere':
      return demanded.has('location');
    case 'languages-unknown':
    case 'formats-unknown':
      return true;
    case 'nearly-full':
    case 'shown-often':
      return false;
  }
}
