import type { MemberId, TopicId } from '../../domain/kernel/ids.ts';
import type { Topic } from '../../domain/topic/topic.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { TopicStore } from './topic-store.ts';

/** Adds a topic of a member's own words, or answers the one that has this label or alias already. */
export function proposeTopic(
  { stores, ids }: Pick<UseCaseContext<{ readonly topics: TopicStore }>, 'stores' | 'ids'>,
  label: string,
  by: MemberId,
): Promise<Topic> {
  return stores.topics.propose(label, by, ids.next() as TopicId);
}
