import type { Calendar, LocalDay } from '../time/calendar.ts';
import { MINUTE_MS } from '../time/durations.ts';
import { isWorkingDay } from '../time/working-days.ts';
import { overlaps, type Period } from './period.ts';

export type SlotWishes = {
  readonly now: Date;
  /** Of both people; slots begin on the half hours of the first one's clock. */
  readonly zones: readonly [string, string];
  readonly lengthMinutes: number;
  /** When either of the two is taken already. */
  readonly busy: readonly Period[];
  /** The first day that may be suggested, in the first zone. */
  readonly from: LocalDay;
};

/** `hours`: whether the slots lie in the working hours of both, or only in hours when both are awake. */
export type Suggestion = { readonly slots: readonly Date[]; readonly hours: 'working' | 'waking' };

type Hours = { readonly from: string; readonly until: string };

const WORKING: Hours = { from: '09:00', until: '17:00' };
/** People whose working hours never meet still meet, early or late. */
const WAKING: Hours = { from: '07:00', until: '21:00' };
const DAYS_AHEAD = 14;
const MAX_PER_DAY = 2;
const MAX_SUGGESTED = 10;
const STEP_MINUTES = 30;
/** Two suggestions of one day stand at least this far apart. */
const APART_MINUTES = 150;

/** Times that suit both, spread over the next two weeks; working hours first, waking hours when those never meet. */
export function suggestSlots(wishes: SlotWishes, calendar: Calendar): Suggestion {
  const working = slotsIn(wishes, WORKING, calendar);
  return working.length > 0
    ? { slots: working, hours: 'working' }
    : { slots: slotsIn(wishes, WAKING, calendar), hours: 'waking' };
}

function slotsIn(wishes: SlotWishes, hours: Hours, calendar: Calendar): readonly Date[] {
  const slots: Date[] = [];
  let on = wishes.from;
  for (let ahead = 0; ahead < DAYS_AHEAD && slots.length < MAX_SUGGESTED; ahead += 1) {
    slots.push(...slotsOn(on, wishes, hours, calendar));
    on = calendar.addDays(on, 1);
  }
  return slots.slice(0, MAX_SUGGESTED);
}

function slotsOn(on: LocalDay, wishes: SlotWishes, hours: Hours, calendar: Calendar): readonly Date[] {
  const [own, other] = wishes.zones;
  const [day] = windowsOn(on, own, hours, calendar);
  if (day === undefined) return [];
  // Another zone's working day can begin on the local day before or after.
  const theirs = [-1, 0, 1].flatMap((shift) => windowsOn(calendar.addDays(on, shift), other, hours, calendar));
  const chosen: Date[] = [];
  for (let start = day.startsAt.getTime(); chosen.length < MAX_PER_DAY; start += STEP_MINUTES * MINUTE_MS) {
    const slot = periodFrom(new Date(start), wishes.lengthMinutes);
    if (slot.endsAt > day.endsAt) break;
    const last = chosen.at(-1);
    const apart = last === undefined || start - last.getTime() >= APART_MINUTES * MINUTE_MS;
    if (apart && theirs.some((window) => within(slot, window)) && isFree(slot, wishes)) chosen.push(slot.startsAt);
  }
  return chosen;
}

function windowsOn(on: LocalDay, zone: string, hours: Hours, calendar: Calendar): readonly Period[] {
  if (!isWorkingDay(on, calendar)) return [];
  return [{ startsAt: calendar.at(on, hours.from, zone), endsAt: calendar.at(on, hours.until, zone) }];
}

const isFree = (slot: Period, { busy, now }: SlotWishes): boolean =>
  slot.startsAt > now && !busy.some((taken) => overlaps(slot, taken));

const within = (slot: Period, window: Period): boolean =>
  slot.startsAt >= window.startsAt && slot.endsAt <= window.endsAt;

/** A period of whole minutes. */
export function periodFrom(startsAt: Date, lengthMinutes: number): Period {
  return { startsAt, endsAt: new Date(startsAt.getTime() + lengthMinutes * MINUTE_MS) };
}
