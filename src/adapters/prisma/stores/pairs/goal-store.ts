import type { GoalReads, GoalStore } from '../../../../core/application/goal/goal-store.ts';
import type { Goal, GoalStep, GoalWords } from '../../../../core/domain/goal/goal.ts';
import type { GoalState } from '../../../../core/domain/goal/transitions.ts';
import type { GoalId, GoalStepId, MemberId, RelationshipId } from '../../../../core/domain/kernel/ids.ts';
import { WORKING_STATES } from '../../../../core/domain/relationship/transitions.ts';
import type { Scope } from '../../connection/scope.ts';
import type { Goal as GoalRow, Prisma, GoalStep as StepRow } from '../../generated/client.ts';

type FullRow = GoalRow & { readonly steps: readonly StepRow[] };

const WITH_STEPS = { steps: { orderBy: { position: 'asc' } } } as const;
const OLDEST_FIRST: Prisma.GoalOrderByWithRelationInput[] = [{ draftedAt: 'asc' }, { id: 'asc' }];

export function goalReads({ db }: Scope): GoalReads {
  return {
    find: async (id) => {
      const row = await db.goal.findUnique({ where: { id }, include: WITH_STEPS });
      return row === null ? null : goalFrom(row);
    },
    findMany: async (ids) =>
      (await db.goal.findMany({ where: { id: { in: [...ids] } }, include: WITH_STEPS })).map(goalFrom),
    of: async (relationshipId) =>
      (await db.goal.findMany({ where: { relationshipId }, orderBy: OLDEST_FIRST, include: WITH_STEPS })).map(goalFrom),
    ofMany: async (ids) => {
      const where = { relationshipId: { in: [...ids] } };
      return (await db.goal.findMany({ where, orderBy: OLDEST_FIRST, include: WITH_STEPS })).map(goalFrom);
    },
    underWayOf: async (menteeId) => {
      const where = { state: 'agreed', relationship: { menteeId, state: { in: [...WORKING_STATES] } } };
      const orderBy = [{ targetOn: { sort: 'asc' as const, nulls: 'last' as const } }, { id: 'asc' as const }];
      return (await db.goal.findMany({ where, orderBy, include: WITH_STEPS })).map(goalFrom);
    },
  };
}

export function goalStore(scope: Scope): GoalStore {
  const { db, organisationId, change } = scope;
  return {
    ...goalReads(scope),
    insert: async ({ words, steps, ...rest }) => {
      await db.goal.create({ data: { ...rest, ...words, organisationId } });
      const rows = steps.map((step, position) => ({ ...step, goalId: rest.id, organisationId, position }));
      if (rows.length > 0) await db.goalStep.createMany({ data: rows });
    },
    setWords: async (id, words) => {
      await db.goal.updateMany({ where: { id }, data: { ...words } });
    },
    move: async (id, expected, { to, ...times }) =>
      (await db.goal.updateMany({ where: { id, state: expected }, data: { state: to, ...times } })).count > 0,
    addStep: async (goal, { id, kind, text, dueOn, doneAt }) => {
      await change(
        `INSERT INTO goal_steps (organisation_id, id, goal_id, kind, text, due_on, done_at, position)
          SELECT $1, $2, $3, $4, $5, $6, $7, coalesce(max(position) + 1, 0) FROM goal_steps
          WHERE organisation_id = $1 AND goal_id = $3`,
        id,
        goal,
        kind,
        text,
        dueOn,
        doneAt,
      );
    },
    setStep: async (goalId, { id, ...step }) => {
      await db.goalStep.updateMany({ where: { id, goalId }, data: step });
    },
    removeStep: async (goalId, id) => {
      await db.goalStep.deleteMany({ where: { id, goalId } });
    },
    snooze: async (id, until) => {
      await db.goal.updateMany({ where: { id }, data: { snoozedUntil: until } });
    },
  };
}

function goalFrom(row: FullRow): Goal {
  return {
    id: row.id as GoalId,
    relationshipId: row.relationshipId as RelationshipId,
    draftedById: row.draftedById as MemberId,
    words: wordsFrom(row),
    state: row.state as GoalState,
    draftedAt: row.draftedAt,
    agreedAt: row.agreedAt,
    closedAt: row.closedAt,
    snoozedUntil: row.snoozedUntil,
    steps: row.steps.map(stepFrom),
  };
}

const wordsFrom = ({ title, measure, why, resources, targetOn }: GoalRow): GoalWords => ({
  title,
  measure,
  why,
  resources,
  targetOn,
});

const stepFrom = ({ id, kind, text, dueOn, doneAt }: StepRow): GoalStep => ({
  id: id as GoalStepId,
  kind: kind as GoalStep['kind'],
  text,
  dueOn,
  doneAt,
});
