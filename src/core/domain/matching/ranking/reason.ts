import type { MemberId, TopicId } from '../../kernel/ids.ts';
import type { Importance, MeetingFormat, Seniority } from './match-profile.ts';
import type { WeightName } from './weights.ts';

/** How near an offered topic is to the wanted one. `narrower`: they offer a part of what was wanted. */
export const CLOSENESSES = ['exact', 'narrower', 'broader'] as const;
export type Closeness = (typeof CLOSENESSES)[number];

/** A wanted topic and the topic of the other person that answers it. */
export type SharedTopic = {
  readonly topicId: TopicId;
  readonly importance: Importance;
  readonly offered: TopicId;
  readonly closeness: Closeness;
};

/** Why somebody is on the list, most telling first. Facts only: the views write the sentence. */
export type Reason =
  | { readonly code: 'topics'; readonly topics: readonly SharedTopic[] }
  | { readonly code: 'words'; readonly words: readonly string[] }
  /** `stepsAbove`: the mentor's career step minus the mentee's; `null` where steps were chosen by hand. */
  | { readonly code: 'seniority'; readonly stepsAbove: number | null; readonly step: Seniority }
  | { readonly code: 'function'; readonly function: string }
  | { readonly code: 'hours'; readonly minutesPerWeek: number }
  | { readonly code: 'location'; readonly location: string }
  | { readonly code: 'industry'; readonly industry: string }
  | { readonly code: 'languages'; readonly languages: readonly string[] }
  | { readonly code: 'formats'; readonly formats: readonly MeetingFormat[] };

/** What does not fit; never a ground for leaving somebody out unless *exact match* is asked. */
export type Misfit =
  /** `all`: every topic that was asked for. */
  | { readonly code: 'topics-missing'; readonly topics: readonly TopicId[]; readonly all: boolean }
  | { readonly code: 'words-missing'; readonly words: readonly string[] }
  | { readonly code: 'seniority-apart'; readonly stepsAbove: number | null; readonly step: Seniority }
  | { readonly code: 'seniority-unknown' }
  | { readonly code: 'function-differs'; readonly function: string | null }
  | { readonly code: 'industry-differs'; readonly industry: string | null }
  | { readonly code: 'little-time'; readonly minutesPerWeek: number }
  | { readonly code: 'hours-unknown' }
  | { readonly code: 'elsewhere'; readonly location: string | null }
  | { readonly code: 'languages-unknown' }
  | { readonly code: 'formats-unknown' }
  | { readonly code: 'nearly-full'; readonly left: number; readonly of: number }
  | { readonly code: 'shown-often'; readonly times: number };

/** Why somebody cannot be on a list at all. */
export type Bar =
  | { readonly code: 'yourself' }
  | { readonly code: 'set-aside' }
  | { readonly code: 'no-room' }
  | { readonly code: 'no-common-language'; readonly wanted: readonly string[]; readonly theirs: readonly string[] }
  | {
      readonly code: 'no-common-format';
      readonly wanted: readonly MeetingFormat[];
      readonly theirs: readonly MeetingFormat[];
    }
  /** Only where answering a wish was asked for. */
  | { readonly code: 'nothing-in-common' }
  | { readonly code: 'not-exact'; readonly misfits: readonly Misfit[] };

/** Points won per criterion out of what it could give; `load` and `exposure` are zero or below. Thousandths of a weight. */
export type PointsLine = { readonly criterion: WeightName; readonly points: number; readonly of: number };

/** The full account of one result. `points` orders the list; `score` is the same in hundredths of the best possible. */
export type MatchExplanation = {
  readonly memberId: MemberId;
  readonly score: number;
  readonly points: number;
  readonly lines: readonly PointsLine[];
  readonly reasons: readonly Reason[];
  readonly misfits: readonly Misfit[];
};
