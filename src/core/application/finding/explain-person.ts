import { newQuery, type Query } from '../../domain/finding/query.ts';
import type { MemberId } from '../../domain/kernel/ids.ts';
import { explainWhyNot, type WhyNot } from '../../domain/matching/index/findable.ts';
import type { Bar } from '../../domain/matching/ranking/reason.ts';
import type { MatchWeights } from '../../domain/matching/ranking/weights.ts';
import type { Profile } from '../../domain/profile/profile.ts';
import type { Reads } from '../unit-of-work/stores.ts';
import { type PreparedSearch, prepareSearch, type SearchSettings } from './search-people.ts';

/** What keeps somebody off a list, beyond what matching knows. */
export type KeptOff =
  | Bar
  | { readonly code: 'working-together' }
  | { readonly code: 'dismissed' }
  /** They do not take part on the side that was looked for. */
  | { readonly code: 'other-side' }
  /** Hidden or on a break, to somebody who deals with them already. */
  | { readonly code: 'away' };

/** Where somebody stands in one search. */
export type SearchStanding = { readonly code: 'kept-off'; readonly by: KeptOff } | Extract<WhyNot, { code: 'listed' }>;

/** The standing with what is needed to tell of it. */
export type Explained = Pick<PreparedSearch, 'topics' | 'whoseWeights'> & {
  readonly query: Query;
  readonly weights: MatchWeights;
  readonly standing: SearchStanding;
};

/** The two who are concerned; `person` is somebody the seeker may see, which is for the caller to know. */
export type PersonInQuestion = {
  readonly seeker: Pick<Profile, 'memberId' | 'asMentor' | 'asMentee'>;
  readonly person: Pick<Profile, 'memberId' | 'asMentor' | 'asMentee'>;
  /** Null: the search that the seeker's profile makes, on the side on which the two can meet. */
  readonly query: Query | null;
};

/** Why somebody is or is not on the list of this very search; null when the seeker does not take part on the side that searches. */
export async function explainPerson(
  stores: Reads,
  { seeker, person, query: given }: PersonInQuestion,
  settings: SearchSettings,
): Promise<Explained | null> {
  const query = given ?? newQuery(sideBetween(seeker, person));
  const search = await prepareSearch(stores, seeker.memberId, { ...query, skip: 0 }, settings);
  if (search === null) return null;
  const { topics, whoseWeights, among, options } = search;
  const why = explainWhyNot(among, search.seeker, person.memberId, options);
  const standing = (await keptOffByLife(stores, { seeker, person, query })) ?? standingOf(why);
  return { query, topics, whoseWeights, weights: options.weights, standing };
}

/** Where the two can meet; where they cannot, where the seeker looks. */
function sideBetween(seeker: PersonInQuestion['seeker'], person: PersonInQuestion['person']): Query['side'] {
  if (seeker.asMentee && person.asMentor) return 'mentors';
  if (seeker.asMentor && person.asMentee) return 'mentees';
  return seeker.asMentor && !seeker.asMentee ? 'mentees' : 'mentors';
}

async function keptOffByLife(
  stores: Reads,
  { seeker, person, query }: PersonInQuestion & { readonly query: Query },
): Promise<SearchStanding | null> {
  const keptOff = (code: Exclude<KeptOff, Bar>['code']): SearchStanding => ({ code: 'kept-off', by: { code } });
  const id: MemberId = person.memberId;
  if ((await stores.relationships.liveBetween(seeker.memberId, id)) !== null) return keptOff('working-together');
  if ((await stores.lists.of(seeker.memberId, 'dismissed')).includes(id)) return keptOff('dismissed');
  const takesPart = query.side === 'mentors' ? person.asMentor : person.asMentee;
  return takesPart ? null : keptOff('other-side');
}

function standingOf(why: WhyNot): SearchStanding {
  switch (why.code) {
    case 'listed':
      return why;
    case 'barred':
      return { code: 'kept-off', by: why.bar };
    case 'not-found':
      return { code: 'kept-off', by: { code: 'away' } };
  }
}
