import type { MemberId, TopicId } from '../ids.ts';
import type { Criteria } from '../matching/criteria.ts';
import type { MatchSide } from '../matching/match-profile.ts';
import { type Ranking, rank, type SearchOptions } from '../matching/rank.ts';
import { withRoof } from '../matching/topic-tree.ts';
import { type ChosenWeights, chooseWeights, type MatchWeights } from '../matching/weights.ts';
import type { Reads } from '../ports/stores.ts';
import type { Policy } from '../programme/policy.ts';
import type { Topic } from '../topic/topic.ts';
import { hierarchyOf } from '../topic/topic-hierarchy.ts';
import type { Query } from './query.ts';

/** How a search is done here: results on a page, and by whose rules. */
export type SearchSettings = { readonly limit: number; readonly policy: Pick<Policy, 'weights'> };

type Named = {
  /** Every topic of the organisation, to name those in the reasons. */
  readonly topics: readonly Topic[];
  /** What the typed words were read as. */
  readonly readAs: readonly Topic[];
  readonly whoseWeights: ChosenWeights['whose'];
};
export type Found = Ranking & Named;

/** A search with everything it needs: who looks, among whom, and how. */
export type PreparedSearch = Named & {
  readonly seeker: MatchSide;
  readonly candidates: readonly MatchSide[];
  readonly options: SearchOptions & { readonly weights: MatchWeights };
};

/** People for one search, closest first; null when the searcher does not take part on the side that searches. */
export async function searchPeople(
  stores: Reads,
  seekerId: MemberId,
  query: Query,
  settings: SearchSettings,
): Promise<Found | null> {
  const search = await prepareSearch(stores, seekerId, query, settings);
  if (search === null) return null;
  const { seeker, candidates, options, ...named } = search;
  return { ...rank(seeker, candidates, options), ...named };
}

/** Reads what a search needs in one breath; null as for `searchPeople`. */
export async function prepareSearch(
  stores: Reads,
  seekerId: MemberId,
  query: Query,
  { limit, policy }: SearchSettings,
): Promise<PreparedSearch | null> {
  const forMentors = query.side === 'mentors';
  const { directory } = stores;
  // Asked in one breath, both questions of the directory share one look at what changed.
  const [seeker, candidates, topics, setAside, meant] = await Promise.all([
    forMentors ? directory.asMentee(seekerId) : directory.asMentor(seekerId),
    forMentors ? directory.mentors() : directory.mentees(),
    stores.topics.all(),
    setAsideBy(stores, seekerId),
    stores.topics.meantBy(query.words),
  ]);
  if (seeker === null) return null;
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const read = { topics: meant.topics.flatMap((id) => byId.get(id) ?? []), rest: meant.words };
  const { whose, weights } = chooseWeights(policy.weights);
  const options = {
    criteria: criteriaOf(query, topics, read),
    exact: query.exact,
    limit,
    offset: query.skip,
    setAside,
    weights,
    tree: withRoof(hierarchyOf(topics), ANY_OF_THE_WORDS, meant.topics),
  };
  return { seeker, candidates, options, topics, readAs: read.topics, whoseWeights: whose };
}

/** Words that name several topics are one wish, which any of these topics answers: the roof over all of them. */
const ANY_OF_THE_WORDS = 'any-of-the-words' as TopicId;

type ReadWords = { readonly topics: readonly Topic[]; readonly rest: readonly string[] };

function criteriaOf(query: Query, topics: readonly Topic[], read: ReadWords): Partial<Criteria> {
  const { topics: slugs, ...changed } = query.changed;
  const chosen = slugs === undefined ? [] : topics.filter(({ slug }) => slugs.includes(slug));
  const [only, ...others] = read.topics.map(({ id }) => id);
  const said = only === undefined ? [] : [others.length > 0 ? ANY_OF_THE_WORDS : only];
  const wanted = [...new Set([...chosen.map(({ id }) => id), ...said])];
  return {
    ...changed,
    ...(wanted.length > 0 ? { topics: wanted.map((topicId) => ({ topicId, importance: 3 as const })) } : {}),
    ...(read.rest.length > 0 ? { words: read.rest } : {}),
  };
}

/** Nobody sees those they dismissed, the people they work with already, or anybody either side wants kept apart. */
async function setAsideBy(stores: Reads, id: MemberId): Promise<ReadonlySet<MemberId>> {
  const [live, dismissed, excluded] = await Promise.all([
    stores.relationships.liveOf(id),
    stores.lists.of(id, 'dismissed'),
    stores.lists.allExcluded(id),
  ]);
  return new Set([id, ...dismissed, ...excluded, ...live.flatMap((one) => [one.mentorId, one.menteeId])]);
}
