import type { MemberId, TopicId } from '../kernel/ids.ts';
import type { Findable } from '../matching/index/findable.ts';
import type { Criteria } from '../matching/ranking/criteria.ts';
import type { MatchSide } from '../matching/ranking/match-profile.ts';
import type { SearchOptions } from '../matching/ranking/rank.ts';
import { withRoof } from '../matching/ranking/topic-tree.ts';
import { type ChosenWeights, chooseWeights, type MatchWeights } from '../matching/ranking/weights.ts';
import type { TypedWishes } from '../matching/words/read-wishes.ts';
import type { Policy } from '../programme/policy.ts';
import type { Topic } from '../topic/topic.ts';
import { hierarchyOf } from '../topic/topic-hierarchy.ts';
import type { Query } from './query.ts';

/** How a search is done here: results on a page, and by whose rules. */
export type SearchSettings = {
  readonly limit: number;
  readonly policy: Pick<Policy, 'weights'>;
  /** People who must not appear this time. */
  readonly apartFrom?: readonly MemberId[];
  /** Leave out who answers none of the wishes, instead of showing them last. */
  readonly answeringOnly?: boolean;
};

/** What a search is about, for the words that tell of it. */
export type SearchWords = {
  /** Every topic of the organisation, to name those in the reasons. */
  readonly topics: readonly Topic[];
  /** What the typed words were read as. */
  readonly readAs: readonly Topic[];
  readonly whoseWeights: ChosenWeights['whose'];
};

/** A search with everything it needs: who looks, among whom, and how. */
export type PreparedSearch = SearchWords & {
  readonly seeker: MatchSide;
  readonly among: Findable;
  readonly options: SearchOptions & { readonly weights: MatchWeights };
};

/** What a search is made of, as it was read. */
export type SearchFacts = Pick<PreparedSearch, 'seeker' | 'among' | 'topics'> & {
  /** Whom this seeker leaves out. */
  readonly setAside: readonly MemberId[];
  /** What the typed words mean in the catalogue. */
  readonly meant: TypedWishes;
};

/** Nothing was typed, so nothing is meant by it. */
export const NOTHING_TYPED = { topics: [], words: [] } as const satisfies TypedWishes;

/** Words that name several topics are one wish, which any of these topics answers: the roof over all of them. */
const ANY_OF_THE_WORDS = 'any-of-the-words' as TopicId;

/** The search that this query asks for, by the weights that hold here. */
export function prepareSearch(
  { seeker, among, topics, setAside, meant }: SearchFacts,
  query: Query,
  { limit, policy, apartFrom = [], answeringOnly = false }: SearchSettings,
): PreparedSearch {
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
