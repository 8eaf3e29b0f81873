import type { TopicId } from '../../../../core/domain/kernel/ids.ts';
import type { Topic } from '../../../../core/domain/topic/topic.ts';
import type { Scope } from '../../connection/scope.ts';

const NOT_LETTERS_OR_DIGITS = /[^\p{L}\p{N}]+/gu;
const ID_TAIL = 6;
const NONE: readonly TopicId[] = [];

/** A topic as `TOPIC_COLUMNS` select it; what it is a part of is read apart. */
export type StoredTopicRow = Omit<Topic, 'broader'>;

/** What is selected of a topic `t`. */
export const TOPIC_COLUMNS = 't.id, t.slug, t.label, t."group", t.aliases, t.state';

/** The order in which a person would read a catalogue. */
export const IN_READING_ORDER = 'ORDER BY t."group", t.label, t.id';

/** Rows with their places in the hierarchy. Joined here: a planner that does not know yet of 20,000 new topics takes minutes. */
export async function withBroader<Row extends StoredTopicRow>({ rows }: Scope, topics: readonly Row[]) {
  const parents = await rows<{ readonly topic_id: TopicId; readonly broader_id: TopicId }>(
    'SELECT topic_id, broader_id FROM topic_parents WHERE organisation_id = $1 ORDER BY topic_id, broader_id',
  );
  const broader = new Map<TopicId, TopicId[]>();
  for (const { topic_id, broader_id } of parents) {
    const known = broader.get(topic_id);
    if (known === undefined) broader.set(topic_id, [broader_id]);
    else known.push(broader_id);
  }
  return topics.map((topic) => ({ ...topic, broader: broader.get(topic.id) ?? NONE }));
}

/** Words of the label for people who read the data, and the end of the id so that it is free. */
export function slugOf(label: string, id: TopicId): string {
  return `${label.toLowerCase().replaceAll(NOT_LETTERS_OR_DIGITS, '-')}-${id.slice(-ID_TAIL)}`;
}
