import type { Calendar } from './ports/calendar.ts';
import type { Ids } from './ports/clock.ts';
import type { Stores } from './ports/stores.ts';
import type { Organisation } from './programme/organisation.ts';

/** What every change needs: the stores of one transaction, the organisation's rules, the moment, new ids. */
export type Deed = {
  readonly organisation: Organisation;
  readonly stores: Stores;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly ids: Ids;
};
