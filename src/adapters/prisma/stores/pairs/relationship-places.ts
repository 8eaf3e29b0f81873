import type { MemberId, RelationshipId } from '../../../../core/domain/kernel/ids.ts';
import type { Side } from '../../../../core/domain/profile/profile.ts';
import type { PlacesStanding } from '../../../../core/domain/relationship/capacity.ts';
import type { Relationship } from '../../../../core/domain/relationship/relationship.ts';
import { LIVE_STATES } from '../../../../core/domain/relationship/transitions.ts';
import type { Scope } from '../../connection/scope.ts';
import { WriteConflict } from '../../connection/write-conflict.ts';
import type { ProgressRow } from './relationship-progress-row.ts';

const LIVE_SQL = `(${LIVE_STATES.map((state) => `'${state}'`).join(', ')})`;

const NOBODY: PlacesStanding = { live: 0, completed: false };
const STANDING = { mentor: standingOf('mentor', '$2'), mentee: standingOf('mentee', '$2') };

function standingOf(side: Side, member: '$2' | '$3'): string {
  return `SELECT (count(*) FILTER (WHERE state IN ${LIVE_SQL}))::int AS live,
      coalesce(bool_or(state = 'completed'), false) AS completed
    FROM relationships WHERE organisation_id = $1 AND ${side}_id = ${member}`;
}

/** What takes a member's places on one side, counted by the database. */
export async function standing({ rows }: Scope, id: MemberId, side: Side): Promise<PlacesStanding> {
  const [found] = await rows<PlacesStanding>(STANDING[side], id);
  return found ?? NOBODY;
}

const STANDING_OF_BOTH = `SELECT to_json(mentor) AS mentor, to_json(mentee) AS mentee, (
    SELECT id FROM relationships
    WHERE organisation_id = $1 AND mentor_id = $2 AND mentee_id = $3 AND state = 'completed'
    ORDER BY ended_at DESC LIMIT 1) AS "previousId"
  FROM (${standingOf('mentor', '$2')}) AS mentor, (${standingOf('mentee', '$3')}) AS mentee`;

type StandingOfBoth = Readonly<Record<Side, PlacesStanding>> & { readonly previousId: RelationshipId | null };

export async function standingOfBoth({ rows }: Scope, mentorId: MemberId, menteeId: MemberId): Promise<StandingOfBoth> {
  const [found] = await rows<StandingOfBoth>(STANDING_OF_BOTH, mentorId, menteeId);
  return found ?? { mentor: NOBODY, mentee: NOBODY, previousId: null };
}

type Capacity = { readonly mentor: number; readonly mentee: number };

/**
 * Stores a new relationship on the lowest free place of each side; false when one side has none left. A rival who takes
 * the same place at this moment makes the insert do nothing; then the next free place is tried.
 */
export async function takePlaces(
  scope: Scope,
  relationship: Relationship,
  progress: ProgressRow,
  capacity: Capacity,
): Promise<boolean> {
  const tries = capacity.mentor + capacity.mentee;
  for (let tried = 0; tried <= tries; tried += 1) {
    if (await insert(scope, relationship, progress, capacity)) return true;
    if (!(await hasRoom(scope, relationship, capacity))) return false;
  }
  throw new WriteConflict('the places of a relationship kept being taken');
}

const FREE_PLACES = `SELECT ${lowestFree('mentor', '$2', '$4')}, ${lowestFree('mentee', '$3', '$5')}`;

function lowestFree(side: 'mentor' | 'mentee', id: string, capacity: string): string {
  return `(SELECT min(place) FROM generate_series(1, ${capacity}::int) AS place WHERE place NOT IN (
    SELECT taken.${side}_place FROM relationships taken
    WHERE taken.organisation_id = $1 AND taken.${side}_id = ${id} AND taken.state IN ${LIVE_SQL})) AS ${side}`;
}

async function insert(
  { change }: Scope,
  relationship: Relationship,
  progress: ProgressRow,
  capacity: Capacity,
): Promise<boolean> {
  const inserted = await change(
    `INSERT INTO relationships
        (organisation_id, mentor_id, mentee_id, mentor_place, mentee_place, id, request_id, state, started_at, ended_at,
        previous_id, last_activity_at, last_date, closes_at, next_due_at)
      SELECT $1, $2, $3, free.mentor, free.mentee, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
      FROM (${FREE_PLACES}) AS free
      WHERE free.mentor IS NOT NULL AND free.mentee IS NOT NULL
      ON CONFLICT DO NOTHING`,
    relationship.mentorId,
    relationship.menteeId,
    capacity.mentor,
    capacity.mentee,
    relationship.id,
    relationship.requestId,
    relationship.state,
    relationship.startedAt,
    relationship.endedAt,
    relationship.previousId,
    progress.lastActivityAt,
    progress.lastDate,
    progress.closesAt,
    progress.nextDueAt,
  );
  return inserted > 0;
}

async function hasRoom({ rows }: Scope, { mentorId, menteeId }: Relationship, capacity: Capacity): Promise<boolean> {
  const [free] = await rows<{ mentor: number | null; mentee: number | null }>(
    `${FREE_PLACES} WHERE $1 <> ''`,
    mentorId,
    menteeId,
    capacity.mentor,
    capacity.mentee,
  );
  return free !== undefined && free.mentor !== null && free.mentee !== null;
}
