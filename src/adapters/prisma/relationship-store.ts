import type { MemberId, RelationshipId, RequestId } from '../../core/ids.ts';
import type { RelationshipReads, RelationshipStore } from '../../core/ports/relationship-store.ts';
import { type Course, nextDue } from '../../core/relationship/course.ts';
import type { Relationship } from '../../core/relationship/relationship.ts';
import { LIVE_STATES, type RelationshipState, type WorkingState } from '../../core/relationship/transitions.ts';
import { Clash } from './clash.ts';
import type { Relationship as RelationshipRow } from './generated/client.ts';
import type { Scope } from './scope.ts';

const LIVE = { state: { in: [...LIVE_STATES] } };
const LIVE_SQL = `(${LIVE_STATES.map((state) => `'${state}'`).join(', ')})`;

export function relationshipReads({ db }: Scope): RelationshipReads {
  return {
    find: async (id) => relationshipOrNull(await db.relationship.findUnique({ where: { id } })),
    liveOf: async (id) => {
      const where = { ...LIVE, OR: [{ mentorId: id }, { menteeId: id }] };
      const rows = await db.relationship.findMany({ where, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
      return rows.map(relationshipFrom);
    },
    endedOf: async (id, limit) => {
      const where = { endedAt: { not: null }, OR: [{ mentorId: id }, { menteeId: id }] };
      const rows = await db.relationship.findMany({
        where,
        orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(relationshipFrom);
    },
    liveBetween: async (one, other) => {
      const pair = [
        { mentorId: one, menteeId: other },
        { mentorId: other, menteeId: one },
      ];
      return relationshipOrNull(await db.relationship.findFirst({ where: { ...LIVE, OR: pair } }));
    },
    hasCompleted: async (id, side) => {
      const who = side === 'mentor' ? { mentorId: id } : { menteeId: id };
      return (await db.relationship.findFirst({ where: { ...who, state: 'completed' } })) !== null;
    },
    lastCompleted: async (mentorId, menteeId) => {
      const where = { mentorId, menteeId, state: 'completed' };
      return relationshipOrNull(await db.relationship.findFirst({ where, orderBy: { endedAt: 'desc' } }));
    },
    due: async (now, limit) => {
      const where = { nextDueAt: { lte: now } };
      const rows = await db.relationship.findMany({
        where,
        select: { id: true },
        orderBy: [{ nextDueAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(({ id }) => id as RelationshipId);
    },
  };
}

export function relationshipStore(scope: Scope): RelationshipStore {
  return {
    ...relationshipReads(scope),
    start: (relationship, capacity) => start(scope, relationship, capacity),
    moveOn: async (id, expected, { state, course }) => {
      // A course alone changes nobody's place in the directory, so the state is written only when it moves.
      const data = { ...(state === expected ? {} : { state }), ...courseRow(state, course) };
      const { count } = await scope.db.relationship.updateMany({ where: { id, state: expected }, data });
      return count > 0;
    },
    end: async (id, expected, { to, at, by, reason }) => {
      const data = { state: to, endedAt: at, endedById: by, endReason: reason, nextDueAt: null };
      const { count } = await scope.db.relationship.updateMany({ where: { id, state: expected }, data });
      return count > 0;
    },
  };
}

type Capacity = { readonly mentor: number; readonly mentee: number };

/** A rival who takes the same place at this moment makes the insert do nothing; then the next free place is tried. */
async function start(scope: Scope, relationship: Relationship, capacity: Capacity): Promise<boolean> {
  const tries = capacity.mentor + capacity.mentee;
  for (let tried = 0; tried <= tries; tried += 1) {
    if (await insert(scope, relationship, capacity)) return true;
    if (!(await hasRoom(scope, relationship, capacity))) return false;
  }
  throw new Clash('the places of a relationship kept being taken');
}

const FREE_PLACES = `SELECT ${lowestFree('mentor', '$2', '$4')}, ${lowestFree('mentee', '$3', '$5')}`;

function lowestFree(side: 'mentor' | 'mentee', id: string, capacity: string): string {
  return `(SELECT min(place) FROM generate_series(1, ${capacity}::int) AS place WHERE place NOT IN (
    SELECT taken.${side}_place FROM relationships taken
    WHERE taken.organisation_id = $1 AND taken.${side}_id = ${id} AND taken.state IN ${LIVE_SQL})) AS ${side}`;
}

async function insert({ change }: Scope, relationship: Relationship, capacity: Capacity): Promise<boolean> {
  const course = courseRow(relationship.state, relationship.course);
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
    course.lastActivityAt,
    course.lastDate,
    course.closesAt,
    course.nextDueAt,
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

const relationshipOrNull = (row: RelationshipRow | null) => (row === null ? null : relationshipFrom(row));

function relationshipFrom(row: RelationshipRow): Relationship {
  return {
    id: row.id as RelationshipId,
    requestId: row.requestId as RequestId,
    mentorId: row.mentorId as MemberId,
    menteeId: row.menteeId as MemberId,
    state: row.state as RelationshipState,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    previousId: row.previousId as RelationshipId | null,
    course: courseFromRow(row),
  };
}

type CourseRow = Pick<
  RelationshipRow,
  | 'lastActivityAt'
  | 'warnedAt'
  | 'fitAskAt'
  | 'reviewAt'
  | 'pausedUntil'
  | 'pausedFrom'
  | 'resumesAt'
  | 'lastDate'
  | 'remindAt'
  | 'closesAt'
  | 'closedAt'
>;

function courseRow(state: RelationshipState, course: Course): CourseRow & { readonly nextDueAt: Date | null } {
  const { break: away, ending, lastActivityAt, warnedAt, fitAskAt, reviewAt } = course;
  return {
    lastActivityAt,
    warnedAt,
    fitAskAt,
    reviewAt,
    pausedUntil: away?.until ?? null,
    pausedFrom: away?.from ?? null,
    resumesAt: away?.endsAt ?? null,
    lastDate: ending?.lastDate ?? null,
    remindAt: ending?.remindAt ?? null,
    closesAt: ending?.closesAt ?? null,
    closedAt: ending?.closedAt ?? null,
    nextDueAt: nextDue(state, course)?.at ?? null,
  };
}

function courseFromRow(row: CourseRow): Course {
  const { lastActivityAt, warnedAt, fitAskAt, reviewAt, pausedUntil, pausedFrom, resumesAt } = row;
  const { lastDate, remindAt, closesAt, closedAt } = row;
  return {
    lastActivityAt,
    warnedAt,
    fitAskAt,
    reviewAt,
    break:
      pausedUntil === null || resumesAt === null || pausedFrom === null
        ? null
        : { until: pausedUntil, endsAt: resumesAt, from: pausedFrom as WorkingState },
    ending: lastDate === null || closesAt === null ? null : { lastDate, remindAt, closesAt, closedAt },
  };
}
