import type { TopicId } from '../../../../core/domain/kernel/ids.ts';
import type { Topic } from '../../../../core/domain/topic/topic.ts';
import { coalesce } from '../../connection/coalesce.ts';
import type { Scope } from '../../connection/scope.ts';
import { createTopicWords, type TopicWordsBy } from '../../directory/topic-words.ts';
import { IN_READING_ORDER, type StoredTopicRow, TOPIC_COLUMNS, withBroader } from './topic-row.ts';

/** Every topic of one organisation, the same objects as long as none of them changes. */
export type TopicCatalogue = {
  readonly all: () => Promise<readonly Topic[]>;
  /** As a transaction sees them, its own changes included. */
  readonly allIn: (scope: Scope) => Promise<readonly Topic[]>;
  /** What typed words mean in the catalogue as its reader sees it. */
  readonly wordsBy: TopicWordsBy;
};

type Version = bigint | null;
type Known = { readonly version: Version | 'never'; readonly topics: readonly Topic[] };
/** The topic is null in the one row that comes when nothing changed. */
type CatalogueRow = { readonly version: Version } & (StoredTopicRow | { readonly id: null });

const SELECT_IF_CHANGED = `
  SELECT now_at.version, ${TOPIC_COLUMNS}
  FROM (SELECT max(changed_in) AS version FROM topic_catalogues WHERE organisation_id = $1) AS now_at
  LEFT JOIN topics t ON t.organisation_id = $1 AND now_at.version IS DISTINCT FROM $2
  ${IN_READING_ORDER}`;
/** No transaction has this number. */
const NEVER = -1n;

/** Asks the database before every answer whether anything is new, and reads the topics again only then. */
export function createTopicCatalogue(scope: Scope): TopicCatalogue {
  let known: Known = { version: 'never', topics: [] };
  const all = coalesce(async () => {
    known = await asSeenBy(scope, known);
    return known.topics;
  });
  return { all, allIn: async (inside) => (await asSeenBy(inside, known)).topics, wordsBy: createTopicWords() };
}

/** What is known where it is still true, else the topics read anew. */
async function asSeenBy(scope: Scope, known: Known): Promise<Known> {
  const found = await scope.rows<CatalogueRow>(SELECT_IF_CHANGED, known.version === 'never' ? NEVER : known.version);
  const version = found[0]?.version ?? null;
  if (version === known.version) return known;
  // A hierarchy newer than `version` does no harm: the next look finds the version changed.
  return { version, topics: await withBroader(scope, found.flatMap(topicIn)) };
}

function topicIn({ version: _version, ...row }: CatalogueRow): readonly StoredTopicRow[] {
  return isTopic(row) ? [row] : [];
}

function isTopic(row: StoredTopicRow | { readonly id: TopicId | null }): row is StoredTopicRow {
  return row.id !== null;
}
