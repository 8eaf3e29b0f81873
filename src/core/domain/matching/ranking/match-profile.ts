import type { MemberId, TopicId } from '../../kernel/ids.ts';

/** How much a mentee wants a topic: 1 nice to have, 3 the reason they came. */
export type Importance = 1 | 2 | 3;
/** Career step: 1 starting out, 2 experienced, 3 senior or lead, 4 head or director, 5 executive. */
export type Seniority = 1 | 2 | 3 | 4 | 5;
export const MEETING_FORMATS = ['online', 'in-person', 'phone'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

/** Minutes of the UTC week, Monday 00:00 = 0, half open, at most 10,080. Intervals may overlap; order does not matter. */
export type WeekInterval = { readonly fromMinute: number; readonly untilMinute: number };

export type MatchTopic = { readonly topicId: TopicId; readonly importance: Importance };

/** What matching needs of a member, whichever side they are on. `null` and empty mean "not said". */
export type MatchPerson = {
  readonly memberId: MemberId;
  readonly seniority: Seniority | null;
  /** Years of experience; stands in for `seniority` where that is not said. */
  readonly years: number | null;
  readonly function: string | null;
  readonly industry: string | null;
  readonly languages: readonly string[];
  readonly hours: readonly WeekInterval[];
  readonly formats: readonly MeetingFormat[];
  readonly location: string | null;
  /** Headline, job title and about, joined by spaces: what free words are looked up in. */
  readonly text: string;
  /** Relationships there is still room for, and room in all. */
  readonly places: { readonly left: number; readonly of: number };
  /** How often this person was put before somebody in the last seven days. */
  readonly shownThisWeek: number;
};

/** A mentor as matching sees them: the topics they offer. */
export type MentorSide = MatchPerson & { readonly side: 'mentor'; readonly topics: readonly TopicId[] };
/** A mentee as matching sees them: the topics they seek. */
export type MenteeSide = MatchPerson & { readonly side: 'mentee'; readonly topics: readonly MatchTopic[] };
export type MatchSide = MentorSide | MenteeSide;

/** A person's topics in one shape; a mentor stands behind every topic they offer in full. */
export function topicsOf(person: MatchSide): readonly MatchTopic[] {
  if (person.side === 'mentee') return person.topics;
  return person.topics.map((topicId) => ({ topicId, importance: 3 }));
}

/** The step somebody is on: as they said, else read from their years, else unknown. */
export function seniorityOf(person: Pick<MatchPerson, 'seniority' | 'years'>): Seniority | null {
  if (person.seniority !== null) return person.seniority;
  const years = person.years;
  if (years === null || !(years >= 0)) return null;
  if (years < 3) return 1;
  if (years < 7) return 2;
  if (years < 12) return 3;
  return years < 20 ? 4 : 5;
}

/** One spelling for comparing words people chose from a list: "  Finance" and "finance" are the same function. */
export function foldWord(word: string): string {
  return word.trim().toLowerCase();
}
