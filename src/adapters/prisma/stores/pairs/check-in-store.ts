import type { CheckInReads, CheckInStore } from '../../../../core/application/goal/check-in-store.ts';
import type { CheckIn, CheckInAnswer, CheckInSchedule } from '../../../../core/domain/goal/check-in.ts';
import type { CheckInId, GoalId, MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Scope } from '../../connection/scope.ts';
import type { CheckInPlan as PlanRow, CheckIn as Row } from '../../generated/client.ts';

export function checkInReads({ db }: Scope): CheckInReads {
  return {
    find: async (id) => {
      const row = await db.checkIn.findUnique({ where: { id } });
      return row === null ? null : checkInFrom(row);
    },
    askedOn: async (memberId, askedOn) =>
      (await db.checkIn.findMany({ where: { memberId, askedOn }, orderBy: { id: 'asc' } })).map(checkInFrom),
    answeredOf: async (goalId, limit) => {
      const where = { goalId, answer: { not: null } };
      return (await db.checkIn.findMany({ where, orderBy: { askedOn: 'desc' }, take: limit })).map(checkInFrom);
    },
    planOf: async (memberId) => {
      const row = await db.checkInPlan.findFirst({ where: { memberId } });
      return row === null ? null : planFrom(row);
    },
    due: async (now, limit) => {
      const where = { nextDueAt: { lte: now } };
      const rows = await db.checkInPlan.findMany({
        where,
        select: { memberId: true },
        orderBy: { nextDueAt: 'asc' },
        take: limit,
      });
      return rows.map(({ memberId }) => memberId as MemberId);
    },
  };
}

export function checkInStore(scope: Scope): CheckInStore {
  const { db, organisationId, change } = scope;
  return {
    ...checkInReads(scope),
    insert: async (checkIns) => {
      await db.checkIn.createMany({ data: checkIns.map((one) => ({ ...one, organisationId })) });
    },
    answer: async (id, answer, at) =>
      (await db.checkIn.updateMany({ where: { id, answer: null }, data: { answer, answeredAt: at } })).count > 0,
    setNote: async (id, note) => {
      await db.checkIn.updateMany({ where: { id }, data: { note } });
    },
    savePlan: async ({ memberId, nextDueAt }) => {
      await change(
        `INSERT INTO check_in_plans (organisation_id, member_id, next_due_at) VALUES ($1, $2, $3)
          ON CONFLICT (member_id) DO UPDATE SET next_due_at = EXCLUDED.next_due_at
          WHERE check_in_plans.organisation_id = $1`,
        memberId,
        nextDueAt,
      );
    },
  };
}

function checkInFrom(row: Row): CheckIn {
  return {
    id: row.id as CheckInId,
    goalId: row.goalId as GoalId,
    memberId: row.memberId as MemberId,
    askedOn: row.askedOn,
    answer: row.answer as CheckInAnswer | null,
    note: row.note,
    answeredAt: row.answeredAt,
  };
}

const planFrom = ({ memberId, nextDueAt }: PlanRow): CheckInSchedule => ({ memberId: memberId as MemberId, nextDueAt });
