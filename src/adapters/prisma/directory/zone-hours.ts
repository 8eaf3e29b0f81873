import type { WeekInterval } from '../../../core/domain/matching/ranking/match-profile.ts';
import { weekIntervals } from '../../../core/domain/matching/ranking/working-hours.ts';
import type { Calendar } from '../../../core/domain/time/calendar.ts';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';

/** Monday to Friday, 09:00 to 17:00 local: nobody states their hours yet. */
const WORKING_WEEK = { days: [0, 1, 2, 3, 4], fromMinute: 9 * 60, untilMinute: 17 * 60 };
/** Hours move with summer time only, so zones are asked again this often. */
const KEPT_MS = 15 * MINUTE_MS;

/** Working hours of zones, in minutes of the UTC week. */
export type ZoneHours = {
  readonly in: (zone: string) => readonly WeekInterval[];
  /** Grows whenever a zone's hours changed; as long as it stays, `in` answers the same lists. */
  readonly season: () => number;
};

export function zoneHours(clock: Clock, calendar: Calendar): ZoneHours {
  const zones = new Map<string, { readonly offsetMinutes: number; readonly hours: readonly WeekInterval[] }>();
  let season = 0;
  let askedAtMs = clock.now().getTime();

  const ask = (zone: string): readonly WeekInterval[] => {
    const offsetMinutes = calendar.offsetMinutes(clock.now(), zone);
    const known = zones.get(zone);
    if (known?.offsetMinutes === offsetMinutes) return known.hours;
    if (known !== undefined) season += 1;
    const hours = weekIntervals({ ...WORKING_WEEK, offsetMinutes });
    zones.set(zone, { offsetMinutes, hours });
    return hours;
  };

  return {
    in: (zone) => zones.get(zone)?.hours ?? ask(zone),
    season: () => {
      const nowMs = clock.now().getTime();
      if (Math.abs(nowMs - askedAtMs) >= KEPT_MS) {
        askedAtMs = nowMs;
        for (const zone of zones.keys()) ask(zone);
      }
      return season;
    },
  };
}
