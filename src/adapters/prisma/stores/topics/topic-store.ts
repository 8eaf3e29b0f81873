import type { TopicReads, TopicStore } from '../../../../core/application/topic/topic-store.ts';
import type { Scope } from '../../connection/scope.ts';
import type { TopicCatalogue } from './topic-catalogue.ts';
import { IN_READING_ORDER, type StoredTopicRow, slugOf, TOPIC_COLUMNS, withBroader } from './topic-row.ts';

/** Where a proposed topic stands until a coordinator sorts it in. */
const PROPOSED_GROUP = 'Suggested by members';

export function topicReads(scope: Scope, { all, wordsBy }: Pick<TopicCatalogue, 'all' | 'wordsBy'>): TopicReads {
  const words = wordsBy(all);
  return {
    offeredTo: async (memberId) => {
      const offered = await scope.rows<StoredTopicRow>(
        `SELECT ${TOPIC_COLUMNS} FROM topics t
          WHERE t.organisation_id = $1 AND (t.state = 'listed' OR t.proposed_by_id = $2) ${IN_READING_ORDER}`,
        memberId,
      );
      return withBroader(scope, offered);
    },
    all,
    meantBy: words.meantBy,
    nearlyNamed: words.nearlyNamed,
  };
}

export function topicStore(scope: Scope, { allIn, wordsBy }: TopicCatalogue): TopicStore {
  return {
    ...topicReads(scope, { all: () => allIn(scope), wordsBy }),
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
      const named = await scope.rows<StoredTopicRow>(
        `SELECT ${TOPIC_COLUMNS} FROM topics t
          WHERE t.organisation_id = $1 AND (lower(t.label) = lower($2) OR lower($2) = ANY(t.aliases))
          ${IN_READING_ORDER} LIMIT 1`,
        label,
      );
      const [found] = await withBroader(scope, named);
      if (found === undefined) throw new Error('a proposed topic was neither stored nor found');
      return found;
    },
  };
}
