import type { ChemistryReads, ChemistryStore } from '../../../../core/application/relationship/chemistry-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { Chemistry } from '../../../../core/domain/relationship/chemistry.ts';
import type { Scope } from '../../connection/scope.ts';

export function chemistryReads({ db }: Scope): ChemistryReads {
  return {
    of: async (relationshipId) =>
      (await db.fitAnswer.findMany({ where: { relationshipId } })).map(({ memberId, answer, answeredAt }) => ({
        memberId: memberId as MemberId,
        fit: answer as Chemistry,
        answeredAt,
      })),
  };
}

export function chemistryStore(scope: Scope): ChemistryStore {
  return {
    ...chemistryReads(scope),
    put: async (relationshipId, { memberId, fit, answeredAt }) => {
      await scope.change(
        `INSERT INTO fit_answers (organisation_id, relationship_id, member_id, answer, answered_at)
          VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT (relationship_id, member_id) DO UPDATE SET answer = $4, answered_at = $5
          WHERE fit_answers.organisation_id = $1`,
        relationshipId,
        memberId,
        fit,
        answeredAt,
      );
    },
  };
}
