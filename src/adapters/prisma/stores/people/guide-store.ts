import type { GuideReads, GuideStore } from '../../../../core/application/guide/guide-store.ts';
import type { Scope } from '../../connection/scope.ts';

export function guideReads({ db }: Scope): GuideReads {
  return {
    foundHelpful: async (memberId, slug) =>
      (await db.guideFeedback.findFirst({ where: { memberId, slug } }))?.helpful ?? null,
  };
}

export function guideStore(scope: Scope): GuideStore {
  return {
    ...guideReads(scope),
    answer: async (member, slug, helpful, at) => {
      await scope.change(
        `INSERT INTO guide_feedback (organisation_id, member_id, slug, helpful, answered_at) VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT (member_id, slug) DO UPDATE SET helpful = EXCLUDED.helpful, answered_at = EXCLUDED.answered_at
          WHERE guide_feedback.organisation_id = $1`,
        member,
        slug,
        helpful,
        at,
      );
    },
  };
}
