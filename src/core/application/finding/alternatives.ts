import { newQuery } from '../../domain/finding/query.ts';
import type { MemberId } from '../../domain/kernel/ids.ts';
import type { MatchExplanation } from '../../domain/matching/ranking/reason.ts';
import { wouldBeRefused } from '../request/send-request.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { Reads } from '../unit-of-work/stores.ts';
import { searchPeople } from './search-people.ts';

/** How many others are offered after a decline. */
const MAX_ALTERNATIVES = 3;
/** How far down the list to look for them. */
const LOOKED_AT = 15;
/** How far back to look for a "no" and for mentors who were left. */
const REMEMBERED = 100;

/**
 * The best others whom this mentee could ask right now: with room, something in common and nothing open between the two;
 * nobody where one of the two said no, or left the other.
 */
export async function alternativesFor(
  deed: Omit<Deed, 'stores' | 'ids'> & { readonly stores: Reads },
  menteeId: MemberId,
  apartFrom: MemberId,
): Promise<readonly MatchExplanation[]> {
  const found = await searchPeople(deed.stores, menteeId, newQuery('mentors'), {
    limit: LOOKED_AT,
    policy: deed.organisation.policy,
    apartFrom: [apartFrom, ...(await pastMentors(deed.stores, menteeId))],
    answeringOnly: true,
  });
  const alternatives: MatchExplanation[] = [];
  for (const account of found?.results ?? []) {
    if (alternatives.length === MAX_ALTERNATIVES) break;
    const asked = { from: menteeId, to: account.memberId, sender: 'mentee' } as const;
    if ((await wouldBeRefused(deed, asked)) === null) alternatives.push(account);
  }
  const ids = alternatives.map(({ memberId }) => memberId);
  deed.stores.exposure.shown(menteeId, ids, deed.now);
  return alternatives;
}

/** Mentors with whom it did not come about, or did not last; whoever was completed with may well be asked again. */
export async function pastMentors(stores: Reads, menteeId: MemberId): Promise<readonly MemberId[]> {
  const requests = await stores.requests.ofMember(menteeId, REMEMBERED);
  const ended = await stores.relationships.endedOf(menteeId, REMEMBERED);
  return [
    ...requests.filter((one) => one.menteeId === menteeId && one.state === 'declined').map(({ mentorId }) => mentorId),
    ...ended.filter((one) => one.menteeId === menteeId && one.state !== 'completed').map(({ mentorId }) => mentorId),
  ];
}
