import type { PromptReads, PromptStore } from '../../../../core/application/nudge/prompt-store.ts';
import type { MemberId, PromptId, RelationshipId } from '../../../../core/domain/kernel/ids.ts';
import {
  type NudgeSchedule,
  type NudgeStanding,
  newNudgeSchedule,
} from '../../../../core/domain/nudge/nudge-schedule.ts';
import type { Prompt, PromptKind, PromptState } from '../../../../core/domain/nudge/prompt.ts';
import type { NudgeHours } from '../../../../core/domain/programme/policy.ts';
import type { Scope } from '../../connection/scope.ts';
import type { NudgePlan as PlanRow, Prompt as Row } from '../../generated/client.ts';

export function promptReads({ db, rows }: Scope): PromptReads {
  return {
    find: async (id) => {
      const row = await db.prompt.findUnique({ where: { id } });
      return row === null ? null : promptFrom(row);
    },
    waitingOf: async (memberId) => {
      const where = { memberId, state: 'waiting' };
      return (await db.prompt.findMany({ where, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }] })).map(promptFrom);
    },
    due: async (now, limit) => {
      // Read in the order of the index, so that it costs what is due and not what waits.
      const found = await rows<{ readonly member_id: MemberId }>(
        `SELECT member_id FROM (
          (SELECT member_id, due_at FROM prompts
          WHERE organisation_id = $1 AND state = 'waiting' AND due_at <= $2 ORDER BY due_at)
          UNION ALL
          SELECT member_id, good_until FROM messages
          WHERE organisation_id = $1 AND state IN ('queued', 'parked') AND good_until <= $2) AS due
        GROUP BY member_id ORDER BY min(due_at), member_id LIMIT $3`,
        now,
        limit,
      );
      return found.map((row) => row.member_id);
    },
    planOf: async (memberId) => {
      const row = await db.nudgePlan.findFirst({ where: { memberId } });
      return row === null ? newNudgeSchedule(memberId) : planFrom(row);
    },
    lastNudgeOf: async (memberId) =>
      (await db.nudge.findFirst({ where: { memberId }, orderBy: { day: 'desc' } }))?.day ?? null,
  };
}

export function promptStore(scope: Scope): PromptStore {
  const { db, change, rows } = scope;
  const settle = async (ids: readonly PromptId[], data: { readonly state: PromptState; readonly saidOn?: string }) => {
    if (ids.length > 0) await db.prompt.updateMany({ where: { id: { in: [...ids] } }, data: { ...data, dueAt: null } });
  };
  return {
    ...promptReads(scope),
    putOff: async (ids, until) => {
      if (ids.length === 0) return;
      await db.prompt.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'waiting', dueAt: until } });
    },
    say: (ids, day) => settle(ids, { state: 'said', saidOn: day }),
    drop: (ids) => settle(ids, { state: 'dropped' }),
    takeBack: (memberId, now, which) => rows(TAKE_BACK, memberId, now, which === 'any'),
    takeDay: async (memberId, day, at) => (await change(TAKE_DAY, memberId, day, at)) > 0,
    savePlan: async ({ memberId, standing, unanswered, hours, muted, snoozedUntil }) => {
      const { at = null, from = null, to = null, days = [] } = hours ?? {};
      await change(SAVE_PLAN, memberId, standing, unanswered, at, from, to, days, muted, snoozedUntil);
    },
    heard: async (memberId, now) => {
      await change(HEARD, memberId, now);
    },
  };
}

const TAKE_DAY = `INSERT INTO nudges (organisation_id, member_id, day, at)
  SELECT $1, m.id, $3, $4 FROM members m WHERE m.organisation_id = $1 AND m.id = $2 ON CONFLICT DO NOTHING`;

/** What is being sent just now, and what may have arrived, stays as it is. */
const TAKE_BACK = `WITH unsent AS (
    DELETE FROM messages WHERE organisation_id = $1 AND member_id = $2 AND state IN ('queued', 'parked')
      AND good_until IS NOT NULL AND ($4 OR good_until <= $3) RETURNING member_id, nudge_day),
  freed AS (
    DELETE FROM nudges n USING unsent u
    WHERE n.organisation_id = $1 AND n.member_id = u.member_id AND n.day = u.nudge_day),
  reopened AS (
    UPDATE prompts p SET state = 'waiting', said_on = NULL, due_at = $3 FROM unsent u
    WHERE p.organisation_id = $1 AND p.member_id = u.member_id AND p.state = 'said' AND p.said_on = u.nudge_day
    RETURNING u.nudge_day)
  SELECT (SELECT count(*)::int FROM reopened r WHERE r.nudge_day = u.nudge_day) AS "saidPrompts" FROM unsent u`;

const SAVE_PLAN = `INSERT INTO nudge_plans (organisation_id, member_id, standing, unanswered, nudge_at, from_time, to_time,
    days, muted, snoozed_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8::int[], $9::text[], $10)
  ON CONFLICT (member_id) DO UPDATE SET standing = EXCLUDED.standing, unanswered = EXCLUDED.unanswered,
    nudge_at = EXCLUDED.nudge_at, from_time = EXCLUDED.from_time, to_time = EXCLUDED.to_time, days = EXCLUDED.days,
    muted = EXCLUDED.muted, snoozed_until = EXCLUDED.snoozed_until
  WHERE nudge_plans.organisation_id = $1`;

const HEARD = `WITH woken AS (
    UPDATE nudge_plans SET unanswered = 0, standing = CASE standing WHEN 'silent' THEN 'open' ELSE standing END
    WHERE organisation_id = $1 AND member_id = $2 AND (unanswered > 0 OR standing = 'silent') RETURNING member_id)
  UPDATE prompts p SET due_at = $3 FROM woken w
  WHERE p.organisation_id = $1 AND p.member_id = w.member_id AND p.state = 'waiting' AND p.due_at IS NULL`;

function promptFrom(row: Row): Prompt {
  return {
    id: row.id as PromptId,
    memberId: row.memberId as MemberId,
    kind: row.kind as PromptKind,
    subject: row.subject,
    relationshipId: row.relationshipId as RelationshipId | null,
    raisedAt: row.raisedAt,
    dueAt: row.dueAt,
    state: row.state as PromptState,
    saidOn: row.saidOn,
  };
}

function planFrom(row: PlanRow): NudgeSchedule {
  return {
    memberId: row.memberId as MemberId,
    standing: row.standing as NudgeStanding,
    unanswered: row.unanswered,
    hours: hoursFrom(row),
    muted: row.muted as PromptKind[],
    snoozedUntil: row.snoozedUntil,
  };
}

function hoursFrom({ nudgeAt, fromTime, toTime, days }: PlanRow): NudgeHours | null {
  return nudgeAt === null || fromTime === null || toTime === null
    ? null
    : { at: nudgeAt, from: fromTime, to: toTime, days };
}
