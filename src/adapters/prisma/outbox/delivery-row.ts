import type { MessageRef } from '../../../core/domain/delivery/address.ts';
import type { Conversation } from '../../../core/domain/delivery/conversation.ts';
import type { Claimed, DeliveryTask } from '../../../core/domain/delivery/delivery.ts';
import type { FileOrder } from '../../../core/domain/document/file.ts';
import type { Platform } from '../../../core/domain/view/person.ts';
import { cardFrom } from './card-json.ts';

/** What `CLAIM` selects. The checks of the database vouch for the words. */
export type ClaimRow = {
  readonly id: Claimed['messageId'];
  readonly organisation_id: Claimed['organisationId'];
  readonly member_id: Claimed['memberId'];
  readonly on_behalf_of_id: Claimed['onBehalfOf'];
  readonly identity_id: Conversation['identityId'];
  readonly workspace_id: Conversation['workspaceId'];
  readonly platform: Platform;
  readonly workspace: string;
  readonly external_id: string;
  readonly address: Readonly<Record<string, unknown>> | null;
  readonly reachable: boolean;
  readonly zone: string;
  readonly locale: string;
  readonly kind: 'send' | 'edit' | 'home' | 'file';
  readonly looks: boolean;
  readonly urgency: Claimed['urgency'];
  readonly card: unknown;
  readonly file: FileOrder | null;
  readonly replaces: MessageRef | null;
  readonly repeated: boolean;
  readonly attempts: number;
  readonly fence: number;
  readonly sending_since: Date;
  readonly created_at: Date;
};

const WAITING = "('queued', 'parked', 'sending', 'uncertain')";

/** What is in the line at a moment: a nudge that is good no longer waits to be taken back, and holds nothing up. */
const inLine = (row: string, now: string): string =>
  `${row}.state IN ${WAITING} AND (${row}.good_until IS NULL OR ${row}.good_until > ${now} OR ${row}.state IN ('sending', 'uncertain'))`;

/**
 * `$1` identity, `$2` whether the home page's lane, `$3` now, `$4` end of the lease. Whoever finds the head of the line
 * locked waits, and sees it then as it became. What was being sent when its lease ended is looked for, not sent again.
 */
export const CLAIM = `
  WITH head AS (
    SELECT m.id, m.kind IN ('send', 'file') AND m.state IN ('sending', 'uncertain') AS looks FROM messages m
    WHERE m.identity_id = $1 AND (m.kind = 'home') = $2 AND ${inLine('m', '$3')}
    ORDER BY m.sequence LIMIT 1 FOR UPDATE),
  claimed AS (
    UPDATE messages m SET
      state = CASE WHEN head.looks THEN 'uncertain' ELSE 'sending' END,
      attempts = m.attempts + CASE WHEN head.looks THEN 0 ELSE 1 END,
      sending_since = CASE WHEN head.looks THEN m.sending_since ELSE $3 END,
      fence = m.fence + 1, lease_until = $4
    FROM head
    WHERE m.id = head.id AND m.next_attempt_at <= $3 AND (m.lease_until IS NULL OR m.lease_until <= $3)
    RETURNING m.*, head.looks)
  SELECT c.id, c.organisation_id, c.member_id, c.on_behalf_of_id, c.identity_id, i.workspace_id, i.platform, i.workspace,
    i.external_id, i.address, i.reachable, o.zone, o.locale, c.kind, c.looks, c.urgency, c.card, c.file, c.repeated, c.attempts,
    c.fence, c.sending_since, c.created_at,
    CASE WHEN c.kind = 'edit' THEN (
      SELECT s.ref FROM messages s
      WHERE s.member_id = c.member_id AND s.about = c.about AND s.identity_id = c.identity_id AND s.kind = 'send'
        AND s.state = 'sent' AND s.sequence < c.sequence
      ORDER BY s.sequence DESC LIMIT 1) END AS replaces
  FROM claimed c JOIN identities i ON i.id = c.identity_id JOIN members o ON o.id = c.member_id`;

/** `$1` now, `$2` limit: only who stands first in a line can be overdue. */
export const OVERDUE = `
  SELECT m.identity_id, i.workspace_id FROM messages m JOIN identities i ON i.id = m.identity_id
  WHERE ${inLine('m', '$1')} AND m.next_attempt_at <= $1 AND (m.lease_until IS NULL OR m.lease_until <= $1)
    AND NOT EXISTS (
      SELECT FROM messages earlier
      WHERE earlier.identity_id = m.identity_id AND (earlier.kind = 'home') = (m.kind = 'home')
        AND ${inLine('earlier', '$1')} AND earlier.sequence < m.sequence)
  ORDER BY m.next_attempt_at LIMIT $2`;

/** `$1` identity, `$2` member, `$3` message, `$4` fence, `$5` now. */
export const REROUTE = `
  WITH bounced AS (UPDATE identities SET reachable = false WHERE id = $1),
  other AS (
    SELECT i.id, i.workspace_id FROM identities i WHERE i.member_id = $2 AND i.reachable AND i.id <> $1
    ORDER BY i.created_at DESC, i.id DESC LIMIT 1),
  moved AS (
    UPDATE messages m SET identity_id = other.id, state = 'queued', next_attempt_at = $5, lease_until = NULL
    FROM other WHERE m.id = $3 AND m.fence = $4 AND m.kind IN ('send', 'file') RETURNING m.id)
  SELECT other.id AS identity_id, other.workspace_id FROM other, moved`;

export function claimedFrom(row: ClaimRow): Claimed {
  return {
    messageId: row.id,
    organisationId: row.organisation_id,
    conversation: { identityId: row.identity_id, workspaceId: row.workspace_id },
    platform: row.platform,
    memberId: row.member_id,
    onBehalfOf: row.on_behalf_of_id,
    to: {
      workspace: row.workspace,
      externalId: row.external_id,
      address: row.address,
      zone: row.zone,
      locale: row.locale,
    },
    reachable: row.reachable,
    task: taskFrom(row),
    urgency: row.urgency,
    repeated: row.repeated,
    attempts: row.attempts,
    fence: row.fence,
    createdAt: row.created_at,
  };
}

function taskFrom({ kind, looks, card, file, replaces, sending_since }: ClaimRow): DeliveryTask {
  if (looks) return { do: 'reconcile', sentAfter: sending_since };
  if (file !== null) return { do: 'hand', file: { kind: file.kind, ref: file.ref } };
  switch (kind) {
    case 'send':
      return { do: 'send', card: cardFrom(card) };
    case 'edit':
      return { do: 'edit', card: cardFrom(card), ref: replaces };
    case 'home':
      return { do: 'home' };
    case 'file':
      throw new Error('a file without a name: the database refuses it');
  }
}
