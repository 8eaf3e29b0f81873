import { createHash } from 'node:crypto';
import type { LinkStore } from '../../../../core/application/member/link-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Scope } from '../../connection/scope.ts';

const NOT_PART_OF_A_CODE = /[\s-]+/g;

export function linkStore({ organisationId, rows, change }: Scope): LinkStore {
  const hashOf = (code: string) =>
    createHash('sha256')
      .update(`${organisationId}\n${code.replaceAll(NOT_PART_OF_A_CODE, '').toUpperCase()}`)
      .digest('base64url');

  return {
    issue: async (memberId, code, expiresAt) => {
      await change(
        `INSERT INTO link_codes (organisation_id, member_id, code_hash, expires_at) VALUES ($1, $2, $3, $4)
          ON CONFLICT (organisation_id, member_id)
          DO UPDATE SET code_hash = EXCLUDED.code_hash, expires_at = EXCLUDED.expires_at`,
        memberId,
        hashOf(code),
        expiresAt,
      );
    },
    redeem: async (code, now) => {
      const [used] = await rows<{ member_id: MemberId; expires_at: Date }>(
        'DELETE FROM link_codes WHERE organisation_id = $1 AND code_hash = $2 RETURNING member_id, expires_at',
        hashOf(code),
      );
      return used !== undefined && used.expires_at > now ? used.member_id : null;
    },
    countTry: async (memberId, now, since) => {
      const [tries] = await rows<{ earlier: number }>(
        `WITH counted AS (INSERT INTO link_tries (organisation_id, member_id, tried_at) VALUES ($1, $2, $3)),
          forgotten AS (DELETE FROM link_tries WHERE organisation_id = $1 AND member_id = $2 AND tried_at < $4)
          SELECT count(*)::int AS earlier FROM link_tries
          WHERE organisation_id = $1 AND member_id = $2 AND tried_at >= $4`,
        memberId,
        now,
        since,
      );
      return (tries?.earlier ?? 0) + 1;
    },
  };
}
