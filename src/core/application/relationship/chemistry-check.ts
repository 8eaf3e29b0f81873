import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { type Chemistry, combinedChemistry } from '../../domain/relationship/chemistry.ts';
import { decideFit, type FitRefusal, mayAnswerFit } from '../../domain/relationship/decide-chemistry.ts';
import type { LockedRelationship } from '../../domain/relationship/relationship.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { ChemistryStore } from './chemistry-store.ts';
import { lockRelationship, type PairStores, setProgress } from './lock-relationship.ts';

export type ChemistryOutcome = {
  readonly locked: LockedRelationship;
  /** Of both answers, and nothing more; null while one is missing. */
  readonly combined: Chemistry | null;
};

/** Notes a private answer; it may be changed until the other has answered too. */
export async function answerChemistry(
  context: UseCaseContext<PairStores & { readonly chemistry: ChemistryStore }>,
  id: RelationshipId,
  by: MemberId,
  fit: Chemistry,
): Promise<Result<ChemistryOutcome, FitRefusal>> {
  const { stores, now } = context;
  const locked = await lockRelationship(context, id, by);
  if (!locked.ok) return locked;
  const asked = mayAnswerFit(locked.value.relationship);
  if (!asked.ok) return asked;
  const progress = decideFit(locked.value.relationship, await stores.chemistry.of(id), now);
  if (!progress.ok) return progress;
  await stores.chemistry.put(id, { memberId: by, fit, answeredAt: now });
  const combined = combinedChemistry(await stores.chemistry.of(id));
  return ok({ locked: await setProgress(context, locked.value, progress.value), combined });
}
