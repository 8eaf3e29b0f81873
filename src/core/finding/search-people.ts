import type { MemberId, TopicId } from '../ids.ts';
import type { Criteria } from '../matching/criteria.ts';
import { type Ranking, rank } from '../matching/rank.ts';
import { topicTree } from '../matching/topic-tree.ts';
import type { Reads } from '../ports/stores.ts';
import type { Topic } from '../topic/topic.ts';
import type { Query } from './query.ts';
import { topicsInWords } from './topics-in-words.ts';

export type Found = Ranking & {
  /** Every topic of the organisation, to name those in the reasons. */
  readonly topics: readonly Topic[];
  /** What the typed words were read as. */
  readonly readAs: readonly Topic[];
};

/** People for one search, closest first; null when the searcher does not take part on the side that searches. */
export async function searchPeople(
  stores: Reads,
  seekerId: MemberId,
  query: Query,
  limit: number,
): Promise<Found | null> {
  const forMentors = query.side === 'mentors';
  const { directory } = stores;
  // Asked in one breath, both questions of the directory share one look at what changed.
  const [seeker, people, topics, setAside] = await Promise.all([
    forMentors ? directory.asMentee(seekerId) : directory.asMentor(seekerId),
    forMentors ? directory.mentors() : directory.mentees(),
    stores.topics.all(),
    setAsideBy(stores, seekerId),
  ]);
  if (seeker === null) return null;
  const read = topicsInWords(query.words, topics);
  const ranking = rank(seeker, people, {
    criteria: criteriaOf(query, topics, read),
    exact: query.exact,
    limit,
    offset: query.skip,
    setAside,
    tree: topicTree(
      read.topics.map(({ id, label, aliases }) => ({ id, label, aliases: [...aliases], broader: [ANY_OF_THE_WORDS] })),
    ),
  });
  return { ...ranking, topics, readAs: read.topics };
}

/** Words that name several topics are one wish, which any of these topics answers: the roof over all of them. */
const ANY_OF_THE_WORDS = 'any-of-the-words' as TopicId;

function criteriaOf(query: Query, topics: readonly Topic[], read: ReturnType<typeof topicsInWords>): Partial<Criteria> {
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
