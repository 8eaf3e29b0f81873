import type { Housekeeping } from '../../../../core/application/housekeeping/housekeeping.ts';
import type { Forgotten } from '../../../../core/domain/housekeeping/retention.ts';
import type { Database } from '../../connection/database.ts';

/** `$1` before when, `$2` how many. Each looks along an index of its own, the oldest first. */
const OLD: Readonly<Record<Forgotten, { readonly table: string; readonly rows: string }>> = {
  events: {
    table: 'inbound_events',
    rows: 'SELECT o.ctid FROM inbound_events o WHERE o.received_at < $1 ORDER BY o.received_at',
  },
  nudges: { table: 'messages', rows: settled("o.urgency = 'nudge'") },
  'nudge-days': { table: 'nudges', rows: 'SELECT o.ctid FROM nudges o WHERE o.at < $1 ORDER BY o.at' },
  messages: { table: 'messages', rows: settled("o.urgency = 'news'") },
  prompts: {
    table: 'prompts',
    // Where two still work together, the same thing could be raised again.
    rows: `SELECT o.ctid FROM prompts o WHERE o.due_at IS NULL AND o.raised_at < $1 AND NOT EXISTS (
        SELECT FROM relationships r WHERE r.id = o.relationship_id AND r.ended_at IS NULL)
      ORDER BY o.raised_at`,
  },
};

function settled(which: string): string {
  return `SELECT o.ctid FROM messages o
    WHERE o.state IN ('sent', 'failed') AND ${which} AND o.created_at < $1 ORDER BY o.created_at`;
}

/** It serves every organisation: what is old is old in each. */
export function createHousekeeping({ client }: Pick<Database, 'client'>): Housekeeping {
  return {
    forget: (what, before, limit) => {
      const { table, rows } = OLD[what];
      return client.$executeRawUnsafe(
        `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(${rows} LIMIT $2 FOR UPDATE OF o SKIP LOCKED))`,
        before,
        limit,
      );
    },
  };
}
