import type { Topic } from '../../core/topic/topic.ts';

/** What is selected of a topic `t`, to be read by `topicFrom`. */
export const TOPIC_COLUMNS = `t.id, t.slug, t.label, t."group", t.aliases, t.state,
  ARRAY(SELECT p.broader_id FROM topic_parents p WHERE p.organisation_id = $1 AND p.topic_id = t.id
    ORDER BY p.broader_id) AS broader`;

/** The order in which a person would read a catalogue. */
export const IN_READING_ORDER = 'ORDER BY t."group", t.label, t.id';

/** A topic from its row, without whatever else was selected. */
export function topicFrom({ id, slug, label, group, aliases, state, broader }: Topic): Topic {
  return { id, slug, label, group, aliases, state, broader };
}
