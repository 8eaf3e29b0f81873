import type { Ids } from '../../core/ports/clock.ts';
import type { Conversation } from '../../core/ports/delivery-signal.ts';
import type { Owed } from '../../core/ports/ledger.ts';
import type { Platform } from '../../core/view/person.ts';
import { storedCard } from './card-json.ts';
import type { Scope } from './scope.ts';

type Kind<Do extends Owed['do']> = Extract<Owed, { readonly do: Do }>;
type Writing = { readonly scope: Scope; readonly ids: Ids; readonly now: Date };
type ConversationRow = {
  readonly identity_id: Conversation['identityId'];
  readonly workspace_id: Conversation['workspaceId'];
};

/**
 * Stores what is owed, in order, and answers the conversations that have something new. Members of another organisation,
 * news owed before and edits of what was never sent are left out.
 */
export async function writeOwed(
  writing: Writing,
  owed: readonly Owed[],
  platformsWithHome: readonly Platform[],
): Promise<readonly Conversation[]> {
  const written = [
    ...(await writeSends(writing, ofKind(owed, 'send'))),
    ...(await writeFiles(writing, ofKind(owed, 'hand'))),
    ...(await writeEdits(writing, ofKind(owed, 'edit'))),
    ...(await writePrompts(writing, ofKind(owed, 'prompt'))),
    ...(await writeHomes(writing, ofKind(owed, 'home'), platformsWithHome)),
  ];
  const conversations = new Map(written.map((row) => [row.identity_id, row]));
  return [...conversations.values()].map((row) => ({ identityId: row.identity_id, workspaceId: row.workspace_id }));
}

function ofKind<Do extends Owed['do']>(owed: readonly Owed[], kind: Do): readonly Kind<Do>[] {
  return owed.filter((one): one is Kind<Do> => one.do === kind);
}

/** The inbox the member chose, else the newest identity; one that can be reached before one that cannot. */
const IDENTITY_OF_MEMBER = `
  SELECT i.id, i.workspace_id FROM identities i WHERE i.member_id = m.id
  ORDER BY i.reachable DESC, coalesce(i.id = m.inbox_identity_id, false) DESC, i.created_at DESC, i.id DESC LIMIT 1`;

