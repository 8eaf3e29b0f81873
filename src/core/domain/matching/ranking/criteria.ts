import {
  type MatchSide,
  type MatchTopic,
  type MeetingFormat,
  type Seniority,
  seniorityOf,
  topicsOf,
  type WeekInterval,
} from './match-profile.ts';

/** Whom somebody looks for. Empty and `null` mean "no wish". */
export type Criteria = {
  readonly topics: readonly MatchTopic[];
  /** Words that name no topic; looked up in the other person's text. */
  readonly words: readonly string[];
  readonly seniority: SeniorityWish | null;
  readonly functions: readonly string[];
  readonly industries: readonly string[];
  /** One of them must be shared. */
  readonly languages: readonly string[];
  /** One of them must be shared. */
  readonly formats: readonly MeetingFormat[];
  readonly hours: readonly WeekInterval[];
  /** Counts only while `formats` has in person. */
  readonly location: string | null;
};
export type CriterionName = keyof Criteria;

export type SeniorityWish =
  /** Distance from the seeker's own step, seen from the mentee to the mentor. */
  | { readonly type: 'distance'; readonly own: Seniority; readonly seekerIs: 'mentor' | 'mentee' }
  | { readonly type: 'steps'; readonly steps: readonly Seniority[] };

/** What a profile asks for when nothing is changed for the search. */
export function criteriaOf(seeker: MatchSide): Criteria {
  const own = seniorityOf(seeker);
  return {
    topics: topicsOf(seeker),
    words: [],
    seniority: own === null ? null : { type: 'distance', own, seekerIs: seeker.side },
    functions: seeker.function === null ? [] : [seeker.function],
    industries: seeker.industry === null ? [] : [seeker.industry],
    languages: seeker.languages,
    formats: seeker.formats,
    hours: seeker.hours,
    location: seeker.location,
  };
}

/** The wishes that *exact match* demands: function and industry only where they were chosen for this very search. */
export function demandedBy(changed: Partial<Criteria>): readonly CriterionName[] {
  const always: readonly CriterionName[] = ['topics', 'words', 'seniority', 'hours', 'location'];
  const whenChosen = (['functions', 'industries'] as const).filter((name) => changed[name] !== undefined);
  return [...always, ...whenChosen];
}
