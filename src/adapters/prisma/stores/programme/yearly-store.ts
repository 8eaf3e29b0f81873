import type { YearlyReads, YearlyStore } from '../../../../core/application/yearly/yearly-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Side } from '../../../../core/domain/profile/profile.ts';
import type { Countable, CountedTally, Counts } from '../../../../core/domain/yearly/groups-of-five.ts';
import type { Ratings, YearlyAnswer } from '../../../../core/domain/yearly/yearly-answer.ts';
import {
  newYearlySchedule,
  type RoundState,
  type YearlySchedule,
} from '../../../../core/domain/yearly/yearly-schedule.ts';
import type { Scope } from '../../connection/scope.ts';
import type { YearlyPlan as PlanRow } from '../../generated/client.ts';

type AnswerRow = Omit<YearlyAnswer, 'remark'> & { readonly remark: string | null };
type ClosedAnswer = { readonly memberId: MemberId; readonly ratings: Ratings; readonly remark: string };

const COUNTABLE = `
  SELECT what FROM yearly_answers a,
    LATERAL (VALUES (a.role, a.ratings IS NOT NULL), ('remarks', a.remark IS NOT NULL)) AS waiting(what, waits)
  WHERE a.organisation_id = $1 AND a.closes_at <= $2 AND waits GROUP BY what HAVING count(*) >= $3 ORDER BY what`;

export function yearlyReads({ db, rows }: Scope): YearlyReads {
  return {
    planOf: async (memberId) => {
      const row = await db.yearlyPlan.findFirst({ where: { memberId } });
      return row === null ? newYearlySchedule(memberId) : planFrom(row);
    },
    answerOf: async (memberId) => {
      const [row] = await rows<AnswerRow>(
        `SELECT member_id AS "memberId", opened_on AS "openedOn", role, ratings, remark, closes_at AS "closesAt"
          FROM yearly_answers WHERE organisation_id = $1 AND member_id = $2 AND ratings IS NOT NULL`,
        memberId,
      );
      return row === undefined ? null : { ...row, remark: row.remark ?? '' };
    },
    due: async (now, limit) => {
      const where = { nextDueAt: { lte: now } };
      const orderBy = [{ nextDueAt: 'asc' as const }, { memberId: 'asc' as const }];
      const found = await db.yearlyPlan.findMany({ where, select: { memberId: true }, orderBy, take: limit });
      return found.map(({ memberId }) => memberId as MemberId);
    },
    countable: async (now, least) => {
      const found = await rows<{ readonly what: Countable }>(COUNTABLE, now, least);
      return found.map(({ what }) => what);
    },
    tallies: async () => {
      const found = await db.yearlyTally.findMany({ orderBy: [{ countedAt: 'asc' }, { id: 'asc' }] });
      return found.map(({ role, people, counts, countedAt }): CountedTally => {
        // Only this store writes it, from counts.
        return { role: role as Side, people, counts: counts as Counts, countedAt };
      });
    },
    remarks: async () => (await db.yearlyRemarks.findMany({})).flatMap(({ texts }) => texts).toSorted(),
  };
}

export function yearlyStore(scope: Scope): YearlyStore {
  const { db, rows, change } = scope;
  const lockClosed = (what: 'ratings' | 'remark', now: Date, role: Side | null) =>
    rows<ClosedAnswer>(
      `SELECT member_id AS "memberId", ratings, remark FROM yearly_answers
        WHERE organisation_id = $1 AND closes_at <= $2 AND ($3::text IS NULL OR role = $3) AND ${what} IS NOT NULL
        ORDER BY member_id FOR UPDATE`,
      now,
      role,
    );
  const take = async (what: 'ratings' | 'remark', from: readonly MemberId[]) => {
    const other = what === 'ratings' ? 'remark' : 'ratings';
    const taken = 'yearly_answers WHERE organisation_id = $1 AND member_id = ANY($2)';
    await change(`DELETE FROM ${taken} AND ${other} IS NULL`, from);
    await change(`UPDATE yearly_answers SET ${what} = NULL WHERE organisation_id = $1 AND member_id = ANY($2)`, from);
  };
  return {
    ...yearlyReads(scope),
    savePlan: async ({ memberId, dueOn, nextDueAt, round }) => {
      const { openedOn = null, closesAt = null, role = null, state = null } = round ?? {};
      await change(SAVE_PLAN, memberId, dueOn, nextDueAt, openedOn, closesAt, role, state);
    },
    put: async ({ memberId, openedOn, role, ratings, remark, closesAt }) => {
      await change(PUT, memberId, openedOn, role, JSON.stringify(ratings), remark === '' ? null : remark, closesAt);
    },
    change: async ({ memberId, openedOn, ratings, remark }) => {
      const data = { ratings, remark: remark === '' ? null : remark };
      return (await db.yearlyAnswer.updateMany({ where: { memberId, openedOn }, data })).count > 0;
    },
    remove: async (memberId) => {
      await db.yearlyAnswer.deleteMany({ where: { memberId } });
    },
    lockClosedRatings: (role, now) => lockClosed('ratings', now, role),
    lockClosedRemarks: (now) => lockClosed('remark', now, null),
    keepTally: async ({ id, role, people, counts, countedAt }, from) => {
      await db.yearlyTally.createMany({
        data: [{ id, role, people, counts, countedAt, organisationId: scope.organisationId }],
      });
      await take('ratings', from);
    },
    keepRemarks: async ({ id, texts, shownAt }, from) => {
      await db.yearlyRemarks.createMany({
        data: [{ id, texts: [...texts], shownAt, organisationId: scope.organisationId }],
      });
      await take('remark', from);
    },
  };
}

const SAVE_PLAN = `INSERT INTO yearly_plans (organisation_id, member_id, due_on, next_due_at, opened_on, closes_at, role, state)
  SELECT $1, m.id, $3, $4, $5, $6, $7, $8 FROM members m WHERE m.organisation_id = $1 AND m.id = $2
  ON CONFLICT (member_id) DO UPDATE SET due_on = EXCLUDED.due_on, next_due_at = EXCLUDED.next_due_at,
    opened_on = EXCLUDED.opened_on, closes_at = EXCLUDED.closes_at, role = EXCLUDED.role, state = EXCLUDED.state
  WHERE yearly_plans.organisation_id = $1`;

const PUT = `INSERT INTO yearly_answers (organisation_id, member_id, opened_on, role, ratings, remark, closes_at)
  SELECT $1, m.id, $3, $4, $5::jsonb, $6, $7 FROM members m WHERE m.organisation_id = $1 AND m.id = $2
  ON CONFLICT (member_id) DO UPDATE SET opened_on = EXCLUDED.opened_on, role = EXCLUDED.role,
    ratings = EXCLUDED.ratings, remark = EXCLUDED.remark, closes_at = EXCLUDED.closes_at
  WHERE yearly_answers.organisation_id = $1`;

function planFrom({ memberId, dueOn, nextDueAt, openedOn, closesAt, role, state }: PlanRow): YearlySchedule {
  const round =
    openedOn === null || closesAt === null || role === null || state === null
      ? null
      : { openedOn, closesAt, role: role as Side, state: state as RoundState };
  return { memberId: memberId as MemberId, dueOn, nextDueAt, round };
}
