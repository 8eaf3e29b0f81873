import { decideStanding, type SearchStanding, sideBetween } from '../../domain/finding/decide-standing.ts';
import type { PreparedSearch, SearchSettings } from '../../domain/finding/prepare-search.ts';
import { newQuery, type Query } from '../../domain/finding/query.ts';
import { explainWhyNot } from '../../domain/matching/index/findable.ts';
import type { MatchWeights } from '../../domain/matching/ranking/weights.ts';
import type { Profile } from '../../domain/profile/profile.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';
import { readSearch, type SearchReads } from './search-people.ts';

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

type ExplainReads = SearchReads & { readonly relationships: RelationshipReads };

/** Why somebody is or is not on the list of this very search; null when the seeker does not take part on the side that searches. */
export async function explainPerson(
  stores: ExplainReads,
  asked: PersonInQuestion,
  settings: SearchSettings,
): Promise<Explained | null> {
  const { seeker, person } = asked;
  const query = asked.query ?? newQuery(sideBetween(seeker, person));
  const search = await readSearch(stores, seeker.memberId, { ...query, skip: 0 }, settings);
  if (search === null) return null;
  const { topics, whoseWeights, among, options } = search;
  // Before anything else is awaited: the directory moves on with the database.
  const why = explainWhyNot(among, search.seeker, person.memberId, options);
  const standing = decideStanding(why, { person, side: query.side, between: await betweenOf(stores, asked) });
  return { query, topics, whoseWeights, weights: options.weights, standing };
}

async function betweenOf(
  { relationships, lists }: ExplainReads,
  { seeker, person }: PersonInQuestion,
): Promise<'working-together' | 'dismissed' | null> {
  if ((await relationships.liveBetween(seeker.memberId, person.memberId)) !== null) return 'working-together';
  return (await lists.of(seeker.memberId, 'dismissed')).includes(person.memberId) ? 'dismissed' : null;
}
