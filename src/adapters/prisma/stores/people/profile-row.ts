import type { MemberId, TopicId } from '../../../../core/domain/kernel/ids.ts';
import type { Importance, MeetingFormat, Seniority } from '../../../../core/domain/matching/ranking/match-profile.ts';
import type { Profile, Side } from '../../../../core/domain/profile/profile.ts';

/** What `PROFILE_COLUMNS` selects. The checks of the database vouch for the words and numbers. */
export type ProfileRow = {
  readonly member_id: MemberId;
  readonly as_mentor: boolean;
  readonly as_mentee: boolean;
  readonly headline: string;
  readonly about: string;
  readonly job_title: string;
  readonly function: string;
  readonly industry: string;
  readonly location: string;
  readonly languages: readonly string[];
  readonly seniority: Seniority | null;
  readonly years: number | null;
  readonly formats: readonly MeetingFormat[];
  readonly contact: string;
  readonly help_offered: string;
  readonly ways_of_working: string;
  readonly places: number;
  readonly hopes: string;
  readonly topics: readonly TopicOfMember[];
};

type TopicOfMember = { readonly side: Side; readonly topicId: TopicId; readonly importance: Importance };

/** Selects a profile `p` in one query, topics in the order they were chosen. */
export const PROFILE_COLUMNS = `
  p.member_id, p.as_mentor, p.as_mentee, p.headline, p.about, p.job_title, p."function", p.industry, p.location,
  p.languages, p.seniority, p.years, p.formats, p.contact, p.help_offered, p.ways_of_working, p.places, p.hopes,
  (SELECT coalesce(json_agg(
      json_build_object('side', t.side, 'topicId', t.topic_id, 'importance', t.importance)
      ORDER BY t.position), '[]')
    FROM member_topics t WHERE t.member_id = p.member_id) AS topics`;

export function profileFrom(row: ProfileRow): Profile {
  return {
    memberId: row.member_id,
    asMentor: row.as_mentor,
    asMentee: row.as_mentee,
    headline: row.headline,
    about: row.about,
    jobTitle: row.job_title,
    function: row.function,
    industry: row.industry,
    location: row.location,
    languages: row.languages,
    seniority: row.seniority,
    years: row.years,
    formats: row.formats,
    contact: row.contact,
    helpOffered: row.help_offered,
    waysOfWorking: row.ways_of_working,
    places: row.places,
    hopes: row.hopes,
    offered: row.topics.filter(({ side }) => side === 'mentor').map(({ topicId }) => topicId),
    sought: row.topics
      .filter(({ side }) => side === 'mentee')
      .map(({ topicId, importance }) => ({ topicId, importance })),
  };
}
