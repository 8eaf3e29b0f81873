import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Member, MemberState } from '../../../../core/domain/member/member.ts';
import type { Handle } from '../../../../core/domain/view/person.ts';

/** What `MEMBER_COLUMNS` selects. The checks of the database vouch for the words. */
export type MemberRow = {
  readonly id: MemberId;
  readonly name: string;
  readonly email: string | null;
  readonly picture_url: string | null;
  readonly zone: string;
  readonly locale: string;
  readonly state: MemberState;
  readonly guest: boolean;
  readonly bot: boolean;
  readonly conduct_version: string | null;
  readonly hidden: boolean;
  readonly paused_until: string | null;
  readonly coordinator: boolean;
  readonly handles: readonly Handle[];
};

/** Selects a member `m` in one query, their handles in the order they came. */
export const MEMBER_COLUMNS = `
  m.id, m.name, m.email, m.picture_url, m.zone, m.locale, m.state, m.guest, m.bot, m.conduct_version, m.hidden,
  m.paused_until, m.coordinator_since IS NOT NULL AS coordinator,
  (SELECT coalesce(json_agg(
      json_build_object('platform', h.platform, 'workspace', h.workspace, 'externalId', h.external_id)
      ORDER BY h.created_at, h.id), '[]')
    FROM identities h WHERE h.member_id = m.id) AS handles`;

/**
 * Locks the members whose ids `sql` selects, always in the same order, so that no two transactions wait for each other.
 * The weaker lock lets others insert rows that point to these members (a message to them) meanwhile.
 */
export const lockingMembers = (sql: string): string =>
  `SELECT ${MEMBER_COLUMNS} FROM members m WHERE m.organisation_id = $1 AND m.id IN (${sql})
    ORDER BY m.id FOR NO KEY UPDATE OF m`;

export function memberFrom(row: MemberRow): Member {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    pictureUrl: row.picture_url,
    zone: row.zone,
    locale: row.locale,
    state: row.state,
    guest: row.guest,
    bot: row.bot,
    conductVersion: row.conduct_version,
    hidden: row.hidden,
    pausedUntil: row.paused_until,
    coordinator: row.coordinator,
    handles: row.handles,
  };
}
