import type { SuggestionReads, SuggestionStore } from '../../../../core/application/suggestion/suggestion-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { DigestSchedule, SavedSearch } from '../../../../core/domain/suggestion/suggestion.ts';
import type { Scope } from '../../connection/scope.ts';

export function suggestionReads({ db, rows }: Scope): SuggestionReads {
  return {
    savedBy: (memberId) =>
      rows<SavedSearch>(
        `SELECT id, member_id AS "memberId", query, saved_at AS "savedAt" FROM saved_searches
          WHERE organisation_id = $1 AND member_id = $2 ORDER BY saved_at DESC, id DESC`,
        memberId,
      ),
    planOf: async (memberId) => {
      const row = await db.digestPlan.findUnique({ where: { memberId } });
      if (row === null) return null;
      const { nextDueAt, lastSentAt } = row;
      return { memberId, nextDueAt, lastSentAt } satisfies DigestSchedule;
    },
    due: async (now, limit) => {
      const where = { nextDueAt: { lte: now } };
      const orderBy = [{ nextDueAt: 'asc' }, { memberId: 'asc' }] as const;
      const found = await db.digestPlan.findMany({ where, orderBy: [...orderBy], take: limit });
      return found.map(({ memberId }) => memberId as MemberId);
    },
    shownTo: async (memberId, since) => {
      const found = await db.digestShown.findMany({ where: { memberId, shownAt: { gte: since } } });
      return found.map(({ shownId }) => shownId as MemberId);
    },
  };
}

export function suggestionStore(scope: Scope): SuggestionStore {
  const { db, rows, change } = scope;
  return {
    ...suggestionReads(scope),
    save: async ({ id, memberId, query, savedAt }) => {
      const text = JSON.stringify(query).replaceAll('\\u0000', '');
      await change(
        `INSERT INTO saved_searches (organisation_id, id, member_id, query, saved_at) VALUES ($1, $2, $3, $4::jsonb, $5)`,
        id,
        memberId,
        text,
        savedAt,
      );
    },
    remove: async (memberId, id) => {
      await db.savedSearch.deleteMany({ where: { memberId, id } });
    },
    savePlan: async ({ memberId, nextDueAt, lastSentAt }) => {
      await change(
        `INSERT INTO digest_plans (organisation_id, member_id, next_due_at, last_sent_at) VALUES ($1, $2, $3, $4)
          ON CONFLICT (member_id) DO UPDATE SET next_due_at = EXCLUDED.next_due_at, last_sent_at = EXCLUDED.last_sent_at
          WHERE digest_plans.organisation_id = $1`,
        memberId,
        nextDueAt,
        lastSentAt,
      );
    },
    lockTimesShown: async (ids, since) => {
      // In the order of ids, so that digests wait for each other instead of deadlocking; counted by a statement of its own,
      // which sees what those waited for have written.
      await rows(
        `SELECT pg_advisory_xact_lock(hashtextextended('digest ' || $1 || ' ' || held.id, 0))::text
          FROM (SELECT DISTINCT id FROM unnest($2::text[]) AS id ORDER BY id) AS held`,
        ids,
      );
      const counts = await rows<{ readonly id: MemberId; readonly times: number }>(
        `SELECT one.id, GREATEST(
            (SELECT count(*) FROM digest_shown d
              WHERE d.organisation_id = $1 AND d.shown_id = one.id AND d.shown_at > $3::timestamptz),
            (SELECT COALESCE(sum(e.times), 0) FROM exposures e
              WHERE e.organisation_id = $1 AND e.member_id = one.id AND e.day > ($3::timestamptz AT TIME ZONE 'UTC')::date)
          )::int AS times FROM unnest($2::text[]) AS one(id)`,
        ids,
        since,
      );
      return new Map(counts.map(({ id, times }) => [id, times]));
    },
    noteShown: async (memberId, ids, at, forgetBefore) => {
      await db.digestShown.deleteMany({ where: { memberId, shownAt: { lt: forgetBefore } } });
      await change(
        `INSERT INTO digest_shown (organisation_id, member_id, shown_id, shown_at)
          SELECT $1, $2, shown.id, $4 FROM unnest($3::text[]) AS shown(id)
          ON CONFLICT (member_id, shown_id) DO UPDATE SET shown_at = EXCLUDED.shown_at
          WHERE digest_shown.organisation_id = $1`,
        memberId,
        ids,
        at,
      );
    },
  };
}
