import type { Query } from '../../domain/finding/query.ts';
import type { MemberId, TopicId } from '../../domain/kernel/ids.ts';
import { type Findable, rankFindable } from '../../domain/matching/index/findable.ts';
import type { Criteria } from '../../domain/matching/ranking/criteria.ts';
import type { MatchSide } from '../../domain/matching/ranking/match-profile.ts';
import type { Ranking, SearchOptions } from '../../domain/matching/ranking/rank.ts';
import { withRoof } from '../../domain/matching/ranking/topic-tree.ts';
import { type ChosenWeights, chooseWeights, type MatchWeights } from '../../domain/matching/ranking/weights.ts';
import type { TypedWishes } from '../../domain/matching/words/read-wishes.ts';
import type { Policy } from '../../domain/programme/policy.ts';
import type { Topic } from '../../domain/topic/topic.ts';
import { hierarchyOf } from '../../domain/topic/topic-hierarchy.ts';
import type { Reads } from '../unit-of-work/stores.ts';

/** How a search is done here: results on a page, and by whose rules. */
export type SearchSettings = {
  readonly limit: number;
  readonly policy: Pick<Policy, 'weights'>;
  /** People who must not appear this time. */
  readonly apartFrom?: readonly MemberId[];
  /** Leave out who answers none of the wishes, instead of showing them last. */
  readonly answeringOnly?: boolean;
};

type Named = {
  /** Every topic of the organisation, to name those in the reasons. */
  readonly topics: readonly Topic[];
  /** What the typed words were read as. */
  readonly readAs: readonly Topic[];
  readonly whoseWeights: ChosenWeights['whose'];
};
export type FoundPeople = Ranking & Named;

/** A search with everything it needs: who looks, among whom, and how. */
export type PreparedSearch = Named & {
  readonly seeker: MatchSide;
  readonly among: Findable;
  readonly options: SearchOptions & { readonly weights: MatchWeights };
};

/** People for one search, closest first; null when the searcher does not take part on the side that searches. */
export async function searchPeople(
  stores: Reads,
  seekerId: MemberId,
  query: Query,
  settings: SearchSettings,
): Promise<FoundPeople | null> {
  const search = await prepareSearch(stores, seekerId, query, settings);
  if (search === null) return null;
  const { seeker, among, options, ...named } = search;
  return { ...rankFindable(among, seeker, options), ...named };
}

/** Reads what a search needs in one breath; null as for `searchPeople`. */
export async function prepareSearch(
  stores: Reads,
  seekerId: MemberId,
  query: Query,
  { limit, policy, apartFrom = [], answeringOnly = false }: SearchSettings,
): Promise<PreparedSearch | null> {
  const forMentors = query.side === 'mentors';
  const { directory } = stores;
  // Asked in one breath, both questions of the directory share one look at what changed.
  const [seeker, among] = await Promise.all([
    forMentors ? directory.asMentee(seekerId) : directory.asMentor(seekerId),
    directory.findable(query.side),
  ]);
  const topics = await stores.topics.all();
  const setAside = await stores.lists.keptFrom(seekerId);
  const meant = query.words === '' ? NOTHING_TYPED : await stores.topics.meantBy(query.words);
  if (seeker === null) return null;
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const read = { topics: meant.topics.flatMap((id) => byId.get(id) ?? []), rest: meant.words };
  const { whose, weights } = chooseWeights(policy.weights);
  const options = {
    criteria: criteriaOf(query, topics, read),
    exact: query.exact,
    answeringOnly,
    limit,
    offset: query.skip,
    setAside: new Set([...setAside, ...apartFrom]),
    weights,
    tree: withRoof(hierarchyOf(topics), ANY_OF_THE_WORDS, meant.topics),
  };
  return { seeker, among, options, topics, readAs: read.topics, whoseWeights: whose };
}

const NOTHING_TYPED = { topics: [], words: [] } as const satisfies TypedWishes;

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
