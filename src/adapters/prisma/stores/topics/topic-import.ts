import type { OrganisationId, TopicId } from '../../../../core/domain/kernel/ids.ts';
import type { Ids } from '../../../../core/domain/time/clock.ts';
import type { CatalogueDraft } from '../../../../core/domain/topic-import/catalogue-draft.ts';
import type { CatalogueFault } from '../../../../core/domain/topic-import/catalogue-fault.ts';
import { type ImportPlan, planImport } from '../../../../core/domain/topic-import/plan-import.ts';
import type { KnownTopic, PlannedTopic } from '../../../../core/domain/topic-import/planned-topic.ts';
import type { Database } from '../../connection/database.ts';
import { type Scope, scopedClient, scopeOn } from '../../connection/scope.ts';
import { type StoredTopicRow, slugOf, TOPIC_COLUMNS, withBroader } from './topic-row.ts';

export type Imported =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly faults: readonly CatalogueFault[] };

/** Thousands of rows in a handful of statements; a slow disk may still take its time. */
const TRANSACTION = { maxWait: 30_000, timeout: 300_000 };

/**
 * Brings an organisation's catalogue to what the files say, all of it or nothing. A dry run plans against the same
 * rows and writes none. Imports of one organisation wait for each other.
 */
export function importTopics(
  { client }: Pick<Database, 'client'>,
  ids: Ids,
  { organisationId, draft, dryRun }: ImportOrder,
): Promise<Imported> {
  return scopedClient(client, organisationId).$transaction(async (transaction): Promise<Imported> => {
    const scope = scopeOn(transaction, organisationId);
    await scope.rows("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('topic import ' || $1, 0))");
    const planned = planImport(draft, await knownTopics(scope), () => ids.next() as TopicId);
    if (planned.ok && !dryRun) await carryOut(scope, planned.plan);
    return planned;
  }, TRANSACTION);
}

export type ImportOrder = {
  readonly organisationId: OrganisationId;
  readonly draft: CatalogueDraft;
  readonly dryRun: boolean;
};

function knownTopics(scope: Scope): Promise<readonly KnownTopic[]> {
  const select = `SELECT ${TOPIC_COLUMNS}, t.external_ref AS reference FROM topics t WHERE t.organisation_id = $1 FOR UPDATE`;
  return scope.rows<StoredTopicRow & Pick<KnownTopic, 'reference'>>(select).then((found) => withBroader(scope, found));
}

const PLANNED = `unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
  AS p(id, slug, label, group_label, aliases, external_ref)`;
const ALIASES = 'ARRAY(SELECT jsonb_array_elements_text(p.aliases::jsonb))';

async function carryOut({ change }: Scope, { created, changed, moved }: ImportPlan): Promise<void> {
  // Two topics may swap labels, so every changed one first gives its own free.
  await change(
    'UPDATE topics SET label = id WHERE organisation_id = $1 AND id = ANY($2)',
    changed.map(({ id }) => id),
  );
  await change(
    `UPDATE topics SET label = p.label, "group" = p.group_label, aliases = ${ALIASES}, external_ref = p.external_ref,
      state = 'listed' FROM ${PLANNED} WHERE topics.organisation_id = $1 AND topics.id = p.id`,
    ...columnsOf(changed),
  );
  await change(
    `INSERT INTO topics (organisation_id, id, slug, label, "group", aliases, external_ref)
      SELECT $1, p.id, p.slug, p.label, p.group_label, ${ALIASES}, p.external_ref FROM ${PLANNED}`,
    ...columnsOf(created),
  );
  await change('DELETE FROM topic_parents WHERE organisation_id = $1 AND topic_id = ANY($2)', [...moved.keys()]);
  const parents = [...moved].flatMap(([id, broader]) => broader.map((parent) => [id, parent] as const));
  await change(
    `INSERT INTO topic_parents (organisation_id, topic_id, broader_id)
      SELECT $1, p.topic_id, p.broader_id FROM unnest($2::text[], $3::text[]) AS p(topic_id, broader_id)`,
    parents.map(([id]) => id),
    parents.map(([, parent]) => parent),
  );
}

function columnsOf(topics: readonly PlannedTopic[]): readonly (readonly (string | null)[])[] {
  return [
    topics.map(({ id }) => id),
    topics.map(({ id, label }) => slugOf(label, id)),
    topics.map(({ label }) => label),
    topics.map(({ group }) => group),
    topics.map(({ aliases }) => JSON.stringify(aliases)),
    topics.map(({ reference }) => reference),
  ];
}
