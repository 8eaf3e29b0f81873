import type { MemberId, TopicId } from '../ids.ts';

export const FORMATS = ['online', 'in-person', 'phone'] as const;
export type Format = (typeof FORMATS)[number];

export type Importance = 1 | 2 | 3;
export type SoughtTopic = { readonly topicId: TopicId; readonly importance: Importance };

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
  /** 1 starting out … 5 leading an organisation; null when not said. */
  readonly seniority: number | null;
  readonly years: number | null;
  readonly formats: readonly Format[];
  /** How to reach them, shown only to their own partners. */
  readonly contact: string;
  readonly offered: readonly TopicId[];
  readonly helpOffered: string;
  readonly waysOfWorking: string;
  /** How many mentees they want at once. */
  readonly places: number;
  readonly sought: readonly SoughtTopic[];
  readonly hopes: string;
};

export type Side = 'mentor' | 'mentee';
