import type { Calendar, LocalDay } from './calendar.ts';
import { wallTimeOf } from './wall-time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `24 November 2026`: for files, which nobody draws in a reader's own locale. */
export function dayWords(on: LocalDay): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `24 November 2026, 10:32 (Europe/London)`. */
export function momentWords(at: Date, zone: string, calendar: Calendar): string {
  const { on, time } = wallTimeOf(at, zone, calendar);
  return `${dayWords(on)}, ${time} (${zone.replaceAll('_', ' ')})`;
}
