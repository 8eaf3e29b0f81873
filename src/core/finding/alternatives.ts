import type { Deed } from '../deed.ts';
import type { MemberId } from '../ids.ts';
import type { Account } from '../matching/reason.ts';
import type { Reads } from '../ports/stores.ts';
import { wouldBeRefused } from '../request/send-request.ts';
import { newQuery } from './query.ts';
import { searchPeople } from './search-people.ts';

/** How many others are offered after a decline. */
const MAX_ALTERNATIVES = 3;
/** How far down the list to look for them. */
const LOOKED_AT = 15;

/** The best others whom this mentee could ask right now: room, no cooling-off, nothing open between the two. */
export async function alternativesFor(
  deed: Omit<Deed, 'stores' | 'ids'> & { readonly stores: Reads },
  menteeId: MemberId,
  apartFrom: MemberId,
): Promise<readonly Account[]> {
  const found = await searchPeople(deed.stores, menteeId, newQuery('mentors'), {
    limit: LOOKED_AT,
    policy: deed.organisation.policy,
  });
  const alternatives: Account[] = [];
  for (const account of found?.results ?? []) {
    if (alternatives.length === MAX_ALTERNATIVES) break;
    const asked = { from: menteeId, to: account.memberId, sender: 'mentee' } as const;
    if (account.memberId !== apartFrom && (await wouldBeRefused(deed, asked)) === null) alternatives.push(account);
  }
  const ids = alternatives.map(({ memberId }) => memberId);
  deed.stores.exposure.shown(menteeId, ids, deed.now);
  return alternatives;
}
