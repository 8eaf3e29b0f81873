import type { SessionReads, SessionStore } from '../../../../core/application/session/session-store.ts';
import type {
  MemberId,
  RecordingWordId,
  RelationshipId,
  SessionActionId,
  SessionId,
} from '../../../../core/domain/kernel/ids.ts';
import type { MeetingFormat } from '../../../../core/domain/matching/ranking/match-profile.ts';
import type { Period } from '../../../../core/domain/session/period.ts';
import type { SessionPromptKind } from '../../../../core/domain/session/prompt-kind.ts';
import type { RecordingWord } from '../../../../core/domain/session/recording-word.ts';
import type { Session, SessionAction } from '../../../../core/domain/session/session.ts';
import type { SessionState } from '../../../../core/domain/session/transitions.ts';
import type { Scope } from '../../connection/scope.ts';
import type {
  SessionAction as ActionRow,
  Session as SessionRow,
  RecordingWord as WordRow,
} from '../../generated/client.ts';

const OPEN = { state: { in: ['proposed', 'scheduled'] } };
const PAST = { state: { in: ['held', 'missed'] } };

export function sessionReads({ db }: Scope): SessionReads {
  const of = (id: MemberId) => ({ OR: [{ mentorId: id }, { menteeId: id }] });
  return {
    find: async (id) => sessionOrNull(await db.session.findUnique({ where: { id } })),
    findMany: async (ids) =>
      (await db.session.findMany({ where: { id: { in: [...ids] } } })).map(sessionFrom).toSorted(byStart),
    openOf: async (id) => {
      const orderBy = [{ startsAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] as const;
      return (await db.session.findMany({ where: { ...OPEN, ...of(id) }, orderBy: [...orderBy] })).map(sessionFrom);
    },
    pastOf: async (id, limit) => {
      const orderBy = [{ startsAt: 'desc' }, { id: 'desc' }] as const;
      const rows = await db.session.findMany({ where: { ...PAST, ...of(id) }, orderBy: [...orderBy], take: limit });
      return rows.map(sessionFrom);
    },
    proposedIn: async (id) =>
      sessionOrNull(await db.session.findFirst({ where: { relationshipId: id, state: 'proposed' } })),
    bookedTimes: async (members, from) => {
      const where = { memberId: { in: [...members] }, endsAt: { gt: from } };
      const rows = await db.sessionBooking.findMany({ where, orderBy: { startsAt: 'asc' } });
      return rows.map(({ sessionId, memberId, startsAt, endsAt }) => ({
        sessionId: sessionId as SessionId,
        memberId: memberId as MemberId,
        startsAt,
        endsAt,
      }));
    },
    due: async (now, limit) => {
      const where = { nextDueAt: { lte: now } };
      const rows = await db.session.findMany({
        where,
        select: { id: true },
        orderBy: { nextDueAt: 'asc' },
        take: limit,
      });
      return rows.map(({ id }) => id as SessionId);
    },
    findAction: async (id) => {
      const row = await db.sessionAction.findUnique({ where: { id } });
      return row === null ? null : actionFrom(row);
    },
    actionsOf: async (id) =>
      (await db.sessionAction.findMany({ where: { sessionId: id }, orderBy: OLDEST })).map(actionFrom),
    openActionsIn: async (id) => {
      const where = { session: { relationshipId: id }, doneAt: null };
      return (await db.sessionAction.findMany({ where, orderBy: OLDEST })).map(actionFrom);
    },
    of: async (id) => {
      const orderBy = [{ startsAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] as const;
      return (await db.session.findMany({ where: { relationshipId: id }, orderBy: [...orderBy] })).map(sessionFrom);
    },
    actionsIn: async (id) => {
      const where = { session: { relationshipId: id } };
      return (await db.sessionAction.findMany({ where, orderBy: OLDEST })).map(actionFrom);
    },
    recordingWords: async (id) => {
      const orderBy = [{ saidAt: 'asc' }, { id: 'asc' }] as const;
      return (await db.recordingWord.findMany({ where: { sessionId: id }, orderBy: [...orderBy] })).map(wordFrom);
    },
  };
}

const OLDEST = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];

export function sessionStore(scope: Scope): SessionStore {
  const { db, organisationId } = scope;
  return {
    ...sessionReads(scope),
    insert: async (session) => {
      await db.session.create({ data: { ...columnsOf(session), organisationId } });
    },
    save: async (session, expected) => {
      const where = { id: session.id, state: expected };
      return (await db.session.updateMany({ where, data: columnsOf(session) })).count > 0;
    },
    cancelOpenIn: async (id) => {
      const data = { state: 'cancelled', nextDueAt: null };
      const rows = await db.session.updateManyAndReturn({ where: { ...OPEN, relationshipId: id }, data });
      return rows.map(sessionFrom).toSorted(byStart);
    },
    addRecordingWord: async (word) => {
      await db.recordingWord.create({ data: { ...word, organisationId } });
    },
    addAction: async (action) => {
      await db.sessionAction.create({ data: { ...action, organisationId } });
    },
    finishAction: async (id, at) =>
      (await db.sessionAction.updateMany({ where: { id, doneAt: null }, data: { doneAt: at } })).count > 0,
  };
}

function columnsOf({ proposedBy, time, sheet, slots, promptsDone, ...session }: Session) {
  return {
    ...session,
    proposedById: proposedBy,
    slots: [...slots],
    promptsDone: [...promptsDone],
    startsAt: time?.startsAt ?? null,
    endsAt: time?.endsAt ?? null,
    preparation: sheet.preparation,
    summary: sheet.summary,
    sheetVersion: sheet.version,
  };
}

const sessionOrNull = (row: SessionRow | null) => (row === null ? null : sessionFrom(row));

/** The checks of the database vouch for the words. */
function sessionFrom(row: SessionRow): Session {
  return {
    id: row.id as SessionId,
    relationshipId: row.relationshipId as RelationshipId,
    mentorId: row.mentorId as MemberId,
    menteeId: row.menteeId as MemberId,
    proposedBy: row.proposedById as MemberId,
    state: row.state as SessionState,
    slots: row.slots,
    lengthMinutes: row.lengthMinutes,
    format: row.format as MeetingFormat,
    venue: row.venue,
    topic: row.topic,
    agenda: row.agenda,
    time: periodOf(row),
    moves: row.moves,
    promptsDone: row.promptsDone as SessionPromptKind[],
    nextDueAt: row.nextDueAt,
    sheet: { preparation: row.preparation, summary: row.summary, version: row.sheetVersion },
    seriesId: row.seriesId as SessionId | null,
    createdAt: row.createdAt,
  };
}

const byStart = ({ time: one }: Session, { time: other }: Session): number =>
  (one?.startsAt.getTime() ?? Infinity) - (other?.startsAt.getTime() ?? Infinity) || 0;

const periodOf = ({ startsAt, endsAt }: SessionRow): Period | null =>
  startsAt === null || endsAt === null ? null : { startsAt, endsAt };

const wordFrom = ({ id, sessionId, memberId, allowed, saidAt }: WordRow): RecordingWord => ({
  id: id as RecordingWordId,
  sessionId: sessionId as SessionId,
  memberId: memberId as MemberId,
  allowed,
  saidAt,
});

function actionFrom(row: ActionRow): SessionAction {
  return {
    id: row.id as SessionActionId,
    sessionId: row.sessionId as SessionId,
    ownerId: row.ownerId as MemberId,
    text: row.text,
    dueOn: row.dueOn,
    createdAt: row.createdAt,
    doneAt: row.doneAt,
  };
}
