import type { MemberId } from '../kernel/ids.ts';

export const CHEMISTRY_ANSWERS = ['good', 'unsure', 'poor'] as const;
/** What one party privately says after the first conversation; `poor` reads "not a fit". */
export type Chemistry = (typeof CHEMISTRY_ANSWERS)[number];

/** Who said what, and when; the other never reads it. */
export type ChemistryAnswer = { readonly memberId: MemberId; readonly fit: Chemistry; readonly answeredAt: Date };

/** Good only when both say so, poor when either does; who said what is in nobody's sight. Null while one is missing. */
export function combinedChemistry(answers: readonly ChemistryAnswer[]): Chemistry | null {
  if (answers.length < 2) return null;
  if (answers.some(({ fit }) => fit === 'poor')) return 'poor';
  return answers.every(({ fit }) => fit === 'good') ? 'good' : 'unsure';
}
