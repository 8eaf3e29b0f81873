import type { RelationshipRefusal } from '../relationship/refusals.ts';
import type { CurrentText } from './agreement.ts';

export type AgreementRefusal =
  | RelationshipRefusal
  /** Somebody changed the text since it was looked at; `current` is how it reads now. */
  | { readonly code: 'changed-meanwhile'; readonly current: CurrentText }
  | { readonly code: 'signed-already' };
