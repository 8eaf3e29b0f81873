import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { LocalDay } from '../../../../core/domain/time/calendar.ts';
import type { Clock } from '../../../../core/domain/time/clock.ts';
import { MINUTE_MS } from '../../../../core/domain/time/durations.ts';
import type { Scope } from '../../connection/scope.ts';
import { exposureDay } from './exposure-log.ts';

/** How old the counts may be. */
const KEPT_MS = MINUTE_MS;
const WEEK_DAYS = 7;
/** Members read at a time: only the first look of a day reads everybody who was shown in the week. */
const PAGE_SIZE = 500;

/** How often each member was put before others in the last seven days (UTC), today included. */
export type ExposureWeek = {
  readonly of: (id: MemberId) => number;
  /** Asks the database when a minute has passed; answers whose count is different now. `pause`: see `yieldingToEventLoop`. */
  readonly refresh: (pause: () => Promise<void> | undefined) => Promise<ReadonlySet<MemberId>>;
};

type WeekRow = {
  readonly horizon: bigint;
  /** Null in the one row that comes when nothing changed. */
  readonly member_id: MemberId | null;
  readonly times: number;
};

/** Transactions below the snapshot's `xmin` are all over: what they counted is visible to this statement. */
const countsOf = (members: string): string => `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon, c.member_id, c.times
  FROM (SELECT) AS always
  LEFT JOIN (
    SELECT changed.member_id, week.times FROM (${members} ORDER BY member_id LIMIT $5) AS changed
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(e.times), 0)::int AS times FROM exposures e
      WHERE e.organisation_id = $1 AND e.member_id = changed.member_id AND e.day >= $2::date) AS week) c ON true
  ORDER BY c.member_id`;
const MEMBERS = 'SELECT DISTINCT member_id FROM exposures WHERE organisation_id = $1 AND member_id > $4';
/** Two statements, because they go by different indexes: everybody in the order of ids, or the few who changed. */
const SELECT_ALL = countsOf(`${MEMBERS} AND $3::bigint = 0`);
const SELECT_CHANGED = countsOf(`${MEMBERS} AND changed_in >= $3`);

export function createExposureWeek({ rows }: Scope, clock: Clock): ExposureWeek {
  const times = new Map<MemberId, number>();
  /** Different since the last refresh that went well. */
  let changed = new Set<MemberId>();
  let read: { readonly atMs: number; readonly from: LocalDay; readonly horizon: bigint } | null = null;

  async function* pagesSince(from: LocalDay, since: bigint): AsyncGenerator<readonly WeekRow[]> {
    const select = since === 0n ? SELECT_ALL : SELECT_CHANGED;
    let last: string | null = '';
    while (last !== null) {
      const page: readonly WeekRow[] = await rows<WeekRow>(select, from, since, last, PAGE_SIZE);
      yield page;
      last = page.length < PAGE_SIZE ? null : (page.at(-1)?.member_id ?? null);
    }
  }

  return {
    of: (id) => times.get(id) ?? 0,
    refresh: async (pause) => {
      const now = clock.now();
      if (read !== null && Math.abs(now.getTime() - read.atMs) < KEPT_MS) return new Set();
      const from = exposureDay(now, WEEK_DAYS - 1);
      const since = read?.from === from ? read.horizon : 0n;
      const fallen = since === 0n ? new Set(times.keys()) : new Set<MemberId>();
      let horizon: bigint | null = null;
      for await (const page of pagesSince(from, since)) {
        horizon ??= page[0]?.horizon ?? since;
        for (const { member_id: id, times: count } of page) {
          if (id === null) continue;
          fallen.delete(id);
          if (times.get(id) !== count) changed.add(id);
          times.set(id, count);
        }
        await pause();
      }
      for (const id of fallen) {
        times.delete(id);
        changed.add(id);
        await pause();
      }
      read = { atMs: now.getTime(), from, horizon: horizon ?? since };
      const told = changed;
      changed = new Set();
      return told;
    },
  };
}
