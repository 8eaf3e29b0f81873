import type { Side } from '../../domain/profile/profile.ts';
import { type Countable, decideRemarks, decideTally } from '../../domain/yearly/groups-of-five.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { YearlyStore } from './yearly-store.ts';

type Context = UseCaseContext<{ readonly yearly: YearlyStore }>;

/** Counts everything closed of one kind and removes it from its writers; nothing happens while fewer than five are closed. */
export function countClosed(context: Context, what: Countable): Promise<void> {
  return what === 'remarks' ? gatherRemarks(context) : countRatings(context, what);
}

async function countRatings({ stores, now, ids }: Context, role: Side): Promise<void> {
  const counted = decideTally(await stores.yearly.lockClosedRatings(role, now));
  if (counted === null) return;
  await stores.yearly.keepTally({ ...counted.tally, id: ids.next(), role, countedAt: now }, counted.from);
}

async function gatherRemarks({ stores, now, ids }: Context): Promise<void> {
  const gathered = decideRemarks(await stores.yearly.lockClosedRemarks(now));
  if (gathered === null) return;
  await stores.yearly.keepRemarks({ id: ids.next(), texts: gathered.texts, shownAt: now }, gathered.from);
}
