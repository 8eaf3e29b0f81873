import type { MemberId, TopicId } from '../../../core/domain/kernel/ids.ts';
import type {
  Importance,
  MatchTopic,
  MeetingFormat,
  Seniority,
} from '../../../core/domain/matching/ranking/match-profile.ts';
import type { Side } from '../../../core/domain/profile/profile.ts';
import { LIVE_STATES } from '../../../core/domain/relationship/transitions.ts';
import type { Scope } from '../connection/scope.ts';

/** What the database says of a member's place in the directory: what matching looks at, and nothing else. */
export type DirectoryFacts = {
  readonly memberId: MemberId;
  readonly asMentor: boolean;
  readonly asMentee: boolean;
  readonly findable: boolean;
  readonly zone: string;
  readonly seniority: Seniority | null;
  readonly years: number | null;
  readonly function: string | null;
  readonly industry: string | null;
  readonly location: string | null;
  readonly languages: readonly string[];
  readonly formats: readonly MeetingFormat[];
  readonly text: string;
  /** How many mentees they want at once. */
  readonly places: number;
  readonly offered: readonly TopicId[];
  readonly sought: readonly MatchTopic[];
  /** Relationships that take a place now, and whether one was ever completed, on each side. */
  readonly history: Readonly<Record<Side, { readonly live: number; readonly completed: boolean }>>;
};

type FactsRow = {
  readonly id: MemberId;
  readonly has_profile: boolean;
  readonly as_mentor: boolean;
  readonly as_mentee: boolean;
  readonly findable: boolean;
  readonly zone: string;
  readonly seniority: Seniority | null;
  readonly years: number | null;
  readonly function: string;
  readonly industry: string;
  readonly location: string;
  readonly languages: readonly string[];
  readonly formats: readonly MeetingFormat[];
  readonly text: string;
  readonly places: number;
  readonly topics: readonly (readonly [side: Side, topic: TopicId, importance: Importance])[];
  readonly live_mentor: number;
  readonly live_mentee: number;
  readonly completed_mentor: boolean;
  readonly completed_mentee: boolean;
};

const LIVE = LIVE_STATES.map((state) => `'${state}'`).join(', ');
const live = (side: Side) =>
  `(SELECT count(*)::int FROM relationships r WHERE r.organisation_id = m.organisation_id AND r.${side}_id = m.id
    AND r.state IN (${LIVE})) AS live_${side}`;
const completed = (side: Side) =>
  `EXISTS (SELECT FROM relationships r WHERE r.organisation_id = m.organisation_id AND r.${side}_id = m.id
    AND r.state = 'completed') AS completed_${side}`;

const SELECT_FACTS = `
  SELECT m.id, p.member_id IS NOT NULL AS has_profile, p.as_mentor, p.as_mentee,
    m.state = 'joined' AND NOT m.hidden AND m.paused_until IS NULL AS findable,
    m.zone, p.seniority, p.years, p."function", p.industry, p.location, p.languages, p.formats, p.places,
    concat_ws(' ', nullif(p.headline, ''), nullif(p.job_title, ''), nullif(p.about, '')) AS text,
    (SELECT coalesce(json_agg(json_build_array(t.side, t.topic_id, t.importance) ORDER BY t.position), '[]')
      FROM member_topics t WHERE t.member_id = m.id) AS topics,
    ${live('mentor')}, ${live('mentee')}, ${completed('mentor')}, ${completed('mentee')}
  FROM members m LEFT JOIN profiles p ON p.member_id = m.id
  WHERE m.organisation_id = $1 AND m.id = ANY($2::text[])`;

/** These members as they are now; null for who has no profile, or is not there any more. */
export async function directoryFacts(
  { rows }: Scope,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, DirectoryFacts | null>> {
  const found = new Map<MemberId, DirectoryFacts | null>(ids.map((id) => [id, null]));
  if (ids.length === 0) return found;
  for (const row of await rows<FactsRow>(SELECT_FACTS, ids)) if (row.has_profile) found.set(row.id, factsFrom(row));
  return found;
}

function factsFrom(row: FactsRow): DirectoryFacts {
  const topicsOn = (side: Side) => row.topics.filter(([of]) => of === side);
  return {
    memberId: row.id,
    asMentor: row.as_mentor,
    asMentee: row.as_mentee,
    findable: row.findable,
    zone: row.zone,
    seniority: row.seniority,
    years: row.years,
    function: row.function || null,
    industry: row.industry || null,
    location: row.location || null,
    languages: row.languages,
    formats: row.formats,
    text: row.text,
    places: row.places,
    offered: topicsOn('mentor').map(([, topicId]) => topicId),
    sought: topicsOn('mentee').map(([, topicId, importance]) => ({ topicId, importance })),
    history: {
      mentor: { live: row.live_mentor, completed: row.completed_mentor },
      mentee: { live: row.live_mentee, completed: row.completed_mentee },
    },
  };
}
