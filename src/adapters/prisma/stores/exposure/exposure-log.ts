import type { ExposureLog } from '../../../../core/domain/finding/exposure-log.ts';
import { BoundedMap } from '../../../../core/domain/kernel/bounded-map.ts';
import type { MemberId, OrganisationId } from '../../../../core/domain/kernel/ids.ts';
import type { LocalDay } from '../../../../core/domain/time/calendar.ts';
import { DAY_MS } from '../../../../core/domain/time/durations.ts';
import { coalesce } from '../../connection/coalesce.ts';
import type { Scope } from '../../connection/scope.ts';

/** Pairs of one organisation remembered to count a repeated look once a day; beyond this it may count again. */
const MAX_PAIRS = 200_000;
/** Days of counts that are kept: those of the week that matching looks at, and one to be sure. */
const KEPT_DAYS = 8;

/** The counts of this process that are not stored yet. */
export type ExposureCounter = {
  readonly of: (organisationId: OrganisationId) => ExposureLog;
  /** Stores what was counted, one statement an organisation. When it throws, the counts are kept for the next time. */
  readonly flush: () => Promise<void>;
};

/** The day of an instant in UTC: exposure is an estimate, so days need not be anybody's own. */
export const exposureDay = (at: Date, daysBefore = 0): LocalDay =>
  new Date(at.getTime() - daysBefore * DAY_MS).toISOString().slice(0, 10);

/** Counts in memory for every organisation of one process. `scopeOf` is how each organisation's counts are stored. */
export function createExposureCounter(scopeOf: (id: OrganisationId) => Scope): ExposureCounter {
  const tallies = new Map<OrganisationId, Tally>();
  const tallyOf = (id: OrganisationId): Tally => {
    const tally = tallies.get(id) ?? new Tally();
    tallies.set(id, tally);
    return tally;
  };

  return {
    of: (id) => ({ shown: (viewer, people, at) => tallyOf(id).count(viewer, people, exposureDay(at)) }),
    flush: coalesce(async () => {
      for (const [id, tally] of tallies) await store(scopeOf(id), tally);
    }),
  };
}

type Count = { readonly memberId: MemberId; readonly day: LocalDay; readonly times: number };

/** What one organisation's people were shown since the last time it was stored. */
class Tally {
  /** The newest day after whose first counts old ones were deleted. */
  tidiedOn: LocalDay | null = null;
  #times = new Map<LocalDay, Map<MemberId, number>>();
  #seen = new BoundedMap<string, true>(MAX_PAIRS);
  #today: LocalDay = '';

  count(viewer: MemberId, people: readonly MemberId[], day: LocalDay): void {
    if (day !== this.#today) this.#seen = new BoundedMap(MAX_PAIRS);
    this.#today = day;
    for (const memberId of people) {
      const pair = `${viewer} ${memberId}`;
      if (viewer === memberId || this.#seen.has(pair)) continue;
      this.#seen.set(pair, true);
      this.add({ memberId, day, times: 1 });
    }
  }

  add({ memberId, day, times }: Count): void {
    const onDay = this.#times.get(day) ?? new Map<MemberId, number>();
    onDay.set(memberId, (onDay.get(memberId) ?? 0) + times);
    this.#times.set(day, onDay);
  }

  /** Hands the counts over and begins anew. */
  take(): readonly Count[] {
    const counts = [...this.#times].flatMap(([day, onDay]) =>
      [...onDay].map(([memberId, times]) => ({ memberId, day, times })),
    );
    this.#times = new Map();
    return counts;
  }
}

/** In the order of ids, so that two processes wait for each other instead of deadlocking; who is gone is left out. */
const ADD_COUNTS = `
  INSERT INTO exposures (organisation_id, member_id, day, times, changed_in)
  SELECT m.organisation_id, m.id, c.day::date, c.times, pg_current_xact_id()::text::bigint
  FROM unnest($2::text[], $3::text[], $4::int[]) AS c(member_id, day, times)
  JOIN members m ON m.organisation_id = $1 AND m.id = c.member_id
  ORDER BY m.id, c.day
  ON CONFLICT (organisation_id, member_id, day)
    DO UPDATE SET times = exposures.times + EXCLUDED.times, changed_in = EXCLUDED.changed_in`;

async function store({ change }: Scope, tally: Tally): Promise<void> {
  const counts = tally.take();
  const newest = counts.at(-1)?.day;
  if (newest === undefined) return;
  const column = <Value>(of: (count: Count) => Value) => counts.map(of);
  try {
    await change(
      ADD_COUNTS,
      column(({ memberId }) => memberId),
      column(({ day }) => day),
      column(({ times }) => times),
    );
  } catch (error) {
    for (const count of counts) tally.add(count);
    throw error;
  }
  if (tally.tidiedOn === newest) return;
  const oldest = exposureDay(new Date(newest), KEPT_DAYS - 1);
  await change('DELETE FROM exposures WHERE organisation_id = $1 AND day < $2::date', oldest);
  tally.tidiedOn = newest;
}
