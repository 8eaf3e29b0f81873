import type { MemberId } from '../../core/ids.ts';
import type { Profile, Side } from '../../core/profile/profile.ts';
import { LIVE_STATES } from '../../core/relationship/transitions.ts';
import { PROFILE_COLUMNS, type ProfileRow, profileFrom } from './profile-row.ts';
import type { Scope } from './scope.ts';

/** What the database says of a member's place in the directory. */
export type DirectoryFacts = {
  readonly profile: Profile;
  readonly zone: string;
  readonly findable: boolean;
  /** Relationships that take a place now, and whether one was ever completed, on each side. */
  readonly history: Readonly<Record<Side, { readonly live: number; readonly completed: boolean }>>;
};

/** All that decides how a member stands in the directory, without the parts that change with the hour or the policy. */
export type DirectoryEntry = DirectoryFacts & { readonly shownThisWeek: number };

/** What changed from one transaction on. */
export type DirectoryChanges = {
  /** Every change made by an older transaction is known now; ask from here next time. */
  readonly horizon: bigint;
  /** Null for a member who has no profile any more. */
  readonly entries: ReadonlyMap<MemberId, DirectoryFacts | null>;
};

type ChangeRow = Omit<ProfileRow, 'member_id'> & {
  readonly horizon: bigint;
  /** Null in the one row that comes when nothing changed. */
  readonly changed_id: MemberId | null;
  readonly member_id: MemberId | null;
  readonly zone: string;
  readonly findable: boolean;
  readonly live_mentor: number;
  readonly live_mentee: number;
  readonly completed_mentor: boolean;
  readonly completed_mentee: boolean;
};

const LIVE = LIVE_STATES.map((state) => `'${state}'`).join(', ');
const live = (side: Side) =>
  `(SELECT count(*)::int FROM relationships r WHERE r.${side}_id = m.id AND r.state IN (${LIVE})) AS live_${side}`;
const completed = (side: Side) =>
  `EXISTS (SELECT FROM relationships r WHERE r.organisation_id = m.organisation_id AND r.${side}_id = m.id
    AND r.state = 'completed') AS completed_${side}`;

/** Members read at a time: only the first answer of a process reads everybody. */
const PAGE_SIZE = 10_000;

/** Transactions below the snapshot's `xmin` are all over: what they changed is visible to this statement. */
const SELECT_CHANGES = `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon, c.member_id AS changed_id,
    m.zone, m.state = 'joined' AND NOT m.hidden AND m.paused_until IS NULL AS findable,
    ${live('mentor')}, ${live('mentee')}, ${completed('mentor')}, ${completed('mentee')}, ${PROFILE_COLUMNS}
  FROM (SELECT) AS always
  LEFT JOIN (
    SELECT member_id FROM directory_changes WHERE organisation_id = $1 AND changed_in >= $2 AND member_id > $3
    ORDER BY member_id LIMIT $4) c ON true
  LEFT JOIN members m ON m.id = c.member_id AND m.organisation_id = $1
  LEFT JOIN profiles p ON p.member_id = m.id`;

export async function directoryChanges({ rows }: Scope, since: bigint): Promise<DirectoryChanges> {
  const entries = new Map<MemberId, DirectoryFacts | null>();
  let horizon: bigint | null = null;
  let last: string | null = '';
  while (last !== null) {
    const page: readonly ChangeRow[] = await rows<ChangeRow>(SELECT_CHANGES, since, last, PAGE_SIZE);
    // The first page's horizon is the oldest: what changed while the others were read is read again next time.
    horizon ??= page[0]?.horizon ?? since;
    for (const row of page) if (row.changed_id !== null) entries.set(row.changed_id, entryFrom(row));
    last = page.length < PAGE_SIZE ? null : (page.at(-1)?.changed_id ?? null);
  }
  return { horizon: horizon ?? since, entries };
}

function entryFrom(row: ChangeRow): DirectoryFacts | null {
  if (row.member_id === null) return null;
  return {
    profile: profileFrom({ ...row, member_id: row.member_id }),
    zone: row.zone,
    findable: row.findable,
    history: {
      mentor: { live: row.live_mentor, completed: row.completed_mentor },
      mentee: { live: row.live_mentee, completed: row.completed_mentee },
    },
  };
}
