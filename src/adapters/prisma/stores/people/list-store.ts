import type { ListReads, ListStore } from '../../../../core/application/member/list-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import { LIVE_STATES } from '../../../../core/domain/relationship/transitions.ts';
import type { Scope } from '../../connection/scope.ts';

const LIVE = LIVE_STATES.map((state) => `'${state}'`).join(', ');
const partners = (own: 'mentor' | 'mentee', other: 'mentor' | 'mentee') =>
  `SELECT ${other}_id FROM relationships WHERE organisation_id = $1 AND ${own}_id = $2 AND state IN (${LIVE})`;
const SELECT_KEPT_FROM = `
  SELECT other_id AS id FROM list_entries
  WHERE organisation_id = $1 AND owner_id = $2 AND list IN ('dismissed', 'excluded')
  UNION SELECT owner_id FROM list_entries WHERE organisation_id = $1 AND other_id = $2 AND list = 'excluded'
  UNION ${partners('mentor', 'mentee')} UNION ${partners('mentee', 'mentor')}`;

export function listReads({ db, rows }: Scope): ListReads {
  return {
    of: async (ownerId, list) => {
      const entries = await db.listEntry.findMany({
        where: { ownerId, list },
        orderBy: [{ addedAt: 'desc' }, { otherId: 'desc' }],
      });
      return entries.map(({ otherId }) => otherId as MemberId);
    },
    excludedEitherWay: async (one, other) => {
      const pair = [
        { ownerId: one, otherId: other },
        { ownerId: other, otherId: one },
      ];
      return (await db.listEntry.findFirst({ where: { list: 'excluded', OR: pair } })) !== null;
    },
    keptFrom: async (owner) => (await rows<{ readonly id: MemberId }>(SELECT_KEPT_FROM, owner)).map(({ id }) => id),
    allExcluded: async (owner) => {
      const where = { list: 'excluded', OR: [{ ownerId: owner }, { otherId: owner }] };
      const entries = await db.listEntry.findMany({ where });
      const others = entries.map(({ ownerId, otherId }) => (ownerId === owner ? otherId : ownerId) as MemberId);
      return [...new Set(others)];
    },
  };
}

export function listStore(scope: Scope): ListStore {
  return {
    ...listReads(scope),
    add: async (owner, list, other, at) => {
      await scope.change(
        `INSERT INTO list_entries (organisation_id, owner_id, list, other_id, added_at) VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT DO NOTHING`,
        owner,
        list,
        other,
        at,
      );
    },
    remove: async (ownerId, list, otherId) => {
      await scope.db.listEntry.deleteMany({ where: { ownerId, list, otherId } });
    },
  };
}
