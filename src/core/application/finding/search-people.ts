import {
  NOTHING_TYPED,
  type PreparedSearch,
  prepareSearch,
  type SearchSettings,
  type SearchWords,
} from '../../domain/finding/prepare-search.ts';
import type { Query } from '../../domain/finding/query.ts';
import type { MemberId } from '../../domain/kernel/ids.ts';
import { rankFindable } from '../../domain/matching/index/findable.ts';
import type { Ranking } from '../../domain/matching/ranking/rank.ts';
import type { ListReads } from '../member/list-store.ts';
import type { TopicReads } from '../topic/topic-store.ts';
import type { DirectoryReads } from './directory.ts';

/** What a search reads. */
export type SearchReads = {
  readonly directory: DirectoryReads;
  readonly topics: TopicReads;
  readonly lists: ListReads;
};

export type FoundPeople = Ranking & SearchWords;

/** People for one search, closest first; null when the searcher does not take part on the side that searches. */
export async function searchPeople(
  stores: SearchReads,
  seekerId: MemberId,
  query: Query,
  settings: SearchSettings,
): Promise<FoundPeople | null> {
  const search = await readSearch(stores, seekerId, query, settings);
  if (search === null) return null;
  const { seeker, among, options, ...named } = search;
  return { ...rankFindable(among, seeker, options), ...named };
}

/** Reads what a search needs in one round trip; null as for `searchPeople`. */
export async function readSearch(
  { directory, topics: catalogue, lists }: SearchReads,
  seekerId: MemberId,
  query: Query,
  settings: SearchSettings,
): Promise<PreparedSearch | null> {
  // Asked at the same time, both questions of the directory share one look at what changed.
  const [seeker, among] = await Promise.all([
    query.side === 'mentors' ? directory.asMentee(seekerId) : directory.asMentor(seekerId),
    directory.findable(query.side),
  ]);
  const topics = await catalogue.all();
  const setAside = await lists.keptFrom(seekerId);
  const meant = query.words === '' ? NOTHING_TYPED : await catalogue.meantBy(query.words);
  return seeker === null ? null : prepareSearch({ seeker, among, topics, setAside, meant }, query, settings);
}
