import type { Conversation } from '../../../core/domain/delivery/conversation.ts';
import type { OutboxMessage } from '../../../core/domain/delivery/outbox-message.ts';
import type { Ids } from '../../../core/domain/time/clock.ts';
import type { Platform } from '../../../core/domain/view/person.ts';
import type { Scope } from '../connection/scope.ts';
import { storedCard } from './card-json.ts';

type Kind<Do extends OutboxMessage['do']> = Extract<OutboxMessage, { readonly do: Do }>;
type Writing = { readonly scope: Scope; readonly ids: Ids; readonly now: Date };
type ConversationRow = {
  readonly identity_id: Conversation['identityId'];
  readonly workspace_id: Conversation['workspaceId'];
};

/** One insert of the statement that writes everything: its payload is `$n`, the moment `$2`. */
type Part = {
  readonly name: 'sends' | 'files' | 'edits' | 'homes' | 'prompts';
  readonly insert: (n: string) => string;
  readonly payload: object;
};

/**
 * Enqueues messages, in order, and answers the conversations that have something new. Members of another organisation,
 * news enqueued before and edits of what was never sent are left out.
 */
export async function enqueue(
  writing: Writing,
  messages: readonly OutboxMessage[],
  platformsWithHome: readonly Platform[],
): Promise<readonly Conversation[]> {
  const { now, later } = inSteps(messages);
  const written = [
    ...(await writeAtOnce(writing, now, platformsWithHome)),
    ...(await writeAtOnce(writing, later, platformsWithHome)),
  ];
  const conversations = new Map(written.map((row) => [row.identity_id, row]));
  return [...conversations.values()].map((row) => ({ identityId: row.identity_id, workspaceId: row.workspace_id }));
}

/** What replaces a message of the same turn comes after it: a statement does not see what itself writes. */
function inSteps(messages: readonly OutboxMessage[]): Readonly<Record<'now' | 'later', readonly OutboxMessage[]>> {
  const sent = new Set(ofKind(messages, 'send').map(({ to, about }) => `${to} ${about}`));
  const isLater = (one: OutboxMessage) => one.do === 'edit' && sent.has(`${one.to} ${one.about}`);
  return { now: messages.filter((one) => !isLater(one)), later: messages.filter(isLater) };
}

/** All of it in one statement: on the way to an answer each one more is waited for. */
async function writeAtOnce(
  { scope, ids, now }: Writing,
  messages: readonly OutboxMessage[],
  platforms: readonly Platform[],
): Promise<readonly ConversationRow[]> {
  const parts = [
    ...sends(ids, ofKind(messages, 'send')),
    ...files(ids, ofKind(messages, 'hand')),
    ...edits(ids, ofKind(messages, 'edit')),
    ...homes(ids, ofKind(messages, 'home'), platforms),
    ...prompts(ids, now, ofKind(messages, 'prompt')),
  ];
  if (parts.length === 0) return [];
  const inserts = parts.map(({ name, insert }, at) => `${name} AS (${insert(`$${at + 3}`)})`);
  const written = parts.filter(({ name }) => name !== 'prompts').map(({ name }) => `SELECT identity_id FROM ${name}`);
  return scope.rows<ConversationRow>(
    `WITH ${inserts.join(',\n')}
    SELECT DISTINCT w.identity_id, i.workspace_id
    FROM (${written.length === 0 ? NOTHING_WRITTEN : written.join(' UNION ALL ')}) AS w
    JOIN identities i ON i.id = w.identity_id AND i.organisation_id = $1 AND $2::timestamptz IS NOT NULL`,
    now,
    ...parts.map(({ payload }) => JSON.stringify(payload)),
  );
}

const NOTHING_WRITTEN = 'SELECT NULL::text AS identity_id';

function ofKind<Do extends OutboxMessage['do']>(messages: readonly OutboxMessage[], kind: Do): readonly Kind<Do>[] {
  return messages.filter((one): one is Kind<Do> => one.do === kind);
}

/** The inbox the member chose, else the newest identity; one that can be reached before one that cannot. */
const IDENTITY_OF_MEMBER = `
  SELECT i.id, i.workspace_id FROM identities i WHERE i.member_id = m.id
  ORDER BY i.reachable DESC, coalesce(i.id = m.inbox_identity_id, false) DESC, i.created_at DESC, i.id DESC LIMIT 1`;

function sends(ids: Ids, messages: readonly Kind<'send'>[]): readonly Part[] {
  if (messages.length === 0) return [];
  const payload = messages.map(({ to, about, urgency, nudge, dedupeKey, onBehalfOf, card }, position) => ({
    position,
    id: ids.next(),
    to,
    about,
    urgency,
    nudge_day: nudge?.day,
    good_until: nudge?.goodUntil,
    dedupe_key: dedupeKey,
    on_behalf_of: onBehalfOf,
    card: storedCard(card),
  }));
  const insert = (n: string) => `
    INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, urgency, nudge_day, good_until, about,
      dedupe_key, on_behalf_of_id, card, next_attempt_at, created_at)
    SELECT $1, o.id, m.id, chosen.id, 'send', o.urgency, o.nudge_day, o.good_until, o.about, o.dedupe_key,
      o.on_behalf_of, o.card::jsonb, $2, $2
    FROM json_to_recordset(${n}::json) AS o(position int, id text, "to" text, about text, urgency text, nudge_day text,
      good_until timestamptz, dedupe_key text, on_behalf_of text, card text)
    JOIN members m ON m.organisation_id = $1 AND m.id = o."to"
    CROSS JOIN LATERAL (${IDENTITY_OF_MEMBER}) AS chosen
    ORDER BY o.position
    ON CONFLICT (organisation_id, dedupe_key) DO NOTHING RETURNING identity_id`;
  return [{ name: 'sends', insert, payload }];
}

