import type { QuestionReads, QuestionStore } from '../../../../core/application/question/question-store.ts';
import type { MemberId, QuestionId } from '../../../../core/domain/kernel/ids.ts';
import type { Question } from '../../../../core/domain/question/question.ts';
import type { QuestionState } from '../../../../core/domain/question/transitions.ts';
import type { Scope } from '../../connection/scope.ts';
import type { Question as QuestionRow } from '../../generated/client.ts';

export function questionReads({ db }: Scope): QuestionReads {
  return {
    find: async (id) => questionOrNull(await db.question.findUnique({ where: { id } })),
    openBetween: async (one, other) => {
      const pair = [
        { askerId: one, askedId: other },
        { askerId: other, askedId: one },
      ];
      return questionOrNull(await db.question.findFirst({ where: { state: 'open', OR: pair } }));
    },
    openOf: async (id) => {
      const where = { state: 'open', OR: [{ askerId: id }, { askedId: id }] };
      return (await db.question.findMany({ where, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] })).map(questionFrom);
    },
    messages: async (id, limit) => {
      const newestFirst = await db.questionMessage.findMany({
        where: { questionId: id },
        orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return newestFirst
        .map(({ authorId, text, writtenAt }) => ({ authorId: authorId as MemberId, text, writtenAt }))
        .reverse();
    },
    countOpenedSince: (id, since) => db.question.count({ where: { askerId: id, openedAt: { gte: since } } }),
    wasStoppedBy: async (askedId, askerId) =>
      (await db.question.findFirst({ where: { askedId, askerId, state: 'stopped', stoppedById: askedId } })) !== null,
  };
}

export function questionStore(scope: Scope): QuestionStore {
  const { db, organisationId } = scope;
  return {
    ...questionReads(scope),
    insert: async (question) => {
      await db.question.create({ data: { ...question, organisationId } });
    },
    addMessage: async (id, message) => {
      await db.questionMessage.create({ data: { ...message, questionId: id, organisationId } });
    },
    stop: async (id, by, at) => {
      const data = { state: 'stopped', stoppedAt: at, stoppedById: by };
      return (await db.question.updateMany({ where: { id, state: 'open' }, data })).count > 0;
    },
  };
}

const questionOrNull = (row: QuestionRow | null) => (row === null ? null : questionFrom(row));

function questionFrom(row: QuestionRow): Question {
  return {
    id: row.id as QuestionId,
    askerId: row.askerId as MemberId,
    askedId: row.askedId as MemberId,
    state: row.state as QuestionState,
    openedAt: row.openedAt,
  };
}
