import type { AgreementVersionId, MemberId, RelationshipId } from '../kernel/ids.ts';
import type { Side } from '../profile/profile.ts';
import type { Terms } from './terms.ts';
import type { AgreementState } from './transitions.ts';

export type AgreementVersion = {
  readonly id: AgreementVersionId;
  readonly relationshipId: RelationshipId;
  /** From 1; the newest is the highest. */
  readonly number: number;
  readonly state: AgreementState;
  /** Grows with every change of the text. */
  readonly revision: number;
  readonly terms: Terms;
  readonly editedById: MemberId;
  readonly editedAt: Date;
  readonly signedAt: Readonly<Record<Side, Date | null>>;
  readonly supersededAt: Date | null;
};

/** Which text somebody looked at: version and revision. 0 and 0 while nobody has written one. */
export type TextMark = { readonly number: number; readonly revision: number };

/** The version both may still change, or the one in force; null while the defaults are all there is. */
export type CurrentText = { readonly version: AgreementVersion | null; readonly terms: Terms };

/** Signed by the other side, and not by this one. */
export const waitsFor = ({ state, signedAt }: Pick<AgreementVersion, 'state' | 'signedAt'>, side: Side): boolean =>
  state === 'signed-by-one' && signedAt[side] === null;

export const markOf = (version: AgreementVersion | null): TextMark =>
  version === null ? { number: 0, revision: 0 } : { number: version.number, revision: version.revision };
