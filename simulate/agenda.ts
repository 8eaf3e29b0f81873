import { temporalCalendar } from '../src/adapters/time/temporal-calendar.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/core/domain/time/durations.ts';
import type { Card } from '../src/core/domain/view/card.ts';
import type { Person } from './people.ts';

/** What somebody is about to do: to come for the first time, to come by themselves, or to react to a message. */
export type Plan = { readonly person: Person } & (
  | { readonly do: 'arrive' | 'come' | 'lose-account' }
  | { readonly do: 'react'; readonly card: Card }
);

export const SLOT_MS = 10 * MINUTE_MS;
const WAKES = 7;
const AWAKE_HOURS = 14;
const WEEKEND_SHARE = 0.3;
/** Half of those who react do so within these hours. */
const USUAL_DELAY_MS = 3 * HOUR_MS;

/** Who does what when, in slots of ten minutes. */
export type Agenda = {
  readonly add: (plan: Plan, at: Date) => void;
  /** Takes everything planned up to a moment. */
  readonly take: (until: Date) => readonly Plan[];
  /** They do nothing any more. */
  readonly strike: (person: Person) => void;
};

export function createAgenda(start: Date, end: Date): Agenda {
  const slots = new Map<number, Plan[]>();
  const struck = new Set<Person>();
  let next = slotOf(start);
  return {
    add: (plan, at) => {
      if (at >= end) return;
      const slot = Math.max(next, slotOf(at));
      const planned = slots.get(slot) ?? [];
      planned.push(plan);
      slots.set(slot, planned);
    },
    take: (until) => {
      const taken: Plan[] = [];
      for (; next <= slotOf(until); next += 1) {
        taken.push(...(slots.get(next) ?? []));
        slots.delete(next);
      }
      return taken.filter(({ person }) => !struck.has(person));
    },
    strike: (person) => void struck.add(person),
  };
}

const slotOf = (at: Date): number => Math.ceil(at.getTime() / SLOT_MS);

/** When somebody gets round to it: soon, mostly; when they are awake, and on a weekend only now and then. */
export function reactionTime({ random, zone }: Person, now: Date): Date {
  return whenAwake(new Date(now.getTime() - Math.log(1 - random()) * USUAL_DELAY_MS * 1.44), zone, random());
}

/** The next time they come by themselves. */
export function nextVisit({ random, zone, everyDays }: Person, now: Date): Date {
  return whenAwake(new Date(now.getTime() - Math.log(1 - random()) * everyDays * DAY_MS), zone, random());
}

function whenAwake(at: Date, zone: string, chance: number): Date {
  const shifted = new Date(at.getTime() + temporalCalendar.offsetMinutes(at, zone) * MINUTE_MS);
  const hour = shifted.getUTCHours();
  const early = (WAKES - hour + 24) % 24;
  const awake =
    hour >= WAKES && hour < WAKES + AWAKE_HOURS ? at : new Date(at.getTime() + (early + chance * 4) * HOUR_MS);
  const weekday = temporalCalendar.weekday(temporalCalendar.dayOf(awake, zone));
  if (weekday <= 5 || chance < WEEKEND_SHARE) return awake;
  return new Date(awake.getTime() + (8 - weekday) * DAY_MS);
}
