import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type EndedRelationship, endLocked, lockRelationship, type RelationshipRefusal } from './lock-relationship.ts';

export const GOALS_MET = ['all', 'most', 'some', 'none', 'changed'] as const;
export type GoalsMet = (typeof GOALS_MET)[number];

/** How one party looks back; the other does not see it. */
export type Evaluation = {
  readonly memberId: MemberId;
  readonly goalsMet: GoalsMet;
  readonly wentWell: string;
  readonly learned: string;
  readonly recommends: boolean;
  readonly writtenAt: Date;
};

/** `ended`: with this look back the relationship is complete; null while it is not. */
export type LookedBack = { readonly ended: EndedRelationship | null };

/** Stores how somebody looks back. Once both have, after the last date, the relationship is complete. */
export async function lookBack(
  deed: Deed,
  id: RelationshipId,
  evaluation: Evaluation,
): Promise<Result<LookedBack, RelationshipRefusal>> {
  const held = await lockRelationship(deed, id, evaluation.memberId);
  if (!held.ok) return held;
  const { state, progress: course } = held.value.relationship;
  if (state !== 'winding-down') return refuse({ code: 'already-settled', state });
  await deed.stores.evaluations.put(id, evaluation);
  const both = (await deed.stores.evaluations.of(id)).length === 2;
  if (!both || course.ending?.closedAt == null) return ok({ ended: null });
  const ended = await endLocked(deed, held.value, { event: 'complete', by: evaluation.memberId });
  return ended.ok ? ok({ ended: ended.value }) : ended;
}
