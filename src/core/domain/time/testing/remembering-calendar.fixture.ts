import { temporalCalendar } from '../../../../adapters/time/temporal-calendar.ts';
import type { Calendar } from '../calendar.ts';

/** The calendar of the product, which works out each wall time once: for tests that ask the same thing hour by hour. */
export function rememberingCalendar(): Calendar {
  const [days, instants, shifted] = [new Map<string, string>(), new Map<string, Date>(), new Map<string, string>()];
  return {
    ...temporalCalendar,
    dayOf: (at, zone) => once(days, `${at.getTime()} ${zone}`, () => temporalCalendar.dayOf(at, zone)),
    at: (on, time, zone) => once(instants, `${on} ${time} ${zone}`, () => temporalCalendar.at(on, time, zone)),
    addDays: (on, count) => once(shifted, `${on} ${count}`, () => temporalCalendar.addDays(on, count)),
  };
}

function once<Value>(known: Map<string, Value>, key: string, work: () => Value): Value {
  const found = known.get(key) ?? work();
  known.set(key, found);
  return found;
}
