import type { Calendar, LocalDay } from './calendar.ts';
import { MINUTE_MS } from './durations.ts';

/** What the clock on the wall shows: a local day and `HH:MM`. */
export type WallTime = { readonly on: LocalDay; readonly time: string };

/** The wall time of an instant in a zone. */
export function wallTimeOf(at: Date, zone: string, calendar: Calendar): WallTime {
  const shifted = new Date(at.getTime() + calendar.offsetMinutes(at, zone) * MINUTE_MS);
  return { on: calendar.dayOf(at, zone), time: shifted.toISOString().slice(11, 16) };
}
