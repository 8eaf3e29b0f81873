import type { MemberId, RelationshipId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { heard } from '../../domain/relationship/progress.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type HeldRelationship, holdRelationship, type RelationshipRefusal, setCourse } from './lock-relationship.ts';

export const FIT_ANSWERS = ['good', 'unsure', 'poor'] as const;
/** What one party privately says after the first conversation; `poor` reads "not a fit". */
export type Fit = (typeof FIT_ANSWERS)[number];

export type FitAnswer = { readonly memberId: MemberId; readonly fit: Fit; readonly answeredAt: Date };

export type FitOutcome = {
  readonly held: HeldRelationship;
  /** Of both answers, and nothing more; null while one is missing. */
  readonly combined: Fit | null;
};

/** Good only when both say so, poor when either does; who said what is in nobody's sight. */
export function combinedFit(answers: readonly FitAnswer[]): Fit | null {
  if (answers.length < 2) return null;
  if (answers.some(({ fit }) => fit === 'poor')) return 'poor';
  return answers.every(({ fit }) => fit === 'good') ? 'good' : 'unsure';
}

/** Notes a private answer; it may be changed until the other has answered too. */
export async function answerFit(
  deed: Deed,
  id: RelationshipId,
  by: MemberId,
  fit: Fit,
): Promise<Result<FitOutcome, RelationshipRefusal | { readonly code: 'answered-by-both' }>> {
  const held = await holdRelationship(deed, id, by);
  if (!held.ok) return held;
  const { state, course } = held.value.relationship;
  if (state !== 'active' && state !== 'winding-down') return refuse({ code: 'already-settled', state });
  if (combinedFit(await deed.stores.fits.of(id)) !== null) return refuse({ code: 'answered-by-both' });
  await deed.stores.fits.put(id, { memberId: by, fit, answeredAt: deed.now });
  const combined = combinedFit(await deed.stores.fits.of(id));
  return ok({ held: await setCourse(deed, held.value, heard(course, deed.now)), combined });
}
