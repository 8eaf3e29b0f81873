import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { Scope } from '../connection/scope.ts';

/** Up to where the log of changes was read. */
export type Bookmark = {
  /** Every change made by an older transaction is known. */
  readonly horizon: bigint;
  /** By whom the newer ones that are known were made: a transaction is read again as long as an older one is open. */
  readonly seen: ReadonlyMap<MemberId, bigint>;
};

/** Nothing read yet. */
export const FROM_THE_BEGINNING: Bookmark = { horizon: 0n, seen: new Map() };

/** Whose place in the directory changed since, and where to go on once they are learned. */
export type Changes = { readonly changed: readonly MemberId[]; readonly next: Bookmark };

type ChangeRow = {
  readonly horizon: bigint;
  /** Null in the one row that comes when nothing changed. */
  readonly member_id: MemberId | null;
  readonly changed_in: bigint;
};

const PAGE_SIZE = 1_000;

/** Transactions below the snapshot's `xmin` are all over: what they changed is visible to this statement. */
const SELECT_CHANGES = `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon, c.member_id, c.changed_in
  FROM (SELECT) AS always
  LEFT JOIN (
    SELECT member_id, changed_in FROM directory_changes
    WHERE organisation_id = $1 AND changed_in >= $2 AND (changed_in > $2 OR member_id > $3)
    ORDER BY changed_in, member_id LIMIT $4) c ON true`;

/** Costs one small query as long as little changed. */
export async function directoryChanges({ rows }: Scope, { horizon, seen }: Bookmark): Promise<Changes> {
  const read = new Map<MemberId, bigint>();
  const changed = new Set<MemberId>();
  let next: bigint | null = null;
  let last: Pick<ChangeRow, 'member_id' | 'changed_in'> | undefined = {
    member_id: '' as MemberId,
    changed_in: horizon,
  };
  while (last !== undefined) {
    const page: readonly ChangeRow[] = await rows<ChangeRow>(
      SELECT_CHANGES,
      last.changed_in,
      last.member_id,
      PAGE_SIZE,
    );
    // The first page's horizon is the oldest: what changed while the others were read is read again next time.
    next ??= page[0]?.horizon ?? horizon;
    for (const { member_id: id, changed_in: by } of page) {
      if (id === null) continue;
      read.set(id, by);
      if (seen.get(id) !== by) changed.add(id);
    }
    last = page.length < PAGE_SIZE ? undefined : page.at(-1);
  }
  return { changed: [...changed], next: { horizon: next ?? horizon, seen: read } };
}
