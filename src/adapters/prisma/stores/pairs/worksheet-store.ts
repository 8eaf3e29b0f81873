import type { WorksheetReads, WorksheetStore } from '../../../../core/application/worksheet/worksheet-store.ts';
import type { MemberId, RelationshipId, WorksheetId } from '../../../../core/domain/kernel/ids.ts';
import type { Answers, Tool, Worksheet } from '../../../../core/domain/worksheet/worksheet.ts';
import type { Scope } from '../../connection/scope.ts';
import type { Worksheet as WorksheetRow } from '../../generated/client.ts';

const CHANGED_LAST = [{ changedAt: 'desc' }, { id: 'desc' }] as const;

export function worksheetReads({ db }: Scope): WorksheetReads {
  return {
    find: async (id) => {
      const row = await db.worksheet.findUnique({ where: { id } });
      return row === null ? null : worksheetFrom(row);
    },
    ofOwner: async (ownerId) =>
      (await db.worksheet.findMany({ where: { ownerId }, orderBy: [...CHANGED_LAST] })).map(worksheetFrom),
    sharedWith: async (member) => {
      const relationship = { OR: [{ mentorId: member }, { menteeId: member }] };
      const where = { ownerId: { not: member }, relationship };
      return (await db.worksheet.findMany({ where, orderBy: [...CHANGED_LAST] })).map(worksheetFrom);
    },
  };
}

export function worksheetStore(scope: Scope): WorksheetStore {
  const { db, organisationId } = scope;
  return {
    ...worksheetReads(scope),
    insert: async ({ sharedIn, answers, ...rest }) => {
      await db.worksheet.create({
        data: { ...rest, answers: storable(answers), relationshipId: sharedIn, organisationId },
      });
    },
    setAnswers: async (id, answers, at) => {
      await db.worksheet.updateMany({ where: { id }, data: { answers: storable(answers), changedAt: at } });
    },
    setShared: async (id, relationshipId) => {
      await db.worksheet.updateMany({ where: { id }, data: { relationshipId } });
    },
    remove: async (id) => {
      await db.worksheet.deleteMany({ where: { id } });
    },
  };
}

/** PostgreSQL's JSON holds no U+0000 either. */
const storable = (answers: Answers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([question, text]) => [question, text.replaceAll('\u0000', '')]));

function worksheetFrom(row: WorksheetRow): Worksheet {
  return {
    id: row.id as WorksheetId,
    ownerId: row.ownerId as MemberId,
    tool: row.tool as Tool,
    answers: answersFrom(row.answers),
    sharedIn: row.relationshipId as RelationshipId | null,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

function answersFrom(json: WorksheetRow['answers']): Answers {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([question, text]) => (typeof text === 'string' ? [[question, text]] : [])),
  );
}
