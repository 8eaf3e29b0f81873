import type { TopicId } from '../../kernel/ids.ts';
import { type MatchSide, topicsOf } from './match-profile.ts';
import { type TopicTree, wishesAnsweredBy } from './topic-tree.ts';

/** How many people there are on one side, and how many of them answer a wish for a topic in some way. */
export type PoolStatistics = { readonly people: number; readonly answering: (topic: TopicId) => number };

/** Counts a pool. Somebody who keeps a near topic still counts, so dropping one never makes another worth more to them. */
export function poolStatistics(people: Iterable<MatchSide>, tree: TopicTree): PoolStatistics {
  const counts = new Map<TopicId, number>();
  let total = 0;
  for (const person of people) {
    total += 1;
    const offered = topicsOf(person).map(({ topicId }) => topicId);
    for (const topic of wishesAnsweredBy(offered, tree)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return { people: total, answering: (topic) => counts.get(topic) ?? 0 };
}
