import type { MeetingFormat } from '../matching/ranking/match-profile.ts';

/** One search, as buttons carry it along. Everything in it is the searcher's own and harmless when changed by hand. */
export type Query = {
  readonly side: 'mentors' | 'mentees';
  readonly words: string;
  readonly exact: boolean;
  /** Results to skip. */
  readonly skip: number;
  /** Wishes that replace the profile's for this search only; absent ones are the profile's. Topics are slugs. */
  readonly changed: {
    readonly topics?: readonly string[];
    readonly languages?: readonly string[];
    readonly formats?: readonly MeetingFormat[];
    readonly functions?: readonly string[];
    readonly industries?: readonly string[];
  };
};

export const newQuery = (side: Query['side'], words = ''): Query => ({
  side,
  words,
  exact: false,
  skip: 0,
  changed: {},
});

export const MAX_QUERY_WORDS_CHARS = 120;
/** How far down a list one can page; further down, other criteria find people sooner. */
export const MAX_PAGED = 1_000;
