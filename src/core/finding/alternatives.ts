import type { MemberId } from '../ids.ts';
import type { Account } from '../matching/reason.ts';
import type { Reads } from '../ports/stores.ts';
import { receiverOf, senderOf } from '../request/request.ts';
import { newQuery } from './query.ts';
import { searchPeople } from './search-people.ts';

/** How many others are offered after a decline. */
export const MAX_ALTERNATIVES = 3;

/** The best others with room for a mentee who was turned down: not those just asked, nor those asked and waiting. */
export async function alternativesFor(
  stores: Reads,
  menteeId: MemberId,
  apartFrom: readonly MemberId[],
): Promise<readonly Account[]> {
  const pending = await stores.requests.pendingOf(menteeId);
  const leftOut = new Set([...apartFrom, ...pending.flatMap((one) => [senderOf(one), receiverOf(one)])]);
  const found = await searchPeople(stores, menteeId, newQuery('mentors'), MAX_ALTERNATIVES + leftOut.size);
  return (found?.results ?? []).filter(({ memberId }) => !leftOut.has(memberId)).slice(0, MAX_ALTERNATIVES);
}
