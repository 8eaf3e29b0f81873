import type { TopicId } from '../../core/ids.ts';
import type { Topic } from '../../core/topic/topic.ts';
import { joinable } from './joinable.ts';
import type { Scope } from './scope.ts';

/** Every topic of one organisation, the same objects as long as none of them changes. */
export type TopicCatalogue = { readonly all: () => Promise<readonly Topic[]> };

type CatalogueRow = {
  readonly version: string | null;
  /** Null in the one row that comes when nothing changed. */
  readonly id: TopicId | null;
  readonly slug: string;
  readonly label: string;
  readonly group: string;
  readonly aliases: readonly string[];
  readonly state: Topic['state'];
};

/** `xmin` names the transaction that wrote a row last: together they change with every topic added, changed or removed. */
const SELECT_IF_CHANGED = `
  SELECT now_at.version, t.id, t.slug, t.label, t."group", t.aliases, t.state
  FROM (SELECT md5(string_agg(id || xmin::text, ',' ORDER BY id)) AS version
    FROM topics WHERE organisation_id = $1) AS now_at
  LEFT JOIN topics t ON t.organisation_id = $1 AND now_at.version IS DISTINCT FROM $2
  ORDER BY t."group", t.label, t.id`;

/** Asks the database before every answer whether anything is new, and reads the topics again only then. */
export function createTopicCatalogue({ rows }: Scope): TopicCatalogue {
  let known: { readonly version: string | null; readonly topics: readonly Topic[] } = { version: '', topics: [] };
  return {
    all: joinable(async () => {
      const found = await rows<CatalogueRow>(SELECT_IF_CHANGED, known.version);
      const version = found[0]?.version ?? null;
      if (version !== known.version) known = { version, topics: found.flatMap(topicIn) };
      return known.topics;
    }),
  };
}

function topicIn({ id, slug, label, group, aliases, state }: CatalogueRow): readonly Topic[] {
  return id === null ? [] : [{ id, slug, label, group, aliases, state }];
}
