import type { EvaluationReads, EvaluationStore } from '../../../../core/application/relationship/evaluation-store.ts';
import type { MemberId } from '../../../../core/domain/kernel/ids.ts';
import type { GoalsMet } from '../../../../core/domain/relationship/ending/written-evaluation.ts';
import type { Scope } from '../../connection/scope.ts';

export function evaluationReads({ db }: Scope): EvaluationReads {
  return {
    of: async (relationshipId) =>
      (await db.evaluation.findMany({ where: { relationshipId } })).map((row) => ({
        memberId: row.memberId as MemberId,
        goalsMet: row.goalsMet as GoalsMet,
        wentWell: row.wentWell,
        learned: row.learned,
        recommends: row.recommends,
        writtenAt: row.writtenAt,
      })),
  };
}

export function evaluationStore(scope: Scope): EvaluationStore {
  return {
    ...evaluationReads(scope),
    put: async (relationshipId, { memberId, goalsMet, wentWell, learned, recommends, writtenAt }) => {
      await scope.change(
        `INSERT INTO evaluations
            (organisation_id, relationship_id, member_id, goals_met, went_well, learned, recommends, written_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
          ON CONFLICT (relationship_id, member_id)
          DO UPDATE SET goals_met = $4, went_well = $5, learned = $6, recommends = $7, written_at = $8
          WHERE evaluations.organisation_id = $1`,
        relationshipId,
        memberId,
        goalsMet,
        wentWell,
        learned,
        recommends,
        writtenAt,
      );
    },
  };
}
