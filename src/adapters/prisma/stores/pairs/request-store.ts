import type { RequestReads, RequestStore } from '../../../../core/application/request/request-store.ts';
import type { MemberId, RequestId } from '../../../../core/domain/kernel/ids.ts';
import { DEFAULT_POLICY } from '../../../../core/domain/programme/policy.ts';
import type { MentoringRequest, RequestClock } from '../../../../core/domain/request/request.ts';
import type { RequestState } from '../../../../core/domain/request/transitions.ts';
import type { Scope } from '../../connection/scope.ts';
import { WriteConflict } from '../../connection/write-conflict.ts';
import type { MentoringRequest as RequestRow } from '../../generated/client.ts';
import { lockingMembers, type MemberRow, memberFrom } from '../people/member-row.ts';

const NEWEST_FIRST = [{ sentAt: 'desc' }, { id: 'desc' }] as const;

export function requestReads({ db }: Scope): RequestReads {
  const list = async (rows: Promise<readonly RequestRow[]>) => (await rows).map(requestFrom);
  const one = async (row: Promise<RequestRow | null>) => requestOrNull(await row);
  const of = (id: MemberId) => ({ OR: [{ mentorId: id }, { menteeId: id }] });

  return {
    find: (id) => one(db.mentoringRequest.findUnique({ where: { id } })),
    ofMember: (id, limit) =>
      list(db.mentoringRequest.findMany({ where: of(id), orderBy: [...NEWEST_FIRST], take: limit })),
    pendingBetween: (mentorId, menteeId) =>
      one(db.mentoringRequest.findFirst({ where: { mentorId, menteeId, state: 'pending' } })),
    pendingOf: (id) =>
      list(db.mentoringRequest.findMany({ where: { ...of(id), state: 'pending' }, orderBy: [...NEWEST_FIRST] })),
    lastDeclinedAt: async (mentorId, menteeId) => {
      const where = { mentorId, menteeId, state: 'declined' };
      const last = await db.mentoringRequest.findFirst({ where, orderBy: { settledAt: 'desc' } });
      return last?.settledAt ?? null;
    },
    due: async (now, limit) => {
      const where = { state: 'pending', nextDueAt: { lte: now } };
      const rows = await db.mentoringRequest.findMany({
        where,
        select: { id: true },
        orderBy: { nextDueAt: 'asc' },
        take: limit,
      });
      return rows.map(({ id }) => id as RequestId);
    },
    toAskOn: async (limit) => {
      const where = { askNext: true, state: { in: ['declined', 'expired'] } };
      const rows = await db.mentoringRequest.findMany({ where, orderBy: { settledAt: 'asc' }, take: limit });
      return rows.map(({ id }) => id as RequestId);
    },
    toTell: async (limit) => {
      const where = { state: 'closed', nextDueAt: { not: null } };
      const rows = await db.mentoringRequest.findMany({
        where,
        select: { id: true },
        orderBy: { settledAt: 'asc' },
        take: limit,
      });
      return rows.map(({ id }) => id as RequestId);
    },
  };
}

export function requestStore(scope: Scope): RequestStore {
  const { db } = scope;
  return {
    ...requestReads(scope),
    lockParties: async (id) => {
      const parties = `SELECT unnest(ARRAY[r.mentor_id, r.mentee_id]) FROM requests r WHERE r.organisation_id = $1 AND r.id = $2`;
      return (await scope.rows<MemberRow>(lockingMembers(parties), id)).map(memberFrom);
    },
    insert: (request) => insert(scope, request),
    settle: async (id, expected, { to, at, reason }) => {
      const data = { state: to, settledAt: at, nextDueAt: null, declineReason: reason ?? null };
      const { count } = await db.mentoringRequest.updateMany({ where: { id, state: expected }, data });
      return count > 0;
    },
    closeAll: async (ids, { at, toTell }) => {
      if (ids.length === 0) return [];
      const closed = await scope.rows<{ readonly id: RequestId }>(
        `UPDATE requests SET state = 'closed', settled_at = $3::timestamptz,
            next_due_at = CASE WHEN id = ANY($4) THEN $3::timestamptz END
          WHERE organisation_id = $1 AND id = ANY($2) AND state = 'pending' RETURNING id`,
        ids,
        at,
        toTell,
      );
      return closed.map(({ id }) => id);
    },
    setTold: async (id) => {
      const where = { id, state: 'closed', nextDueAt: { not: null } };
      const { count } = await db.mentoringRequest.updateMany({ where, data: { nextDueAt: null } });
      return count > 0;
    },
    setClarification: async (id, { clarification, note, clock }) => {
      const data = { clarification, ...(note === undefined ? {} : { note }), ...clock };
      await db.mentoringRequest.updateMany({ where: { id, state: 'pending' }, data });
    },
    setAskNext: async (id, askNext) => {
      const { count } = await db.mentoringRequest.updateMany({ where: { id, askNext: !askNext }, data: { askNext } });
      return count > 0;
    },
    setClock: async (id, clock: RequestClock) => {
      await db.mentoringRequest.updateMany({ where: { id, state: 'pending' }, data: { ...clock } });
    },
  };
}

/** A mentee's own request takes the lowest of their numbered places; an offer takes none. */
async function insert({ change }: Scope, request: MentoringRequest): Promise<void> {
  const { clock } = request;
  const inserted = await change(
    `INSERT INTO requests (organisation_id, id, mentor_id, mentee_id, sender, note, state, sent_at, settled_at,
        decline_reason, clarification, days_used, running_since, reminders_sent, next_due_at, ask_next, place)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, free.place
      FROM generate_series(1, CASE WHEN $5 = 'mentor' THEN 1 ELSE coalesce(
        (SELECT (policy->>'maxOpenRequestsPerMentee')::int FROM organisations WHERE id = $1), $17) END) AS free(place)
      WHERE $5 = 'mentor' OR free.place NOT IN (
        SELECT taken.place FROM requests taken
        WHERE taken.organisation_id = $1 AND taken.mentee_id = $4 AND taken.sender = 'mentee' AND taken.state = 'pending')
      ORDER BY free.place LIMIT 1`,
    request.id,
    request.mentorId,
    request.menteeId,
    request.sender,
    request.note,
    request.state,
    request.sentAt,
    request.settledAt,
    request.declineReason,
    request.clarification,
    clock.daysUsed,
    clock.runningSince,
    clock.remindersSent,
    clock.nextDueAt,
    request.askNext,
    DEFAULT_POLICY.maxOpenRequestsPerMentee,
  );
  if (inserted === 0) throw new WriteConflict('the mentee has no open request left');
}

const requestOrNull = (row: RequestRow | null) => (row === null ? null : requestFrom(row));

function requestFrom(row: RequestRow): MentoringRequest {
  return {
    id: row.id as RequestId,
    mentorId: row.mentorId as MemberId,
    menteeId: row.menteeId as MemberId,
    sender: row.sender as MentoringRequest['sender'],
    note: row.note,
    state: row.state as RequestState,
    sentAt: row.sentAt,
    settledAt: row.settledAt,
    declineReason: row.declineReason,
    clarification: row.clarification,
    askNext: row.askNext,
    clock: {
      daysUsed: row.daysUsed,
      runningSince: row.runningSince,
      remindersSent: row.remindersSent,
      nextDueAt: row.nextDueAt,
    },
  };
}
