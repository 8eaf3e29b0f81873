import type { ExposureLog } from '../../domain/finding/exposure-log.ts';
import { mentorsNotToAsk } from '../../domain/finding/past-mentors.ts';
import { newQuery } from '../../domain/finding/query.ts';
import type { MemberId } from '../../domain/kernel/ids.ts';
import type { MatchExplanation } from '../../domain/matching/ranking/reason.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import type { RequestReads } from '../request/request-store.ts';
import { type SendReads, wouldBeRefused } from '../request/send-request.ts';
import { type SearchReads, searchPeople } from './search-people.ts';

/** How many others are offered after a decline. */
const MAX_ALTERNATIVES = 3;
/** How far down the list to look for them. */
const LOOKED_AT = 15;
/** How far back to look for a "no" and for mentors who were left. */
const REMEMBERED = 100;

/** What is read of what came of a mentee's requests so far. */
export type PastReads = { readonly requests: RequestReads; readonly relationships: RelationshipReads };
/** Whom a search finds, as long as they could be asked right now; who was shown is counted. */
export type SuggestReads = SearchReads & PastReads & SendReads & { readonly exposure: ExposureLog };

/**
 * The best others whom this mentee could ask right now: with room, something in common and nothing open between the two;
 * nobody where one of the two said no, or left the other.
 */
export async function alternativesFor(
  context: Omit<UseCaseContext<SuggestReads>, 'ids'>,
  menteeId: MemberId,
  apartFrom: MemberId,
): Promise<readonly MatchExplanation[]> {
  const { stores, organisation, now } = context;
  const found = await searchPeople(stores, menteeId, newQuery('mentors'), {
    limit: LOOKED_AT,
    policy: organisation.policy,
    apartFrom: [apartFrom, ...(await pastMentors(stores, menteeId))],
    answeringOnly: true,
  });
  const alternatives: MatchExplanation[] = [];
  for (const account of found?.results ?? []) {
    if (alternatives.length === MAX_ALTERNATIVES) break;
    const asked = { from: menteeId, to: account.memberId, sender: 'mentee' } as const;
    if ((await wouldBeRefused(context, asked)) === null) alternatives.push(account);
  }
  const ids = alternatives.map(({ memberId }) => memberId);
  stores.exposure.shown(menteeId, ids, now);
  return alternatives;
}

/** Mentors with whom it did not come about, or did not last; whoever was completed with may well be asked again. */
export async function pastMentors(stores: PastReads, menteeId: MemberId): Promise<readonly MemberId[]> {
  const requests = await stores.requests.ofMember(menteeId, REMEMBERED);
  const ended = await stores.relationships.endedOf(menteeId, REMEMBERED);
  return mentorsNotToAsk(menteeId, { requests, ended });
}
