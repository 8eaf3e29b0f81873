import type { Organisation } from '../../domain/programme/organisation.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Ids } from '../../domain/time/clock.ts';

/**
 * What every use case is given: the organisation's rules, the stores it names, bound to one transaction, the moment, new
 * ids. A use case names the stores it needs, `UseCaseContext<{ requests: RequestStore }>`, so that no feature has to know
 * the sum of all of them.
 */
export type UseCaseContext<Stores> = {
  readonly organisation: Organisation;
  readonly stores: Stores;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly ids: Ids;
};
