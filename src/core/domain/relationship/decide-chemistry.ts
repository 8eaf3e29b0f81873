import { ok, type Result, refuse } from '../kernel/result.ts';
import { type ChemistryAnswer, combinedChemistry } from './chemistry.ts';
import { settled } from './decide-move.ts';
import { heard, type Progress } from './progress.ts';
import type { RelationshipRefusal } from './refusals.ts';
import type { Relationship } from './relationship.ts';

/** `answered-by-both`: the outcome was told, so that neither answer can change any more. */
export type FitRefusal = RelationshipRefusal | { readonly code: 'answered-by-both' };

/** Whether the question how it fits stands at all: asked before the answers are read. */
export const mayAnswerFit = (relationship: Relationship): Result<Relationship, RelationshipRefusal> =>
  relationship.state === 'active' || relationship.state === 'winding-down' ? ok(relationship) : settled(relationship);

/** Takes a private answer, a sign of life; it may be changed until the other has answered too. */
export function decideFit(
  relationship: Relationship,
  answers: readonly ChemistryAnswer[],
  now: Date,
): Result<Progress, FitRefusal> {
  const asked = mayAnswerFit(relationship);
  if (!asked.ok) return asked;
  if (combinedChemistry(answers) !== null) return refuse({ code: 'answered-by-both' });
  return ok(heard(relationship.progress, now));
}
