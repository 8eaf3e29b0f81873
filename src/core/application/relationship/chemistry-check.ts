import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { heard } from '../../domain/relationship/progress.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import {
  type LockedRelationship,
  lockRelationship,
  type RelationshipRefusal,
  setProgress,
} from './lock-relationship.ts';

export const CHEMISTRY_ANSWERS = ['good', 'unsure', 'poor'] as const;
/** What one party privately says after the first conversation; `poor` reads "not a fit". */
export type Chemistry = (typeof CHEMISTRY_ANSWERS)[number];

export type ChemistryAnswer = { readonly memberId: MemberId; readonly fit: Chemistry; readonly answeredAt: Date };

export type ChemistryOutcome = {
  readonly held: LockedRelationship;
  /** Of both answers, and nothing more; null while one is missing. */
  readonly combined: Chemistry | null;
};

/** Good only when both say so, poor when either does; who said what is in nobody's sight. */
export function combinedChemistry(answers: readonly ChemistryAnswer[]): Chemistry | null {
  if (answers.length < 2) return null;
  if (answers.some(({ fit }) => fit === 'poor')) return 'poor';
  return answers.every(({ fit }) => fit === 'good') ? 'good' : 'unsure';
}

/** Notes a private answer; it may be changed until the other has answered too. */
export async function answerChemistry(
  deed: Deed,
  id: RelationshipId,
  by: MemberId,
  fit: Chemistry,
): Promise<Result<ChemistryOutcome, RelationshipRefusal | { readonly code: 'answered-by-both' }>> {
  const held = await lockRelationship(deed, id, by);
  if (!held.ok) return held;
  const { state, progress: course } = held.value.relationship;
  if (state !== 'active' && state !== 'winding-down') return refuse({ code: 'already-settled', state });
  if (combinedChemistry(await deed.stores.chemistry.of(id)) !== null) return refuse({ code: 'answered-by-both' });
  await deed.stores.chemistry.put(id, { memberId: by, fit, answeredAt: deed.now });
  const combined = combinedChemistry(await deed.stores.chemistry.of(id));
  return ok({ held: await setProgress(deed, held.value, heard(course, deed.now)), combined });
}
