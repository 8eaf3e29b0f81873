import { Temporal } from 'temporal-polyfill';
import type { Calendar, LocalDay } from '../../core/domain/time/calendar.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
/** Temporal takes `+05:30` for a zone too; people live in named ones, whose rules change with the seasons. */
const OFFSET_ZONE = /^[+-]/;
const NANOSECONDS_PER_MINUTE = 60_000_000_000;

/** Zone arithmetic by Temporal, with the zones of the machine's ICU data. Bad days, times and zones throw `RangeError`. */
export const temporalCalendar: Calendar = {
  dayOf: (at, zone) => zoned(at, zone).toPlainDate().toString(),
  at: instantOf,
  addDays: (on, days) => dayFrom(on).add({ days }).toString(),
  weekday: (on) => dayFrom(on).dayOfWeek,
  isDay: (text) => DAY.test(text) && !throwsRangeError(() => Temporal.PlainDate.from(text)),
  isZone: (name) => !throwsRangeError(() => zoned(new Date(0), name)),
  offsetMinutes: (at, zone) => zoned(at, zone).offsetNanoseconds / NANOSECONDS_PER_MINUTE,
};

function instantOf(on: LocalDay, time: string, zone: string): Date {
  if (!TIME.test(time)) throw new RangeError(`not a time of day, HH:MM: ${time}`);
  const wall = dayFrom(on).toPlainDateTime(Temporal.PlainTime.from(time));
  const found = wall.toZonedDateTime(named(zone), { disambiguation: 'compatible' });
  const exists = found.toPlainDateTime().equals(wall);
  return new Date(exists ? found.epochMilliseconds : gapEnd(found).epochMilliseconds);
}

/** The first instant after the gap that `later` was pushed over by as much as the clocks jump. */
function gapEnd(later: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return later.add({ milliseconds: 1 }).getTimeZoneTransition('previous') ?? later;
}

function dayFrom(on: LocalDay): Temporal.PlainDate {
  if (!DAY.test(on)) throw new RangeError(`not a day, YYYY-MM-DD: ${on}`);
  return Temporal.PlainDate.from(on);
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(named(zone));
}

function named(zone: string): string {
  if (OFFSET_ZONE.test(zone)) throw new RangeError(`not a named zone: ${zone}`);
  return zone;
}

function throwsRangeError(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}
