import type { OrganisationId } from '../../../core/domain/kernel/ids.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import type { Database } from '../connection/database.ts';
import { scopedClient, scopeOn } from '../connection/scope.ts';

/** A message that did not arrive, or not yet. What it says is nobody's business but its reader's, and is not here. */
export type TroubledDelivery = {
  readonly id: string;
  readonly state: 'failed' | 'waiting' | 'uncertain';
  readonly platform: string;
  /** The member's id: an operator helps without knowing who wrote to whom. */
  readonly to: string;
  /** What kind of thing it is about: `request`, `session`; a home page is `home`. */
  readonly what: string;
  readonly since: Date;
  readonly attempts: number;
  /** The platform's code of the newest failure. */
  readonly failure: string | null;
};

/** What waits for less time is on its way. */
const PATIENCE_MS = MINUTE_MS;
const LISTED = 200;

/** `$2` from when on something counts as late, `$3` how many. The newest come first. */
const TROUBLED = `
  SELECT m.id, m.member_id AS "to", i.platform, m.created_at AS since, m.attempts, m.failure,
    CASE WHEN m.state = 'failed' THEN 'failed' WHEN m.state = 'uncertain' THEN 'uncertain' ELSE 'waiting' END AS state,
    CASE WHEN m.kind = 'home' THEN 'home' ELSE coalesce(split_part(m.about, ':', 1), m.kind) END AS what
  FROM messages m JOIN identities i ON i.id = m.identity_id
  WHERE m.organisation_id = $1 AND (m.state = 'failed' OR (m.state <> 'sent' AND m.failure IS NOT NULL AND m.created_at < $2))
  ORDER BY m.sequence DESC LIMIT $3`;

/** Those that failed for good, and those that were tried and still wait; at most 200, the newest first. */
export async function listTroubled(
  database: Pick<Database, 'client'>,
  organisationId: OrganisationId,
  now: Date,
): Promise<readonly TroubledDelivery[]> {
  const { rows } = scopeOn(scopedClient(database.client, organisationId), organisationId);
  return rows<TroubledDelivery>(TROUBLED, new Date(now.getTime() - PATIENCE_MS), LISTED);
}

/** Makes everything that waits for its next try due now; answers how many. What failed for good has no text any more. */
export async function tryNow(
  database: Pick<Database, 'client'>,
  organisationId: OrganisationId,
  now: Date,
): Promise<number> {
  const { change } = scopeOn(scopedClient(database.client, organisationId), organisationId);
  return change(
    `UPDATE messages SET next_attempt_at = $2
      WHERE organisation_id = $1 AND state IN ('queued', 'parked', 'uncertain') AND failure IS NOT NULL AND next_attempt_at > $2`,
    now,
  );
}