async function writeSends({ scope, ids, now }: Writing, sends: readonly Kind<'send'>[]) {
  if (sends.length === 0) return [];
  const payload = sends.map(({ to, about, urgency, nudge, dedupeKey, onBehalfOf, card }, position) => ({
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
  return scope.rows<ConversationRow>(
    `WITH written AS (
      INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, urgency, nudge_day, good_until, about,
        dedupe_key, on_behalf_of_id, card, next_attempt_at, created_at)
      SELECT $1, o.id, m.id, chosen.id, 'send', o.urgency, o.nudge_day, o.good_until, o.about, o.dedupe_key,
        o.on_behalf_of, o.card::jsonb, $3, $3
      FROM json_to_recordset($2::json) AS o(position int, id text, "to" text, about text, urgency text, nudge_day text,
        good_until timestamptz, dedupe_key text, on_behalf_of text, card text)
      JOIN members m ON m.organisation_id = $1 AND m.id = o."to"
      CROSS JOIN LATERAL (${IDENTITY_OF_MEMBER}) AS chosen
      ORDER BY o.position
      ON CONFLICT (organisation_id, dedupe_key) DO NOTHING RETURNING identity_id)
    ${CONVERSATIONS_WRITTEN}`,
    JSON.stringify(payload),
    now,
  );
}

async function writeFiles({ scope, ids, now }: Writing, files: readonly Kind<'hand'>[]) {
  if (files.length === 0) return [];
  const payload = files.map(({ to, dedupeKey, onBehalfOf, file }, position) => ({
    position,
    id: ids.next(),
    to,
    dedupe_key: dedupeKey,
    on_behalf_of: onBehalfOf,
    file,
  }));
  return scope.rows<ConversationRow>(
    `WITH written AS (
      INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, dedupe_key, on_behalf_of_id, file,
        next_attempt_at, created_at)
      SELECT $1, o.id, m.id, chosen.id, 'file', o.dedupe_key, o.on_behalf_of, o.file, $3, $3
      FROM json_to_recordset($2::json) AS o(position int, id text, "to" text, dedupe_key text, on_behalf_of text,
        file jsonb)
      JOIN members m ON m.organisation_id = $1 AND m.id = o."to"
      CROSS JOIN LATERAL (${IDENTITY_OF_MEMBER}) AS chosen
      ORDER BY o.position
      ON CONFLICT (organisation_id, dedupe_key) DO NOTHING RETURNING identity_id)
    ${CONVERSATIONS_WRITTEN}`,
    JSON.stringify(payload),
    now,
  );
}

/** An edit goes where the message went that it replaces, after it. */
async function writeEdits({ scope, ids, now }: Writing, edits: readonly Kind<'edit'>[]) {
  if (edits.length === 0) return [];
  const payload = edits.map(({ to, about, card }, position) => ({
    position,
    id: ids.next(),
    to,
    about,
    card: storedCard(card),
  }));
  return scope.rows<ConversationRow>(
    `WITH written AS (
      INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, about, dedupe_key, card, next_attempt_at,
        created_at)
      SELECT $1, o.id, o."to", replaced.identity_id, 'edit', o.about, 'edit:' || o.id, o.card::jsonb, $3, $3
      FROM json_to_recordset($2::json) AS o(position int, id text, "to" text, about text, card text)
      CROSS JOIN LATERAL (
        SELECT s.identity_id FROM messages s
        WHERE s.organisation_id = $1 AND s.member_id = o."to" AND s.about = o.about AND s.kind = 'send'
        ORDER BY s.sequence DESC LIMIT 1) AS replaced
      ORDER BY o.position RETURNING identity_id)
    ${CONVERSATIONS_WRITTEN}`,
    JSON.stringify(payload),
    now,
  );
}

/** What is to be brought up reaches nobody by itself, so it makes no conversation new. */
async function writePrompts({ scope, ids, now }: Writing, prompts: readonly Kind<'prompt'>[]): Promise<readonly []> {
  if (prompts.length === 0) return [];
  const payload = prompts.map(({ to, kind, subject, within, from, key }) => ({
    id: ids.next(),
    to,
    kind,
    subject,
    within,
    due_at: (from ?? now).toISOString(),
    key,
  }));
  await scope.change(
    `INSERT INTO prompts (organisation_id, id, member_id, kind, subject, relationship_id, key, raised_at, due_at)
      SELECT $1, o.id, m.id, o.kind, o.subject, o.within, o.key, o.due_at, o.due_at
      FROM json_to_recordset($2::json) AS o(id text, "to" text, kind text, subject text, within text, due_at timestamptz,
        key text)
      JOIN members m ON m.organisation_id = $1 AND m.id = o."to"
      ON CONFLICT (organisation_id, member_id, key) DO NOTHING`,
    JSON.stringify(payload),
  );
  return [];
}

/** A page that waits already is enough. Touching it makes the worker wait for this commit, so that it composes what we wrote. */
async function writeHomes(
  { scope, ids, now }: Writing,
  homes: readonly Kind<'home'>[],
  platforms: readonly Platform[],
) {
  const members = [...new Set(homes.map(({ to }) => to))];
  if (members.length === 0 || platforms.length === 0) return [];
  return scope.rows<ConversationRow>(
    `WITH written AS (
      INSERT INTO messages (organisation_id, id, member_id, identity_id, kind, dedupe_key, next_attempt_at, created_at)
      SELECT $1, $2 || ':' || i.id, i.member_id, i.id, 'home', 'home:' || $2 || ':' || i.id, $3, $3
      FROM identities i
      WHERE i.organisation_id = $1 AND i.member_id = ANY($4) AND i.platform = ANY($5) AND i.reachable
      ORDER BY i.id
      ON CONFLICT (identity_id) WHERE kind = 'home' AND state = 'queued' AND attempts = 0
      DO UPDATE SET created_at = EXCLUDED.created_at RETURNING identity_id)
    ${CONVERSATIONS_WRITTEN}`,
    ids.next(),
    now,
    members,
    platforms,
  );
}

const CONVERSATIONS_WRITTEN = `SELECT w.identity_id, i.workspace_id FROM written w JOIN identities i ON i.id = w.identity_id`;
