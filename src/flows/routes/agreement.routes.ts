import { relationshipId } from '../../core/domain/view/id-reference.ts';
import { optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, file, form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

/** A state of a text: which version, and how often it had been changed. */
const mark = reference({ number: wholeNumber, revision: wholeNumber }, '.');
const oneAgreement = reference({ relationship: relationshipId });
const oneVersion = reference({ relationship: relationshipId, version: wholeNumber }, '/');
const oneText = reference({ number: wholeNumber, revision: optional(wholeNumber) }, '.');
const textSeen = reference({ relationship: relationshipId, mark: optional(mark) }, '/');

/** The agreement of a relationship. */
export const agreementRoutes = {
  show: action('agreement.show', oneAgreement),
  versions: action('agreement.versions', oneAgreement),
  version: action('agreement.version', oneVersion),
  /** Of the text on a card, or of one version whatever its revision. */
  pdf: action('agreement.pdf', reference({ relationship: relationshipId, text: optional(oneText) }, '/')),
  sign: action('agreement.sign', textSeen),
  purpose: form('agreement.purpose', textSeen),
  meetings: form('agreement.meetings', textSeen),
  boundaries: form('agreement.boundaries', textSeen),
  extend: form('agreement.extend', textSeen),
  /** One version; 0 while nobody has written one. */
  paper: file('agreement.paper', oneVersion),
  /** With a mark, one's own draft as it stood; else whatever waits for a signature. */
  unsigned: prompt('signature', textSeen),
};
