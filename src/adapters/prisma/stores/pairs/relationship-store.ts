import type {
  RelationshipReads,
  RelationshipStore,
} from '../../../../core/application/relationship/relationship-store.ts';
import type { MemberId, RelationshipId, RequestId } from '../../../../core/domain/kernel/ids.ts';
import type { Relationship } from '../../../../core/domain/relationship/relationship.ts';
import { LIVE_STATES, type RelationshipState } from '../../../../core/domain/relationship/transitions.ts';
import type { Scope } from '../../connection/scope.ts';
import type { Relationship as RelationshipRow } from '../../generated/client.ts';
import { standing, standingOfBoth, takePlaces } from './relationship-places.ts';
import { progressFromRow, progressRow } from './relationship-progress-row.ts';

const LIVE = { state: { in: [...LIVE_STATES] } };

export function relationshipReads(scope: Scope): RelationshipReads {
  const { db } = scope;
  return {
    find: async (id) => relationshipOrNull(await db.relationship.findUnique({ where: { id } })),
    liveOf: async (id) => {
      const where = { ...LIVE, OR: [{ mentorId: id }, { menteeId: id }] };
      const live = await db.relationship.findMany({ where, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
      return live.map(relationshipFrom);
    },
    endedOf: async (id, limit) => {
      const where = { endedAt: { not: null }, OR: [{ mentorId: id }, { menteeId: id }] };
      const orderBy = [{ endedAt: 'desc' as const }, { id: 'desc' as const }];
      const ended = await db.relationship.findMany({ where, orderBy, take: limit });
      return ended.map(relationshipFrom);
    },
    liveBetween: async (one, other) => {
      const pair = [
        { mentorId: one, menteeId: other },
        { mentorId: other, menteeId: one },
      ];
      return relationshipOrNull(await db.relationship.findFirst({ where: { ...LIVE, OR: pair } }));
    },
    standing: (id, side) => standing(scope, id, side),
    standingOfBoth: (mentorId, menteeId) => standingOfBoth(scope, mentorId, menteeId),
    due: async (now, limit) => {
      const where = { nextDueAt: { lte: now } };
      const found = await db.relationship.findMany({
        where,
        select: { id: true },
        orderBy: [{ nextDueAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return found.map(({ id }) => id as RelationshipId);
    },
  };
}

export function relationshipStore(scope: Scope): RelationshipStore {
  return {
    ...relationshipReads(scope),
    start: (relationship, capacity) =>
      takePlaces(scope, relationship, progressRow(relationship.state, relationship.progress), capacity),
    moveOn: async (id, expected, { state, progress }) => {
      // A progress alone changes nobody's place in the directory, so the state is written only when it moves.
      const data = { ...(state === expected ? {} : { state }), ...progressRow(state, progress) };
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
    progress: progressFromRow(row),
  };
}
