/** A local day, `YYYY-MM-DD`. */
export type LocalDay = string;

/**
 * Zone arithmetic, done by a library behind this port.
 * A wall time that does not exist means the first valid instant after it; one that exists twice means the first.
 */
export interface Calendar {
  /** The local day of an instant. Throws `RangeError` for a zone that does not exist. */
  dayOf(at: Date, zone: string): LocalDay;
  /** The instant of a wall time, `HH:MM`, on a local day. */
  at(on: LocalDay, time: string, zone: string): Date;
  addDays(on: LocalDay, days: number): LocalDay;
  /** 1 Monday … 7 Sunday. */
  weekday(on: LocalDay): number;
  /** Whether the text is a day that exists; `2026-02-31` is not. */
  isDay(text: string): boolean;
  isZone(name: string): boolean;
  /** Minutes east of UTC at that instant. */
  offsetMinutes(at: Date, zone: string): number;
}
