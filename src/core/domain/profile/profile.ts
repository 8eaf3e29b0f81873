import type { MemberId, TopicId } from '../kernel/ids.ts';
import type { MatchTopic, MeetingFormat, Seniority } from '../matching/ranking/match-profile.ts';

/** What a member shows. Empty text means not filled in. */
export type Profile = {
  readonly memberId: MemberId;
  readonly asMentor: boolean;
  readonly asMentee: boolean;
  readonly headline: string;
  readonly about: string;
  readonly jobTitle: string;
  readonly function: string;
  readonly industry: string;
  readonly location: string;
  /** BCP 47 language codes. */
  readonly languages: readonly string[];
  readonly seniority: Seniority | null;
  readonly years: number | null;
  readonly formats: readonly MeetingFormat[];
  /** How to reach them, shown only to their own partners. */
  readonly contact: string;
  readonly offered: readonly TopicId[];
  readonly helpOffered: string;
  readonly waysOfWorking: string;
  /** How many mentees they want at once. */
  readonly places: number;
  readonly sought: readonly MatchTopic[];
  readonly hopes: string;
};

export type Side = 'mentor' | 'mentee';

/** A profile as it is before anything was filled in. */
export function emptyProfile(memberId: MemberId): Profile {
  return {
    memberId,
    asMentor: false,
    asMentee: false,
    headline: '',
    about: '',
    jobTitle: '',
    function: '',
    industry: '',
    location: '',
    languages: [],
    seniority: null,
    years: null,
    formats: [],
    contact: '',
    offered: [],
    helpOffered: '',
    waysOfWorking: '',
    places: 1,
    sought: [],
    hopes: '',
  };
}
