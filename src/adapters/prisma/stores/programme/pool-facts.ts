import type { MatchPlanReads, MatchPlanStore } from '../../../../core/application/pool/match-plan-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Scope } from '../../connection/scope.ts';

type Facts = Pick<MatchPlanReads, 'keptApart' | 'openPairs' | 'inReportingLine'>;

/** What keeps people apart in a pool, over the whole organisation. */
export function poolFacts({ rows }: Scope): Facts {
  return {
    keptApart: async (declinedSince) => {
      const pairs = await rows<{ one: MemberId; other: MemberId }>(
        `SELECT owner_id AS one, other_id AS other FROM list_entries WHERE organisation_id = $1 AND list = 'excluded'
          UNION SELECT mentor_id, mentee_id FROM relationships WHERE organisation_id = $1 AND state <> 'completed'
          UNION SELECT mentor_id, mentee_id FROM requests
            WHERE organisation_id = $1 AND state = 'declined' AND settled_at >= $2
          UNION SELECT member_id, above_id FROM reporting_lines WHERE organisation_id = $1`,
        declinedSince,
      );
      return pairs.map(({ one, other }) => [one, other] as const);
    },
    openPairs: () =>
      rows<{ mentorId: MemberId; menteeId: MemberId }>(
        `SELECT mentor_id AS "mentorId", mentee_id AS "menteeId" FROM requests
          WHERE organisation_id = $1 AND state = 'pending'`,
      ),
    inReportingLine: async (one, other) => {
      const found = await rows<{ member_id: MemberId }>(
        `SELECT member_id FROM reporting_lines WHERE organisation_id = $1
          AND ((member_id = $2 AND above_id = $3) OR (member_id = $3 AND above_id = $2)) LIMIT 1`,
        one,
        other,
      );
      return found.length > 0;
    },
  };
}

export async function setReportingLines(
  { change }: Scope,
  lines: Parameters<MatchPlanStore['setReportingLines']>[0],
): Promise<void> {
  await change('DELETE FROM reporting_lines WHERE organisation_id = $1');
  await change(
    `INSERT INTO reporting_lines (organisation_id, member_id, above_id)
      SELECT $1, line.member_id, line.above_id FROM unnest($2::text[], $3::text[]) AS line(member_id, above_id)
      ON CONFLICT DO NOTHING`,
    lines.map(([member]) => member),
    lines.map(([, above]) => above),
  );
}
