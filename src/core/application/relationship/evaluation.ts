import type { RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { decideCompletion, decideLookBack } from '../../domain/relationship/ending/decide-look-back.ts';
import type { Evaluation } from '../../domain/relationship/ending/written-evaluation.ts';
import type { RelationshipRefusal } from '../../domain/relationship/refusals.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { EvaluationStore } from './evaluation-store.ts';
import { type EndedRelationship, endLocked, lockRelationship, type PairStores } from './lock-relationship.ts';
import type { SessionsToCancel } from './meetings.ts';

type LookBackStores = PairStores & { readonly evaluations: EvaluationStore; readonly sessions: SessionsToCancel };

/** `ended`: with this look back the relationship is complete; null while it is not. */
export type LookedBack = { readonly ended: EndedRelationship | null };

/** Stores how somebody looks back. Once both have, after the last date, the relationship is complete. */
export async function lookBack(
  context: UseCaseContext<LookBackStores>,
  id: RelationshipId,
  evaluation: Evaluation,
): Promise<Result<LookedBack, RelationshipRefusal>> {
  const { evaluations } = context.stores;
  const by = evaluation.memberId;
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return locked;
  const allowed = decideLookBack(locked.value.relationship);
  if (!allowed.ok) return allowed;
  await evaluations.put(id, evaluation);
  const written = (await evaluations.of(id)).length;
  const end = decideCompletion(locked.value.relationship, { by, written }, context.now);
  if (!end.ok) return end;
  if (end.value === null) return ok({ ended: null });
  const ended = await endLocked(context, locked.value, end.value);
  return ended.ok ? ok({ ended: ended.value }) : ended;
}
