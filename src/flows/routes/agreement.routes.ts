import { relationshipId } from '../../core/domain/view/id-reference.ts';
import { optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { prompt } from '../engine/prompts.ts';

/** A state of a text: which version, and how often it had been changed. */
const mark = reference({ number: wholeNumber, revision: wholeNumber }, '.');

/** The agreement of a relationship. */
export const agreementRoutes = {
  /** With a mark, one's own draft as it stood; else whatever waits for a signature. */
  unsigned: prompt('signature', reference({ relationship: relationshipId, mark: optional(mark) }, '/')),
};
