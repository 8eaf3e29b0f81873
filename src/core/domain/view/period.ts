import type { Calendar } from '../time/calendar.ts';
import { moment, type RichText, say } from './rich-text.ts';

/** `from A to B` in days; `on A` when both moments lie on one day in the reader's zone. */
export function periodOf(
  from: Date,
  to: Date,
  { zone, calendar }: { readonly zone: string; readonly calendar: Calendar },
): RichText {
  return calendar.dayOf(from, zone) === calendar.dayOf(to, zone)
    ? say`on ${moment(from, 'day')}`
    : say`from ${moment(from, 'day')} to ${moment(to, 'day')}`;
}
