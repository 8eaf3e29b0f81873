import type { TopicId } from '../../core/ids.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { cleanLine } from '../../core/text/clean.ts';
import type { Topic } from '../../core/topic/topic.ts';
import type { Turn } from '../flow.ts';
import type { TopicsFault } from './chosen-topics.ts';

export const MAX_OWN_TOPICS = 5;
const MIN_TOPIC_CHARS = 2;
const MAX_TOPIC_CHARS = 60;

/** Labels as somebody wrote them, each once; refuses rather than cuts. */
export function readOwnTopics(words: string): Result<readonly string[], TopicsFault> {
  const written = words.split(/[,;\n]/u).map(cleanLine);
  const labels = [...new Map(written.map((label) => [label.toLowerCase(), label])).values()].filter(
    (label) => label !== '',
  );
  if (labels.some((label) => label.length > MAX_TOPIC_CHARS))
    return refuse({ code: 'topic-too-long', maxChars: MAX_TOPIC_CHARS });
  if (labels.some((label) => label.length < MIN_TOPIC_CHARS)) return refuse({ code: 'topic-too-short' });
  if (labels.length > MAX_OWN_TOPICS) return refuse({ code: 'too-many-written', max: MAX_OWN_TOPICS });
  return ok(labels);
}

/** How many topics these labels would add to the chosen ones. */
export function countNew(labels: readonly string[], chosen: ReadonlySet<string>, catalogue: readonly Topic[]): number {
  const wanted = labels.map((label) => catalogue.find((topic) => isNamed(topic, label.toLowerCase()))?.id ?? label);
  return new Set(wanted.filter((one) => !chosen.has(one))).size;
}

/** Each label becomes the catalogue's topic of that name, or a proposed one. */
export async function proposeTopics(
  labels: readonly string[],
  { stores, actor, ids }: Turn,
): Promise<{ readonly topics: readonly Topic[]; readonly proposed: readonly string[] }> {
  const topics: Topic[] = [];
  for (const label of labels) topics.push(await stores.topics.propose(label, actor.id, ids.next() as TopicId));
  return { topics, proposed: topics.filter(({ state }) => state === 'proposed').map(({ label }) => label) };
}

const isNamed = ({ label, aliases }: Topic, wanted: string): boolean =>
  label.toLowerCase() === wanted || aliases.includes(wanted);
