import type { Introduction, MemberReads, MemberStore } from '../../../../core/application/member/member-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Scope } from '../../connection/scope.ts';
import { lockingMembers, MEMBER_COLUMNS, type MemberRow, memberFrom } from './member-row.ts';

const SELECT_MEMBERS = `SELECT ${MEMBER_COLUMNS} FROM members m WHERE m.organisation_id = $1`;

const INTRODUCE = `
  SELECT m.id, m.name, coalesce(p.headline, '') AS headline
  FROM members m LEFT JOIN profiles p ON p.organisation_id = m.organisation_id AND p.member_id = m.id
  WHERE m.organisation_id = $1 AND m.id = ANY($2) ORDER BY array_position($2::text[], m.id)`;

export function memberReads({ rows }: Scope): MemberReads {
  const findMany = async (ids: readonly MemberId[]) =>
    ids.length === 0 ? [] : (await rows<MemberRow>(`${SELECT_MEMBERS} AND m.id = ANY($2)`, ids)).map(memberFrom);

  return {
    find: async (id) => (await findMany([id]))[0] ?? null,
    findMany,
    introduce: async (ids) => (ids.length === 0 ? [] : rows<Introduction>(INTRODUCE, ids)),
    findByName: async (words, limit) => {
      const found = await rows<MemberRow>(
        `${SELECT_MEMBERS} AND m.state = 'joined'
          AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS word WHERE position(word IN lower(m.name)) = 0)
          ORDER BY lower(m.name), m.id LIMIT $3`,
        words.toLowerCase().split(/\s+/).filter(Boolean),
        limit,
      );
      return found.map(memberFrom);
    },
    findByMark: async (marks) => {
      if (marks.length === 0) return [];
      const found = await rows<MemberRow>(
        `${SELECT_MEMBERS} AND (m.id = ANY($2) OR lower(m.email) = ANY($3)
          OR EXISTS (SELECT FROM identities i WHERE i.member_id = m.id AND lower(i.external_id) = ANY($3)))
          ORDER BY lower(m.name), m.id`,
        marks,
        marks.map((mark) => mark.toLowerCase()),
      );
      return found.map(memberFrom);
    },
    coordinators: async () =>
      (await rows<MemberRow>(`${SELECT_MEMBERS} AND m.coordinator_since IS NOT NULL ORDER BY lower(m.name), m.id`)).map(
        memberFrom,
      ),
    dueBack: async (now, limit) => {
      const due = await rows<{ id: MemberId }>(
        'SELECT id FROM members WHERE organisation_id = $1 AND back_at <= $2 ORDER BY back_at, id LIMIT $3',
        now,
        limit,
      );
      return due.map(({ id }) => id);
    },
  };
}

export function memberStore(scope: Scope): MemberStore {
  const { db, rows } = scope;
  const changed = async (written: Promise<{ count: number }>) => (await written).count > 0;

  return {
    ...memberReads(scope),
    ...inboxes(scope),
    lock: async (ids) => {
      const locked = await rows<MemberRow>(lockingMembers('SELECT unnest($2::text[])'), ids);
      return locked.map(memberFrom);
    },
    setState: (id, { from, to, at }) => {
      const moment = to === 'joined' ? { joinedAt: at, leftAt: null } : to === 'left' ? { leftAt: at } : {};
      return changed(db.member.updateMany({ where: { id, state: from }, data: { state: to, ...moment } }));
    },
    acceptConduct: async (id, version, at) => {
      await db.member.updateMany({ where: { id }, data: { conductVersion: version, conductAcceptedAt: at } });
    },
    setHidden: async (id, hidden) => {
      await db.member.updateMany({ where: { id }, data: { hidden } });
    },
    setPause: async (id, until, backAt) => {
      await db.member.updateMany({ where: { id }, data: { pausedUntil: until, backAt } });
    },
    setCoordinator: async (id, since) =>
      (await scope.change(
        `UPDATE members SET coordinator_since = CASE WHEN $3::timestamptz IS NULL THEN NULL
          ELSE coalesce(coordinator_since, $3::timestamptz) END WHERE organisation_id = $1 AND id = $2`,
        id,
        since,
      )) > 0,
    claimWelcome: (id, at) =>
      changed(db.member.updateMany({ where: { id, welcomedAt: null }, data: { welcomedAt: at } })),
    mergeInto: (from, into) => merge(scope, from, into),
  };
}

function inboxes({ db, change, rows }: Scope): Pick<MemberStore, 'setInbox' | 'inboxOf' | 'setReachable'> {
  return {
    setInbox: async (id, workspace) => {
      const set = await change(
        `UPDATE members m SET inbox_identity_id = i.id FROM identities i
          WHERE m.organisation_id = $1 AND m.id = $2 AND i.member_id = m.id AND i.workspace = $3`,
        id,
        workspace,
      );
      return set > 0;
    },
    inboxOf: async (id) => {
      const [inbox] = await rows<{ workspace: string }>(
        `SELECT i.workspace FROM members m JOIN identities i ON i.id = m.inbox_identity_id AND i.member_id = m.id
          WHERE m.organisation_id = $1 AND m.id = $2`,
        id,
      );
      return inbox?.workspace ?? null;
    },
    setReachable: async (id, workspace, reachable) => {
      await db.identity.updateMany({
        where: { memberId: id, workspace, reachable: !reachable },
        data: { reachable },
      });
    },
  };
}

/** The foreign keys refuse it while `from` still holds a profile, a request or anything else of weight. */
async function merge({ db, change }: Scope, from: MemberId, into: MemberId): Promise<void> {
  await change(
    `UPDATE members kept SET coordinator_since = coalesce(kept.coordinator_since, gone.coordinator_since)
      FROM members gone WHERE gone.organisation_id = $1 AND gone.id = $2 AND kept.organisation_id = $1 AND kept.id = $3`,
    from,
    into,
  );
  await db.matchPlan.updateMany({ where: { askedById: from }, data: { askedById: into } });
  await db.matchPlan.updateMany({ where: { publishedById: from }, data: { publishedById: into } });
  await db.identity.updateMany({ where: { memberId: from }, data: { memberId: into } });
  await db.message.updateMany({ where: { memberId: from }, data: { memberId: into } });
  await db.member.deleteMany({ where: { id: from } });
}