function files(ids: Ids, messages: readonly Kind<'hand'>[]): readonly Part[] {
  if (messages.length === 0) return [];
  const payload = messages.map(({ to, dedupeKey, onBehalfOf, file }, position) => ({
    position,
    id: ids.next(),
    to,
    dedupe_key: dedupeKey,
    on_behalf_of: onBehalfOf,
    file,
  }));
  const insert = (n: string) => `
    INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, dedupe_key, on_behalf_of_id, file,
      next_attempt_at, created_at)
    SELECT $1, o.id, m.id, chosen.id, 'file', o.dedupe_key, o.on_behalf_of, o.file, $2, $2
    FROM json_to_recordset(${n}::json) AS o(position int, id text, "to" text, dedupe_key text, on_behalf_of text,
      file jsonb)
    JOIN members m ON m.organisation_id = $1 AND m.id = o."to"
    CROSS JOIN LATERAL (${IDENTITY_OF_MEMBER}) AS chosen
    ORDER BY o.position
    ON CONFLICT (organisation_id, dedupe_key) DO NOTHING RETURNING identity_id`;
  return [{ name: 'files', insert, payload }];
}

/** An edit goes where the message went that it replaces, after it. */
function edits(ids: Ids, messages: readonly Kind<'edit'>[]): readonly Part[] {
  if (messages.length === 0) return [];
  const payload = messages.map(({ to, about, card }, position) => ({
    position,
    id: ids.next(),
    to,
    about,
    card: storedCard(card),
  }));
  const insert = (n: string) => `
    INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, about, dedupe_key, card, next_attempt_at,
      created_at)
    SELECT $1, o.id, o."to", replaced.identity_id, 'edit', o.about, 'edit:' || o.id, o.card::jsonb, $2, $2
    FROM json_to_recordset(${n}::json) AS o(position int, id text, "to" text, about text, card text)
    CROSS JOIN LATERAL (
      SELECT s.identity_id FROM messages s
      WHERE s.organisation_id = $1 AND s.member_id = o."to" AND s.about = o.about AND s.kind = 'send'
      ORDER BY s.sequence DESC LIMIT 1) AS replaced
    ORDER BY o.position RETURNING identity_id`;
  return [{ name: 'edits', insert, payload }];
}

/** What is to be brought up reaches nobody by itself, so it makes no conversation new. */
function prompts(ids: Ids, now: Date, messages: readonly Kind<'prompt'>[]): readonly Part[] {
  if (messages.length === 0) return [];
  const payload = messages.map(({ to, kind, subject, within, from, key }) => ({
    id: ids.next(),
    to,
    kind,
    subject,
    within,
    due_at: (from ?? now).toISOString(),
    key,
  }));
  const insert = (n: string) => `
    INSERT INTO prompts (organisation_id, id, member_id, kind, subject, relationship_id, key, raised_at, due_at)
    SELECT $1, o.id, m.id, o.kind, o.subject, o.within, o.key, o.due_at, o.due_at
    FROM json_to_recordset(${n}::json) AS o(id text, "to" text, kind text, subject text, within text,
      due_at timestamptz, key text)
    JOIN members m ON m.organisation_id = $1 AND m.id = o."to"
    ON CONFLICT (organisation_id, member_id, key) DO NOTHING`;
  return [{ name: 'prompts', insert, payload }];
}

/** A page that waits already is enough. Touching it makes the worker wait for this commit, so that it composes what we wrote. */
function homes(ids: Ids, messages: readonly Kind<'home'>[], platforms: readonly Platform[]): readonly Part[] {
  const members = [...new Set(messages.map(({ to }) => to))];
  if (members.length === 0 || platforms.length === 0) return [];
  const insert = (n: string) => `
    INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, dedupe_key, next_attempt_at, created_at)
    SELECT $1, o.id || ':' || i.id, i.member_id, i.id, 'home', 'home:' || o.id || ':' || i.id, $2, $2
    FROM json_to_record(${n}::json) AS o(id text, members text[], platforms text[])
    JOIN identities i ON i.organisation_id = $1 AND i.member_id = ANY(o.members) AND i.platform = ANY(o.platforms)
      AND i.reachable
    ORDER BY i.id
    ON CONFLICT (identity_id) WHERE kind = 'home' AND state = 'queued' AND attempts = 0
    DO UPDATE SET created_at = EXCLUDED.created_at RETURNING identity_id`;
  return [{ name: 'homes', insert, payload: { id: ids.next(), members, platforms } }];
}
