import { type TopicTree, topicTree } from '../matching/ranking/topic-tree.ts';
import type { Topic } from './topic.ts';

const known = new WeakMap<readonly Topic[], TopicTree>();

/** The hierarchy of a catalogue, built once for the same list of topics. */
export function hierarchyOf(topics: readonly Topic[]): TopicTree {
  const built = known.get(topics) ?? topicTree(topics);
  known.set(topics, built);
  return built;
}
