import type { TopicId } from '../../core/ids.ts';
import type { TopicReads, TopicStore } from '../../core/ports/topic-store.ts';
import type { Topic } from '../../core/topic/topic.ts';
import type { Topic as TopicRow } from './generated/client.ts';
import type { Scope } from './scope.ts';

/** Where a proposed topic stands until a coordinator sorts it in. */
const PROPOSED_GROUP = 'Suggested by members';
const IN_ORDER = [{ group: 'asc' }, { label: 'asc' }, { id: 'asc' }] as const;
const NOT_LETTERS_OR_DIGITS = /[^\p{L}\p{N}]+/gu;
const ID_TAIL = 6;

export function topicReads({ db }: Scope): TopicReads {
  return {
    offeredTo: async (memberId) => {
      const where = { OR: [{ state: 'listed' }, { proposedById: memberId }] };
      return (await db.topic.findMany({ where, orderBy: [...IN_ORDER] })).map(topicFrom);
    },
    all: async () => (await db.topic.findMany({ orderBy: [...IN_ORDER] })).map(topicFrom),
  };
}

export function topicStore(scope: Scope): TopicStore {
  const reads = topicReads(scope);
  return {
    ...reads,
    propose: async (proposed, by, id) => {
      const label = proposed.trim().replaceAll(/\s+/g, ' ');
      await scope.change(
        `INSERT INTO topics (organisation_id, id, slug, label, "group", state, proposed_by_id)
          SELECT $1, $2, $3, $4, $5, 'proposed', $6
          WHERE NOT EXISTS (SELECT FROM topics WHERE organisation_id = $1 AND lower($4) = ANY(aliases))
          ON CONFLICT DO NOTHING`,
        id,
        slugOf(label, id),
        label,
        PROPOSED_GROUP,
        by,
      );
      const found = (await reads.all()).find((topic) => isNamed(topic, label));
      if (found === undefined) throw new Error('a proposed topic was neither stored nor found');
      return found;
    },
  };
}

function isNamed(topic: Topic, label: string): boolean {
  const wanted = label.toLowerCase();
  return topic.label.toLowerCase() === wanted || topic.aliases.includes(wanted);
}

/** Words of the label for people who read the data, and the end of the id so that it is free. */
function slugOf(label: string, id: TopicId): string {
  return `${label.toLowerCase().replaceAll(NOT_LETTERS_OR_DIGITS, '-')}-${id.slice(-ID_TAIL)}`;
}

function topicFrom(row: TopicRow): Topic {
  return {
    id: row.id as TopicId,
    slug: row.slug,
    label: row.label,
    group: row.group,
    aliases: row.aliases,
    state: row.state as Topic['state'],
  };
}
