import type { Side } from '../../domain/profile/profile.ts';
import { remarksOf, tallyOf } from '../../domain/yearly/groups-of-five.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** What is counted on its own: the ratings of each side, and what people wrote, of both. */
export const COUNTABLES = ['mentor', 'mentee', 'remarks'] as const;
export type Countable = (typeof COUNTABLES)[number];

/** Counts everything closed of one kind and removes it from its writers; nothing happens while fewer than five are closed. */
export function countClosed(deed: Deed, what: Countable): Promise<void> {
  return what === 'remarks' ? gatherRemarks(deed) : countRatings(deed, what);
}

async function countRatings({ stores, now, ids }: Deed, role: Side): Promise<void> {
  const closed = await stores.yearly.holdClosedRatings(role, now);
  const tally = tallyOf(closed.map(({ ratings }) => ratings));
  if (tally === null) return;
  const from = closed.map(({ memberId }) => memberId);
  await stores.yearly.keepTally({ ...tally, id: ids.next(), role, countedAt: now }, from);
}

async function gatherRemarks({ stores, now, ids }: Deed): Promise<void> {
  const closed = await stores.yearly.holdClosedRemarks(now);
  const texts = remarksOf(closed.map(({ remark }) => remark));
  if (texts === null) return;
  const from = closed.map(({ memberId }) => memberId);
  await stores.yearly.keepRemarks({ id: ids.next(), texts, shownAt: now }, from);
}
