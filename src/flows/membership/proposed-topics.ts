import type { TopicId } from '../../core/ids.ts';
import { cleanLine } from '../../core/text/clean.ts';
import type { Topic } from '../../core/topic/topic.ts';
import type { Turn } from '../flow.ts';

const MAX_OWN_TOPICS = 5;
const MAX_TOPIC_CHARS = 60;

/** Topics in a member's own words: each becomes the catalogue's topic of that name, or a proposed one. */
export async function proposeTopics(
  words: string,
  { stores, actor, ids }: Turn,
): Promise<{ readonly topics: readonly Topic[]; readonly proposed: readonly string[] }> {
  const wanted = words
    .split(/[,;\n]/u)
    .map((one) => cleanLine(one).slice(0, MAX_TOPIC_CHARS))
    .filter((one) => one.length > 1);
  const topics: Topic[] = [];
  for (const label of wanted.slice(0, MAX_OWN_TOPICS))
    topics.push(await stores.topics.propose(label, actor.id, ids.next() as TopicId));
  return { topics, proposed: topics.filter(({ state }) => state === 'proposed').map(({ label }) => label) };
}
